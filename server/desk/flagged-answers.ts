import { LEVELS, type LevelCounts } from '../../analysis/indicator/level-counts.ts'
import { unpackAnswers } from '../../survey-ui/instrument/pack.ts'
import type { Database } from '../db/port.ts'
import { questionnaireOf, readQuestionnaires } from '../questionnaires.ts'
import { flaggedResponses } from '../stores/flagged-response.ts'
import type { TallyFilter } from '../stores/tally.ts'

/** A paper form entered the day after is late and nothing else, so this flag casts no doubt. */
const HARMLESS = 'late'

/** Flagged answers to one question that have a level, so that they count. */
export interface FlaggedAnswers {
  /** By flag, most frequent first; an answer may carry several. */
  readonly kinds: readonly { readonly flag: string; readonly n: number }[]
  /** Answers with any flag. */
  readonly n: number
  /** Levels of the answers whose flags cast a doubt. */
  readonly doubtful: LevelCounts
}

/** Counts the flagged answers to a question. */
export async function countFlagged(
  db: Database,
  question: string,
  filter: TallyFilter,
): Promise<FlaggedAnswers> {
  const kinds = new Map<string, number>()
  const doubtful = { 5: 0, 4: 0, 3: 0, 2: 0, 1: 0 }
  let n = 0
  const questionnaires = await readQuestionnaires(db)
  for (const row of await flaggedResponses(db, filter)) {
    const questionnaire = questionnaireOf(questionnaires, row.questionnaireVersion)
    const answer = unpackAnswers(questionnaire, row.answers)[question]
    const level = LEVELS.find((candidate) => candidate === answer)
    if (!level) continue
    n += row.n
    for (const flag of row.flags) kinds.set(flag, (kinds.get(flag) ?? 0) + row.n)
    if (row.flags.some((flag) => flag !== HARMLESS)) doubtful[level] += row.n
  }
  const sorted = [...kinds].sort(([, a], [, b]) => b - a)
  return { kinds: sorted.map(([flag, count]) => ({ flag, n: count })), n, doubtful }
}
