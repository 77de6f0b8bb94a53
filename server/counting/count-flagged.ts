import {
  countValid,
  LEVELS,
  type Level,
  type LevelCounts,
} from '../../analysis/indicator/level-counts.ts'
import { unpackAnswers } from '../../survey-ui/instrument/pack.ts'
import type { Database } from '../db/port.ts'
import { questionnaireOf, readQuestionnaires } from '../questionnaires.ts'
import { type FlaggedResponses, flaggedResponses } from '../stores/flagged-response.ts'
import type { TallyFilter } from '../stores/tally.ts'
import { atOneMoment } from './at-one-moment.ts'
import { type DaySource, memoPerQuestion } from './day-memo.ts'
import { sealedPeriod } from './sealed-period.ts'
import { unsealedIn } from './unsealed-in.ts'

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

/** Flagged answers of a day and activity type that carry the same flags. */
export interface FlaggedGroup {
  readonly activityTypeId: string
  readonly flags: readonly string[]
  readonly isDoubtful: boolean
  readonly levels: Record<Level, number>
}

/** Flagged answers by day; a change of {@link FlaggedGroup} is a new name. */
export const FLAGGED_DAYS: DaySource<readonly FlaggedGroup[]> = {
  name: 'flagged.1',
  load: async (db, question, from, to) => {
    const byDay = Map.groupBy(await flaggedResponses(db, from, to), (row) => row.localDate)
    const days = new Map<string, readonly FlaggedGroup[]>()
    for (const [date, rows] of byDay) days.set(date, await groupsOf(db, question, rows))
    return days
  },
}

const memoOf = memoPerQuestion(FLAGGED_DAYS)

/** Counts the flagged answers to a question, sealed or not. */
export async function countFlagged(
  db: Database,
  question: string,
  filter: TallyFilter,
): Promise<FlaggedAnswers> {
  return await atOneMoment(db, async (sealed) => {
    const period = await sealedPeriod(db, question, filter)
    const days = period
      ? await memoOf(db, question).read(period.from, period.to, sealed)
      : new Map<string, readonly FlaggedGroup[]>()
    const tail = (await unsealedIn(db, filter)).filter((row) => row.flags !== '')
    const unsealed = await groupsOf(
      db,
      question,
      tail.map((row) => ({
        localDate: row.local_date,
        activityTypeId: row.activity_type_id,
        questionnaireVersion: row.questionnaire_version,
        answers: row.answers,
        flags: row.flags,
        n: 1,
      })),
    )
    return summed([...days.values(), unsealed], filter.activityTypeIds)
  })
}

async function groupsOf(
  db: Database,
  question: string,
  rows: readonly FlaggedResponses[],
): Promise<readonly FlaggedGroup[]> {
  if (rows.length === 0) return []
  const questionnaires = await readQuestionnaires(db)
  const groups = new Map<string, FlaggedGroup>()
  for (const row of rows) {
    const questionnaire = questionnaireOf(questionnaires, row.questionnaireVersion)
    const answer = unpackAnswers(questionnaire, row.answers)[question]
    const level = LEVELS.find((candidate) => candidate === answer)
    if (!level) continue
    const key = `${row.activityTypeId ?? ''}|${row.flags}`
    const group = groups.get(key) ?? newGroup(row)
    group.levels[level] += row.n
    groups.set(key, group)
  }
  return [...groups.values()]
}

function newGroup(row: FlaggedResponses): FlaggedGroup {
  const flags = row.flags.split(' ')
  return {
    activityTypeId: row.activityTypeId ?? '',
    flags,
    isDoubtful: flags.some((flag) => flag !== HARMLESS),
    levels: { 5: 0, 4: 0, 3: 0, 2: 0, 1: 0 },
  }
}

function summed(
  days: readonly (readonly FlaggedGroup[])[],
  activityTypeIds: readonly string[] | null,
): FlaggedAnswers {
  const kinds = new Map<string, number>()
  const doubtful = { 5: 0, 4: 0, 3: 0, 2: 0, 1: 0 }
  let n = 0
  for (const group of days.flat()) {
    if (activityTypeIds && !activityTypeIds.includes(group.activityTypeId)) continue
    const answers = countValid(group.levels)
    n += answers
    for (const flag of group.flags) kinds.set(flag, (kinds.get(flag) ?? 0) + answers)
    if (!group.isDoubtful) continue
    for (const level of LEVELS) doubtful[level] += group.levels[level]
  }
  const sorted = [...kinds].sort(([, a], [, b]) => b - a)
  return { kinds: sorted.map(([flag, count]) => ({ flag, n: count })), n, doubtful }
}
