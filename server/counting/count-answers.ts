import { MISSING } from '../../survey-ui/instrument/missing.ts'
import { unpackAnswers } from '../../survey-ui/instrument/pack.ts'
import type { Database } from '../db/port.ts'
import type { ResponseRow } from '../db/schema.ts'
import type { Deps } from '../deps.ts'
import { type Questionnaires, questionnaireOf, readQuestionnaires } from '../questionnaires.ts'
import { answersPerClusterDay, type ClusterDayCount, type TallyFilter } from '../stores/tally.ts'
import { atOneMoment } from './at-one-moment.ts'
import { type DayAnswers, dayAnswers, type QuestionCounts, sumDays } from './day-answers.ts'
import { type DaySource, memoPerQuestion } from './day-memo.ts'
import { sealedPeriod } from './sealed-period.ts'
import { unsealedIn } from './unsealed-in.ts'

/** Answers by day; a change of {@link DayAnswers} is a new name. */
export const ANSWERED_DAYS: DaySource<DayAnswers> = {
  name: 'answers.1',
  load: async (db, question, from, to) => {
    const rows = await answersPerClusterDay(db, question, from, to)
    const byDay = Map.groupBy(rows, (row) => row.localDate)
    return new Map([...byDay].map(([date, list]) => [date, dayAnswers(list)]))
  },
}

const memoOf = memoPerQuestion(ANSWERED_DAYS)

/**
 * Counts the answers to a question: the tallies and the unsealed tail, as of one moment.
 *
 * @throws StorageUnavailable when the sealer came in between every time
 */
export async function countAnswers(
  deps: Pick<Deps, 'db'>,
  question: string,
  filter: TallyFilter,
): Promise<QuestionCounts> {
  const days = await answersByDay(deps, question, filter)
  return sumDays(days.values(), filter.activityTypeIds)
}

/** The same day by day, of every activity type; days without answers are missing. */
export async function answersByDay(
  { db }: Pick<Deps, 'db'>,
  question: string,
  period: Pick<TallyFilter, 'from' | 'to'>,
): Promise<ReadonlyMap<string, DayAnswers>> {
  return await atOneMoment(db, async (sealed) => {
    const days = new Map(await sealedDays(db, question, period, sealed))
    const tail = await unsealedIn(db, period)
    if (tail.length > 0) {
      const counts = tailCounts(tail, question, await readQuestionnaires(db))
      for (const [date, rows] of Map.groupBy(counts, (row) => row.localDate)) {
        const before = await answersPerClusterDay(db, question, date, date)
        days.set(date, dayAnswers([...before, ...rows]))
      }
    }
    return days
  })
}

async function sealedDays(
  db: Database,
  question: string,
  wanted: Pick<TallyFilter, 'from' | 'to'>,
  sealed: number,
) {
  const period = await sealedPeriod(db, question, wanted)
  if (!period) return new Map<string, DayAnswers>()
  return await memoOf(db, question).read(period.from, period.to, sealed)
}

function tailCounts(
  tail: readonly ResponseRow[],
  question: string,
  questionnaires: Questionnaires,
): readonly ClusterDayCount[] {
  return tail.flatMap((row) => {
    const questionnaire = questionnaireOf(questionnaires, row.questionnaire_version)
    const answer = unpackAnswers(questionnaire, row.answers)[question]
    // Its version does not know the question: the tallies have no row of it either.
    if (answer === undefined) return []
    const codes = typeof answer === 'string' ? [answer] : answer
    return codes.map((code) => ({
      localDate: row.local_date,
      clusterKey: row.cluster_key,
      activityTypeId: row.activity_type_id,
      code: tokenOf(code),
      n: 1,
    }))
  })
}

function tokenOf(code: string): string {
  return Object.hasOwn(MISSING, code) ? MISSING[code as keyof typeof MISSING] : code
}
