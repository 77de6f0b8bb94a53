import type { Database } from '../db/port.ts'
import type { ResponseRow } from '../db/schema.ts'

/** A test response as the first-use page tells of it; its comment is only said to be there. */
export type TestResponse = Pick<
  ResponseRow,
  'id' | 'point_code' | 'questionnaire_version' | 'received_at' | 'language' | 'answers' | 'comment'
>

/** The test response that arrived last, `undefined` before the first. */
export async function latestTestResponse(db: Database): Promise<TestResponse | undefined> {
  return await db.read
    .selectFrom('response')
    .select([
      'id',
      'point_code',
      'questionnaire_version',
      'received_at',
      'language',
      'answers',
      'comment',
    ])
    .where((eb) => eb('is_test', '=', eb.lit(1)))
    .orderBy('received_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
}
