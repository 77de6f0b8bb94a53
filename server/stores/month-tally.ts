import type { Database } from '../db/port.ts'

/** How finely the answers of a month are told apart. */
export type MonthDetail = 'points' | 'channels_and_groups'

/** Answers of one code at one point; channel and group are empty where they are not told apart. */
export interface MonthAnswers {
  readonly pointCode: string
  readonly channel: string
  /** Token of the question "group". */
  readonly group: string
  readonly code: string
  readonly n: number
}

/** Answers of one channel, one group or both only. */
export interface MonthCut {
  readonly channel: string | null
  /** Code of the group. */
  readonly group: string | null
}

/**
 * Sealed answers to a question in a local month (2026-05).
 *
 * @param cut applied before points are summed up
 */
export async function answersOfMonth(
  db: Database,
  question: string,
  month: string,
  detail: MonthDetail,
  cut?: MonthCut,
): Promise<readonly MonthAnswers[]> {
  if (detail === 'points') return await answersByPoint(db, question, month, cut)
  const rows = await db.read
    .selectFrom('tally_month')
    .select(['point_code', 'channel', 'respondent_group', 'code', 'n'])
    .where('question', '=', question)
    .where('month', '=', month)
    .where('n', '!=', 0)
    .execute()
  return rows.map((row) => ({
    pointCode: row.point_code,
    channel: row.channel,
    group: row.respondent_group,
    code: row.code,
    n: row.n,
  }))
}

async function answersByPoint(db: Database, question: string, month: string, cut?: MonthCut) {
  const { channel = null, group = null } = cut ?? {}
  const rows = await db.read
    .selectFrom('tally_month')
    .select(['point_code', 'code'])
    .select((eb) => eb.fn.sum<number>('n').as('n'))
    .where('question', '=', question)
    .where('month', '=', month)
    .$if(channel !== null, (query) => query.where('channel', '=', channel))
    .$if(group !== null, (query) => query.where('respondent_group', '=', group))
    .groupBy(['point_code', 'code'])
    .execute()
  return rows.map((row) => ({
    pointCode: row.point_code,
    channel: '',
    group: '',
    code: row.code,
    n: Number(row.n),
  }))
}
