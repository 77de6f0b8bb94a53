import type { Database } from '../db/port.ts'
import { type CommentFilter, commentRows, isWanted } from './comment-pages.ts'
import type { Comment, CommentReader } from './comment-reader.ts'

/** How many comments have each theme; one with several counts in each. */
export interface ThemeCounts {
  /** Comments that were counted. */
  readonly counted: number
  /** Whether these are all of the period, or its newest only. */
  readonly isAll: boolean
  /** By the id of the theme; those that nobody wrote of have 0. */
  readonly byTheme: ReadonlyMap<string, number>
  /** Without any theme. */
  readonly none: number
}

/** Counts the themes of comments. */
export function sumThemes(
  themeIds: readonly string[],
  comments: readonly Pick<Comment, 'themes'>[],
): Pick<ThemeCounts, 'counted' | 'byTheme' | 'none'> {
  const byTheme = new Map(themeIds.map((id) => [id, 0]))
  for (const { themes } of comments) {
    for (const { id } of themes) byTheme.set(id, (byTheme.get(id) ?? 0) + 1)
  }
  const none = comments.filter(({ themes }) => themes.length === 0).length
  return { counted: comments.length, byTheme, none }
}

/**
 * Counts the themes of a period under a filter of level and type; of the newest `most` comments
 * only, so that a year with millions costs no more than a month.
 */
export async function countThemes(
  db: Database,
  reader: CommentReader,
  filter: CommentFilter,
  most: number,
): Promise<ThemeCounts> {
  const comments: Comment[] = []
  let looked = 0
  let isAll = true
  const anyTheme = { ...filter, theme: '' }
  for await (const rows of commentRows(db, filter)) {
    const rest = rows.slice(0, most - looked)
    looked += rest.length
    comments.push(...rest.map(reader.read).filter((comment) => isWanted(comment, anyTheme)))
    isAll = rest.length === rows.length
    if (!isAll) break
  }
  const active = reader.themes.filter((theme) => theme.isActive).map((theme) => theme.id)
  return { ...sumThemes(active, comments), isAll }
}
