import type { Deps } from '../deps.ts'
import { visibleComments } from '../stores/comment.ts'
import { type Comment, commentReader } from './comment-reader.ts'

/** The newest comments of a period that are not hidden, masked. */
export async function latestComments(
  deps: Pick<Deps, 'db'>,
  period: { readonly from: string; readonly to: string },
  limit: number,
): Promise<readonly Comment[]> {
  const rows = await visibleComments(deps.db, period, limit)
  return rows.length === 0 ? [] : rows.map((await commentReader(deps)).read)
}
