import fc from 'fast-check'
import type {
  Bilingual,
  Question,
  Questionnaire,
} from '../../../survey-ui/instrument/questionnaire.ts'

const LABEL: Bilingual = { zh: '题', en: 'question' }
const LEVELS = ['5', '4', '3', '2', '1'].map((code) => ({ code, label: LABEL }))

const id = fc.stringMatching(/^[a-z][a-z0-9_]{0,11}$/)
const code = fc.stringMatching(/^[a-z0-9][a-z0-9_]{0,9}$/)

const question = (name: string): fc.Arbitrary<Question> =>
  fc
    .record({
      id: fc.constant(name),
      kind: fc.constantFrom('level', 'choice', 'choices', 'scale'),
      codes: fc.uniqueArray(code, { minLength: 1, maxLength: 6 }),
      skippable: fc.boolean(),
    })
    .map(({ kind, codes, skippable }) => ({
      id: name,
      kind,
      text: LABEL,
      shortText: LABEL,
      required: false,
      categories: kind === 'level' ? LEVELS : codes.map((each) => ({ code: each, label: LABEL })),
      ...(skippable && kind !== 'choices' ? { notApplicable: LABEL } : {}),
      askedWhen: [],
      part: 'core',
    }))

/** Questionnaires of up to ten unconditional questions of every coded kind. */
export const questionnaires: fc.Arbitrary<Questionnaire> = fc
  .uniqueArray(id, { minLength: 1, maxLength: 10 })
  .chain((names) => fc.tuple(...names.map(question)))
  .map((questions) => ({ title: LABEL, intro: LABEL, questions }))

/** One raw answer that a browser or a program may send for a question. */
function rawAnswer(asked: Question): fc.Arbitrary<unknown> {
  const codes = asked.categories.map((category) => category.code)
  const none = fc.constantFrom(undefined, null, '')
  if (asked.kind === 'choices') return fc.oneof(none, fc.subarray(codes, { minLength: 1 }))
  const given = asked.notApplicable ? [...codes, 'not_applicable'] : codes
  return fc.oneof(none, fc.constantFrom(...given))
}

export function rawAnswers(questionnaire: Questionnaire): fc.Arbitrary<Record<string, unknown>> {
  const coded = questionnaire.questions.filter((each) => each.kind !== 'text')
  return fc.record(Object.fromEntries(coded.map((each) => [each.id, rawAnswer(each)])))
}
