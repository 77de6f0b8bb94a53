import { toDraft, toQuestionnaire } from '../survey-ui/instrument/draft.ts'
import type { Question, Questionnaire } from '../survey-ui/instrument/questionnaire.ts'
import { everyQuestion } from '../survey-ui/instrument/questionnaire-changes.ts'
import type { Database } from './db/port.ts'
import {
  questionnaireVersions,
  type StoredQuestionnaire,
  unsealedVersions,
} from './stores/questionnaire.ts'

export interface QuestionnaireVersion extends Omit<StoredQuestionnaire, 'definition'> {
  readonly questionnaire: Questionnaire
  /** Whether a response that counts was given to it. */
  readonly isAnswered: boolean
}

/** What was ever published, oldest first, and what an editor must not give away again. */
export interface QuestionnaireHistory {
  readonly versions: readonly QuestionnaireVersion[]
  readonly current: QuestionnaireVersion
  /** Ids of questions that some response was asked. */
  readonly answered: ReadonlySet<string>
  /** The highest number that an added question ever had. */
  readonly numbered: number
}

/** @throws Error when the installation has no questionnaire yet */
export async function readHistory(db: Database): Promise<QuestionnaireHistory> {
  const [stored, unsealed] = await Promise.all([questionnaireVersions(db), unsealedVersions(db)])
  const versions = stored.map(({ definition, ...version }) => ({
    ...version,
    questionnaire: JSON.parse(definition) as Questionnaire,
    isAnswered: version.frozenAt !== null || unsealed.includes(version.version),
  }))
  const current = versions.at(-1)
  if (!current) throw new Error('The installation has no questionnaire.')
  const asked = versions
    .filter((version) => version.isAnswered)
    .flatMap((version) => version.questionnaire.questions)
  const ids = versions.flatMap((version) => everyQuestion(version.questionnaire))
  return {
    versions,
    current,
    answered: new Set(asked.map((question) => question.id)),
    numbered: Math.max(0, ...ids.map((question) => numberOf(question.id, /_(\d{1,6})$/))),
  }
}

/** Codes that a question ever had: none of them may come to mean something else. */
export function codesEver({ versions }: QuestionnaireHistory, id: string): readonly string[] {
  return versions
    .flatMap((version) => everyQuestion(version.questionnaire))
    .filter((question) => question.id === id)
    .flatMap((question) => question.categories.map((category) => category.code))
}

/** The number at the end of an id or a code, 0 without one. */
export function numberOf(name: string, pattern: RegExp): number {
  return Number(pattern.exec(name)?.[1] ?? 0)
}

/**
 * A questionnaire as it may be published now: questions that have answers and are in no list of it
 * are kept switched off, in their last wording, so that an editor finds them.
 */
export function keepAnswered(
  questionnaire: Questionnaire,
  history: QuestionnaireHistory,
): Questionnaire {
  const present = new Set(everyQuestion(questionnaire).map((question) => question.id))
  const lost = [...history.answered].filter((id) => !present.has(id))
  if (lost.length === 0) return questionnaire
  const draft = toDraft(questionnaire, history.numbered)
  const kept = lost.flatMap((id) => lastWording(history, id) ?? [])
  const entries = [...draft.entries, ...kept.map((question) => ({ question, on: false }))]
  return toQuestionnaire({ ...draft, entries })
}

function lastWording({ versions }: QuestionnaireHistory, id: string): Question | undefined {
  return versions
    .toReversed()
    .flatMap((version) => everyQuestion(version.questionnaire))
    .find((question) => question.id === id)
}
