import { sql } from 'kysely'
import type { Database } from '../db/port.ts'
import type { TallyFilter } from './tally.ts'

/** Responses with the same flags and the same answers. */
export interface FlaggedResponses {
  readonly questionnaireVersion: number
  /** Packed, as in the response table. */
  readonly answers: string
  readonly flags: readonly string[]
  readonly n: number
}

/**
 * Responses that were flagged at entry, sealed or not; test responses are left out. The literals are
 * written out, because bound ones would keep the engine from using the index of flagged responses.
 */
export async function flaggedResponses(
  db: Database,
  filter: TallyFilter,
): Promise<readonly FlaggedResponses[]> {
  let query = db.read
    .selectFrom('response')
    .select(['questionnaire_version', 'answers', 'flags'])
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where((eb) => eb('flags', '<>', sql<string>`''`))
    .where((eb) => eb('is_test', '=', eb.lit(0)))
    .where('local_date', '>=', filter.from)
    .where('local_date', '<=', filter.to)
    .groupBy(['questionnaire_version', 'answers', 'flags'])
  if (filter.activityTypeIds) {
    query = query.where('activity_type_id', 'in', [...filter.activityTypeIds])
  }
  const rows = await query.execute()
  return rows.map((row) => ({
    questionnaireVersion: row.questionnaire_version,
    answers: row.answers,
    flags: row.flags.split(' '),
    n: Number(row.n),
  }))
}
