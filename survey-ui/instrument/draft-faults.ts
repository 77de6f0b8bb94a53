import type { Draft } from './draft.ts'
import { type Condition, FIXED_QUESTIONS, type Question } from './questionnaire.ts'

/** Nobody answers more than this in a minute or two. */
export const MOST_QUESTIONS = 20

/** The band that is never offered free text, and the question that asks for it. */
const AGE = 'age'
const UNDER_14 = 'under_14'

/** Who is asked a free text: everybody but children. */
export const NOT_UNDER_14: Condition = { question: AGE, notIn: [UNDER_14] }

type DraftFaultCode =
  /** One of the two fixed questions is missing, off, or not as it must be. */
  | 'fixed'
  | 'same_id'
  | 'too_many'
  /** A response has one comment, so only one free text can be asked. */
  | 'one_text'
  /** A free text that would be offered to children. */
  | 'text_needs_age'
  /** `other` decides whether the question is asked, and is not asked itself. */
  | 'needs'
  /** `other` decides whether the question is asked, and comes later. */
  | 'order'
  /** A category that decides whether the question is asked is gone from `other`. */
  | 'category_needed'

export interface DraftFault {
  readonly code: DraftFaultCode
  readonly question: string
  readonly other?: string
}

/** What would make a draft unfit to be answered or counted; empty when it may be published. */
export function draftFaults(draft: Draft): readonly DraftFault[] {
  const asked = draft.entries.filter((entry) => entry.on).map((entry) => entry.question)
  const ids = draft.entries.map((entry) => entry.question.id)
  const texts = asked.filter((question) => question.kind === 'text')
  return [
    ...FIXED_QUESTIONS.filter((id) => !isAsItMust(asked.find((each) => each.id === id))).map(
      (question) => ({ code: 'fixed', question }) as const,
    ),
    ...ids
      .filter((id, index) => ids.indexOf(id) !== index)
      .map((question) => ({ code: 'same_id', question }) as const),
    ...asked.slice(MOST_QUESTIONS).map(({ id }) => ({ code: 'too_many', question: id }) as const),
    ...texts.slice(1).map(({ id }) => ({
      code: 'one_text' as const,
      question: id,
      other: texts[0]?.id ?? '',
    })),
    ...texts
      .filter((question) => !sparesChildren(question))
      .map(({ id }) => ({ code: 'text_needs_age' as const, question: id, other: AGE })),
    ...asked.flatMap((question, place) => routingFaults(question, asked.slice(0, place), asked)),
  ]
}

/** `overall` needs a level of everybody, `department` leaves a way out; both have the five levels. */
function isAsItMust(question: Question | undefined): boolean {
  if (question?.kind !== 'level' || question.askedWhen.length > 0) return false
  const codes = question.categories.map((category) => category.code)
  if (codes.join() !== '5,4,3,2,1') return false
  const isOptional = question.notApplicable !== undefined
  return question.id === 'overall' ? question.required && !isOptional : isOptional
}

function sparesChildren({ askedWhen }: Question): boolean {
  return askedWhen.some(
    (one) => 'notIn' in one && one.question === AGE && one.notIn.includes(UNDER_14),
  )
}

function routingFaults(
  { id, askedWhen }: Question,
  before: readonly Question[],
  asked: readonly Question[],
): readonly DraftFault[] {
  return askedWhen.flatMap((condition): readonly DraftFault[] => {
    if ('place' in condition) return []
    const other = condition.question
    const fault = { question: id, other }
    const decides = asked.find((question) => question.id === other)
    if (!decides) return [{ code: 'needs', ...fault }]
    const codes = 'in' in condition ? condition.in : condition.notIn
    const known = decides.categories.map((category) => category.code)
    return [
      ...(before.includes(decides) ? [] : [{ code: 'order', ...fault } as const]),
      ...(codes.every((code) => known.includes(code))
        ? []
        : [{ code: 'category_needed', ...fault } as const]),
    ]
  })
}
