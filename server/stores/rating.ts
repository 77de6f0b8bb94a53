import type { Database } from '../db/port.ts'
import type { ResponseRow } from '../db/schema.ts'

/** How and with what a response was given. */
export type GivenAnswers = Pick<ResponseRow, 'channel' | 'questionnaire_version' | 'answers'>

/** The answers of a response, `undefined` when there is none. */
export async function findAnswers(db: Database, id: string): Promise<GivenAnswers | undefined> {
  return await db.read
    .selectFrom('response')
    .select(['channel', 'questionnaire_version', 'answers'])
    .where('id', '=', id)
    .executeTakeFirst()
}
