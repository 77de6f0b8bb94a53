import { sql } from 'kysely'
import type { Database } from '../db/port.ts'

/** Sealed responses of one day and type with the same flags and the same answers. */
export interface FlaggedResponses {
  readonly localDate: string
  readonly activityTypeId: string | null
  readonly questionnaireVersion: number
  /** Packed, as in the response table. */
  readonly answers: string
  readonly flags: string
  readonly n: number
}

/**
 * Sealed responses that were flagged at entry, answered between two days, both inclusive. The
 * literals are written out, because bound ones would keep the engine from using the index of
 * flagged responses.
 */
export async function flaggedResponses(
  db: Database,
  from: string,
  to: string,
): Promise<readonly FlaggedResponses[]> {
  const rows = await db.read
    .selectFrom('response')
    .select(['local_date', 'activity_type_id', 'questionnaire_version', 'answers', 'flags'])
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where((eb) => eb('flags', '<>', sql<string>`''`))
    .where((eb) => eb('is_test', '=', eb.lit(0)))
    .where('local_date', '>=', from)
    .where('local_date', '<=', to)
    .where('seal_index', 'is not', null)
    .groupBy(['local_date', 'activity_type_id', 'questionnaire_version', 'answers', 'flags'])
    .execute()
  return rows.map((row) => ({
    localDate: row.local_date,
    activityTypeId: row.activity_type_id,
    questionnaireVersion: row.questionnaire_version,
    answers: row.answers,
    flags: row.flags,
    n: Number(row.n),
  }))
}
