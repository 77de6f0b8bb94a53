import { violation } from '../db/constraint.ts'
import type { Compilable, Database } from '../db/port.ts'
import type { Schema } from '../db/schema.ts'
import { AppError } from '../errors.ts'
import { holdRows } from './hold-rows.ts'

export interface StoredTheme {
  readonly id: string
  readonly position: number
  readonly name: { readonly zh: string; readonly en: string }
  readonly keywords: { readonly zh: string; readonly en: string }
  readonly isActive: boolean
  readonly version: number
}

/** Themes that somebody has edited or added. */
export async function storedThemes(db: Database): Promise<readonly StoredTheme[]> {
  const rows = await db.read.selectFrom('comment_theme').selectAll().orderBy('position').execute()
  return rows.map((row) => ({
    id: row.id,
    position: row.position,
    name: { zh: row.name_zh, en: row.name_en },
    keywords: { zh: row.keywords_zh, en: row.keywords_en },
    isActive: row.is_active === 1,
    version: row.version,
  }))
}

/**
 * Stores the next version of a theme.
 *
 * @param theme `version` is the one that was read, 0 for one that is not stored yet
 * @param alongside the audit entry, written with it or not at all
 * @throws AppError `edit_conflict` when another version was stored meanwhile
 */
export async function saveTheme(
  db: Database,
  theme: StoredTheme,
  alongside: (onlyIf?: ReturnType<typeof themeAt>) => Compilable,
): Promise<void> {
  const row = toRow(theme)
  const isNew = theme.version === 0
  try {
    const affected = await db.atomic(
      isNew
        ? [alongside(), db.write.insertInto('comment_theme').values(row)]
        : [
            holdRows(db, 'comment_theme', [theme.id]),
            alongside(themeAt(db, theme)),
            db.write
              .updateTable('comment_theme')
              .set(row)
              .where('id', '=', theme.id)
              .where('version', '=', theme.version),
          ],
    )
    if (affected.at(-1) === 0) throw new AppError('edit_conflict', {})
  } catch (error) {
    throw violation(error) === 'unique' ? new AppError('edit_conflict', {}) : error
  }
}

function themeAt(db: Database, { id, version }: StoredTheme) {
  return db.write
    .selectFrom('comment_theme')
    .select('id')
    .where('id', '=', id)
    .where('version', '=', version)
}

function toRow(theme: StoredTheme): Schema['comment_theme'] {
  return {
    id: theme.id,
    position: theme.position,
    name_zh: theme.name.zh,
    name_en: theme.name.en,
    keywords_zh: theme.keywords.zh,
    keywords_en: theme.keywords.en,
    is_active: theme.isActive ? 1 : 0,
    version: theme.version + 1,
  }
}
