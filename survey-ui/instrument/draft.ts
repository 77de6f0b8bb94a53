import type { Bilingual, Question, Questionnaire } from './questionnaire.ts'

export interface DraftEntry {
  readonly question: Question
  /** Whether it is asked. */
  readonly on: boolean
}

/** A questionnaire while it is edited: every question in one list, asked or not. */
export interface Draft {
  readonly title: Bilingual
  readonly intro: Bilingual
  /** `null` for the standard sentence of the thank-you page. */
  readonly thanks: Bilingual | null
  readonly entries: readonly DraftEntry[]
  /** The highest number in an id that was ever given to an added question; 0 before the first. */
  readonly numbered: number
}

/** A published version as a draft begins with it. */
export function toDraft(questionnaire: Questionnaire, numbered: number): Draft {
  const entries = questionnaire.questions.map((question) => ({ question, on: true }))
  for (const { at, question } of questionnaire.switchedOff ?? []) {
    entries.splice(at, 0, { question, on: false })
  }
  const { title, intro, thanks = null } = questionnaire
  return { title, intro, thanks, entries, numbered }
}

/** The version that publishing a draft would make; the inverse of {@link toDraft}. */
export function toQuestionnaire({ title, intro, thanks, entries }: Draft): Questionnaire {
  const switchedOff = entries.flatMap(({ question, on }, at) => (on ? [] : [{ at, question }]))
  return {
    title,
    intro,
    ...(thanks ? { thanks } : {}),
    questions: entries.filter((entry) => entry.on).map((entry) => entry.question),
    ...(switchedOff.length > 0 ? { switchedOff } : {}),
  }
}

export function entryOf(draft: Draft, id: string): DraftEntry | undefined {
  return draft.entries.find((entry) => entry.question.id === id)
}

/** Whether a question is one of the two that no questionnaire may lose. */
export function isFixedQuestion(id: string): boolean {
  return id === 'overall' || id === 'department'
}
