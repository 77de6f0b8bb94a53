import { type Draft, entryOf, isFixedQuestion } from './draft.ts'
import { type DraftFault, draftFaults, NOT_UNDER_14 } from './draft-faults.ts'
import type { Bilingual, Category, Question } from './questionnaire.ts'

/** Why an operation was not carried out. */
export type Refusal =
  | DraftFault
  /** It has answers, so it stays in the list; it can be switched off. */
  | { readonly code: 'answered'; readonly question: string; readonly other?: undefined }
  | { readonly code: 'unknown'; readonly question: string; readonly other?: undefined }

export type DraftOutcome =
  | { readonly draft: Draft; readonly refusal?: undefined }
  | { readonly refusal: Refusal; readonly draft?: undefined }

/** What can be added: `about` is one answer about the respondent, such as a group. */
export const ADDABLE = ['level', 'choice', 'choices', 'about', 'text'] as const
export type Addable = (typeof ADDABLE)[number]

const ID_OF: Readonly<Record<Addable, string>> = {
  level: 'rating',
  choice: 'choice',
  choices: 'choices',
  about: 'about',
  text: 'text',
}

/** Puts a question one place up or down; at the end of the list nothing changes. */
export function moveQuestion(draft: Draft, id: string, by: -1 | 1): DraftOutcome {
  const from = draft.entries.findIndex((entry) => entry.question.id === id)
  const moved = draft.entries[from]
  if (!moved) return { refusal: { code: 'unknown', question: id } }
  const to = from + by
  if (to < 0 || to >= draft.entries.length) return { draft }
  const entries = draft.entries.toSpliced(from, 1).toSpliced(to, 0, moved)
  return judged(draft, { ...draft, entries })
}

/** Asks a question from now on, or no longer. */
export function switchQuestion(draft: Draft, id: string, on: boolean): DraftOutcome {
  if (!entryOf(draft, id)) return { refusal: { code: 'unknown', question: id } }
  if (!on && isFixedQuestion(id)) return { refusal: { code: 'fixed', question: id } }
  const entries = draft.entries.map((entry) =>
    entry.question.id === id ? { ...entry, on } : entry,
  )
  return judged(draft, { ...draft, entries })
}

/**
 * Takes a question out for good; its id is never given to another.
 *
 * @param answered ids of questions that responses were asked
 */
export function removeQuestion(
  draft: Draft,
  id: string,
  answered: ReadonlySet<string>,
): DraftOutcome {
  if (!entryOf(draft, id)) return { refusal: { code: 'unknown', question: id } }
  if (isFixedQuestion(id)) return { refusal: { code: 'fixed', question: id } }
  if (answered.has(id)) return { refusal: { code: 'answered', question: id } }
  const entries = draft.entries.filter((entry) => entry.question.id !== id)
  return judged(draft, { ...draft, entries })
}

/** A question of a kind that is not in the draft yet, with the id it would get and empty texts. */
export function newQuestion(draft: Draft, kind: Addable): Question {
  const nothing: Bilingual = { zh: '', en: '' }
  return {
    id: `${ID_OF[kind]}_${draft.numbered + 1}`,
    kind: kind === 'about' ? 'choice' : kind,
    text: nothing,
    shortText: nothing,
    required: false,
    categories: kind === 'level' ? levelsOf(draft) : [],
    askedWhen: kind === 'text' ? [NOT_UNDER_14] : [],
    ...(kind === 'text' ? { maxLength: 200 } : {}),
    part: PART_OF[kind],
  }
}

const PART_OF: Readonly<Record<Addable, Question['part']>> = {
  level: 'core',
  choice: 'core',
  choices: 'core',
  about: 'profile',
  text: 'comment',
}

/** The same five levels everywhere, in the same words. */
function levelsOf(draft: Draft): readonly Category[] {
  return entryOf(draft, 'overall')?.question.categories ?? []
}

/** Adds a {@link newQuestion} whose texts are filled in, behind the last one of its like. */
export function addQuestion(draft: Draft, question: Question): DraftOutcome {
  const numbered = draft.numbered + 1
  if (!question.id.endsWith(`_${numbered}`)) {
    return { refusal: { code: 'unknown', question: question.id } }
  }
  const entries = draft.entries.toSpliced(placeOf(draft, question), 0, { question, on: true })
  return judged(draft, { ...draft, entries, numbered })
}

function placeOf({ entries }: Draft, { kind, part }: Question): number {
  if (kind === 'text') return entries.length
  const like = entries.findLastIndex(({ question }) =>
    part === 'profile' ? question.part === 'profile' : question.kind === 'level',
  )
  return like < 0 ? entries.length : like + 1
}

/** Replaces a question by an edited one of the same id and kind. */
export function changeQuestion(draft: Draft, question: Question): DraftOutcome {
  const before = entryOf(draft, question.id)
  if (before?.question.kind !== question.kind) {
    return { refusal: { code: 'unknown', question: question.id } }
  }
  const entries = draft.entries.map((entry) => (entry === before ? { ...entry, question } : entry))
  return judged(draft, { ...draft, entries })
}

/** Refuses what makes a draft unfit; what was unfit before is no reason. */
function judged(before: Draft, draft: Draft): DraftOutcome {
  const known = new Set(draftFaults(before).map(nameOf))
  const refusal = draftFaults(draft).find((fault) => !known.has(nameOf(fault)))
  return refusal ? { refusal } : { draft }
}

function nameOf({ code, question, other = '' }: DraftFault): string {
  return [code, question, other].join(' ')
}
