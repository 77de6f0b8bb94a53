import type { Database } from '../db/port.ts'
import { COMMENT_THEMES } from '../defaults/comment-themes.ts'
import { storedThemes } from '../stores/comment-theme.ts'
import type { Theme } from './theme-rule.ts'

/**
 * Every theme in its order, also those no longer used: as somebody has stored it, else as the
 * program brings it. Nothing is written before somebody edits, so that an older installation has
 * the same themes as a new one, and better defaults reach whoever has not changed theirs.
 */
export async function readThemes(db: Database): Promise<readonly Theme[]> {
  const stored = new Map((await storedThemes(db)).map((theme) => [theme.id, theme]))
  const brought = COMMENT_THEMES.filter((theme) => !stored.has(theme.id))
  return [...brought, ...stored.values()].sort((a, b) => a.position - b.position)
}
