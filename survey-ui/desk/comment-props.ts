import type { Level } from '../../analysis/indicator/level-counts.ts'
import type { SelectionFilter, SelectionKey } from './selection.ts'

/** A comment as it may be seen: masked. */
export interface CommentView {
  readonly id: string
  readonly text: string
  readonly level: Level | null
  readonly themes: readonly CommentTheme[]
  readonly localDate: string
  readonly receivedAt: string
  readonly channel: string
  readonly pointName: string
  /** Empty at permanent places. */
  readonly activityName: string
  readonly hidden: { readonly reason: string; readonly at: string; readonly by: string } | null
}

/** A theme of a comment, and the keyword that gave it. */
export interface CommentTheme {
  readonly name: string
  readonly keyword: string
}

/** A theme with its rule. */
export interface ThemeView {
  readonly id: string
  readonly name: string
  readonly finds: readonly string[]
  readonly ignores: readonly string[]
}

export interface CommentFilter extends SelectionFilter {
  readonly from: string
  readonly to: string
  /** Empty for any. */
  readonly level: string
  readonly type: string
  readonly theme: string
  readonly hidden: '' | 'only'
}

export type CommentFilterFault =
  | 'from'
  | 'to'
  | 'order'
  | 'level'
  | 'type'
  | 'theme'
  | 'after'
  | SelectionKey

/** Address of the comments, or of their file, for a filter. */
export function commentsHref(
  filter: CommentFilter,
  { page = '/desk/comments', after = '' }: { page?: string; after?: string } = {},
): string {
  const wanted = Object.entries({ ...filter, after }).filter(([, value]) => value !== '')
  return `${page}?${new URLSearchParams(wanted)}`
}
