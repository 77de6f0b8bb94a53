import type { Database } from '../db/port.ts'
import { type CommentPlace, type CommentRow, visibleComments } from '../stores/comment.ts'
import type { Comment, CommentReader } from './comment-reader.ts'

export interface CommentFilter {
  /** Local dates of the answer, both inclusive. */
  readonly from: string
  readonly to: string
  /** Empty for any. */
  readonly level: string
  readonly type: string
  readonly theme: string
  readonly activity: string
  readonly town: string
  readonly point: string
  readonly channel: string
}

/** Rows of one query. */
const CHUNK = 250

/** Visible comments of a period, newest first, in keyset pages of rows as they are stored. */
export async function* commentRows(
  db: Database,
  period: Pick<CommentFilter, 'from' | 'to'>,
  after?: CommentPlace,
  size = CHUNK,
): AsyncGenerator<readonly CommentRow[]> {
  let last = after
  for (;;) {
    const rows = await visibleComments(db, period, size, last)
    if (rows.length > 0) yield rows
    last = rows.at(-1)
    if (rows.length < size) return
  }
}

/** Whether a comment is what a filter asks for, its period aside. */
export function isWanted(comment: Comment, filter: CommentFilter): boolean {
  const isOf = (wanted: string, found: string | null) => wanted === '' || wanted === found
  return (
    isOf(filter.level, comment.level) &&
    isOf(filter.type, comment.activityTypeId) &&
    isOf(filter.activity, comment.activityId) &&
    isOf(filter.town, comment.townId) &&
    isOf(filter.point, comment.pointCode) &&
    isOf(filter.channel, comment.channel) &&
    (filter.theme === '' || comment.themes.some((theme) => theme.id === filter.theme))
  )
}

export interface CommentPage {
  readonly comments: readonly Comment[]
  /** Where the next page begins, `null` after the last comment of the period. */
  readonly next: CommentPlace | null
  /** Comments that were looked through for this page. */
  readonly looked: number
}

/**
 * One page of the comments that a filter wants. Level and theme stand in no column, so rows are
 * looked through in order; that stops at `mostLooked` even when the page is not full, so that a rare
 * theme costs no more than a frequent one, and the next page goes on from there.
 */
export async function commentPage(
  db: Database,
  reader: CommentReader,
  filter: CommentFilter,
  { size, mostLooked, after }: { size: number; mostLooked: number; after?: CommentPlace },
): Promise<CommentPage> {
  const comments: Comment[] = []
  let looked = 0
  let last: CommentPlace | undefined
  for await (const rows of commentRows(db, filter, after, chunkFor(filter, size))) {
    for (const row of rows) {
      if (comments.length === size || looked === mostLooked) {
        return { comments, next: last ?? null, looked }
      }
      looked += 1
      last = placeOf(row)
      const comment = reader.read(row)
      if (isWanted(comment, filter)) comments.push(comment)
    }
  }
  return { comments, next: null, looked }
}

/** One more row than is shown, when all are wanted: then it is known that there is a next page. */
function chunkFor({ from: _, to: __, ...narrowed }: CommentFilter, size: number): number {
  return Object.values(narrowed).every((value) => value === '') ? size + 1 : CHUNK
}

function placeOf({ localDate, receivedAt, id }: CommentPlace): CommentPlace {
  return { localDate, receivedAt, id }
}
