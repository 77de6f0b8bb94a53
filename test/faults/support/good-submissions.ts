import fc from 'fast-check'
import { ACTIVITY_TYPES } from '../../../server/defaults/linze.ts'
import { defaultQuestionnaire } from '../../../server/defaults/questionnaire.ts'
import type { Question } from '../../../survey-ui/instrument/questionnaire.ts'

export interface GoodSubmission {
  readonly id: string
  readonly answers: Readonly<Record<string, unknown>>
  readonly language?: string
  readonly ticket?: string
  readonly comment?: string
}

export const questionnaire = defaultQuestionnaire(
  ACTIVITY_TYPES.map((type) => ({ code: type.id, label: { zh: type.zh, en: type.en } })),
)

/** Any answer that the questionnaire offers to a question; whole numbers where the codes are. */
function answerTo(question: Question): fc.Arbitrary<unknown> {
  const codes = question.categories.map((category) => category.code)
  const offered = fc.constantFrom(...codes, ...(question.notApplicable ? ['not_applicable'] : []))
  if (question.kind === 'choices') return fc.subarray(codes)
  if (question.kind !== 'level') return offered
  return offered.chain((code) => fc.constantFrom(code, /^\d$/.test(code) ? Number(code) : code))
}

const coded = questionnaire.questions.filter((question) => question.kind !== 'text')
const required = coded.filter((question) => question.required).map((question) => question.id)

/** Text as people and machines send it: other scripts, control characters, lone surrogates. */
export const strangeText = (maxLength: number) =>
  fc.oneof(
    fc.string({ unit: 'grapheme', maxLength }),
    fc.string({ unit: 'binary', maxLength }),
    fc.string({
      unit: fc.constantFrom('\u0000', '\ud800', '\udfff', '\u202e', '<', '"', '😀'),
      maxLength,
    }),
  )

/** A response that must be recorded, whatever else it carries. */
export const goodSubmission: fc.Arbitrary<GoodSubmission> = fc.record(
  {
    id: fc.uuid(),
    answers: fc.record(
      Object.fromEntries(coded.map((question) => [question.id, answerTo(question)])),
      { requiredKeys: required },
    ),
    language: fc.constantFrom('zh', 'en'),
    ticket: strangeText(8),
    comment: strangeText(15),
  },
  { requiredKeys: ['id', 'answers'] },
)
