import { describe, expect, it } from 'vitest'
import { readThemes } from '../../../server/comments/read-themes.ts'
import { COMMENT_THEMES } from '../../../server/defaults/comment-themes.ts'
import { recordAudit } from '../../../server/stores/audit.ts'
import { type StoredTheme, saveTheme } from '../../../server/stores/comment-theme.ts'
import { type TemporaryApp, temporaryApp } from '../../support/temporary-app.ts'

function saving({ deps }: TemporaryApp, theme: StoredTheme) {
  const entry = { actor: { id: null, name: '王丽' }, action: 'comment_theme.changed', subject: '' }
  return saveTheme(deps.db, theme, (onlyIf) => recordAudit(deps, entry, onlyIf))
}

const [FIRST = COMMENT_THEMES[0] as never] = COMMENT_THEMES

describe('themes', () => {
  it('are as the program brings them until somebody edits one', async () => {
    const context = await temporaryApp()
    const { db } = context.deps
    expect(await readThemes(db)).toEqual(COMMENT_THEMES)
    const edited = { ...FIRST, keywords: { zh: '坏\n破', en: '' } }
    await saving(context, edited)
    const [first, ...others] = await readThemes(db)
    expect(first).toEqual({ ...edited, version: 1 })
    expect(others).toEqual(COMMENT_THEMES.slice(1))
  })

  it('take one of two editors who saw the same, and audit one', async () => {
    const context = await temporaryApp()
    const both = (version: number) =>
      Promise.allSettled(
        ['甲', '乙'].map((zh) => saving(context, { ...FIRST, version, name: { zh, en: zh } })),
      )
    for (const version of [0, 1]) {
      const settled = await both(version)
      expect(settled.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
    }
    await expect(saving(context, { ...FIRST, version: 7 })).rejects.toMatchObject({
      code: 'edit_conflict',
    })
    const audit = await context.deps.db.read.selectFrom('audit').selectAll().execute()
    expect(audit).toHaveLength(2)
  })
})
