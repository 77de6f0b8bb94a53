import { sql } from 'kysely'
import type { Database } from '../db/port.ts'
import type { ResponseRow, Schema } from '../db/schema.ts'

/** First and last month in the tally of patterns, `undefined` when it is empty. */
export async function patternMonths(
  db: Database,
): Promise<{ readonly first: string; readonly last: string } | undefined> {
  const [first, last] = await Promise.all([patternMonth(db, 'asc'), patternMonth(db, 'desc')])
  return first && last ? { first, last } : undefined
}

async function patternMonth(db: Database, direction: 'asc' | 'desc') {
  const row = await db.read
    .selectFrom('tally_pattern')
    .select('month')
    .orderBy('month', direction)
    .limit(1)
    .executeTakeFirst()
  return row?.month
}

/** How often a pattern occurs in an activity type of some month. */
export type PatternRow = Omit<Schema['tally_pattern'], 'month'>

/**
 * The tallied patterns of a month, in keyset pages.
 *
 * @param size rows of a page
 */
export async function* patternPages(
  db: Database,
  month: string,
  size: number,
): AsyncGenerator<readonly PatternRow[]> {
  let after: PatternRow | undefined
  for (;;) {
    let query = db.read
      .selectFrom('tally_pattern')
      .select(['activity_type_id', 'pattern', 'n'])
      .where('month', '=', month)
      .orderBy('activity_type_id')
      .orderBy('pattern')
      .limit(size)
    if (after) {
      const { activity_type_id: type, pattern } = after
      query = query.where(sql<boolean>`(activity_type_id, pattern) > (${type}, ${pattern})`)
    }
    const page = await query.execute()
    if (page.length > 0) yield page
    after = page.at(-1)
    if (!after || page.length < size) return
  }
}

/** What the patterns of a part of the sealed order are made of; `to` is exclusive. */
export async function sealedRatings(
  db: Database,
  from: number,
  to: number,
): Promise<
  Pick<ResponseRow, 'questionnaire_version' | 'activity_type_id' | 'local_date' | 'answers'>[]
> {
  return await db.read
    .selectFrom('response')
    .select(['questionnaire_version', 'activity_type_id', 'local_date', 'answers'])
    .where('seal_index', '>=', from)
    .where('seal_index', '<', to)
    .execute()
}
