import { describe, expect, it } from 'vitest'
import { commentPage, commentRows } from '../../../server/comments/comment-pages.ts'
import { commentReader } from '../../../server/comments/comment-reader.ts'
import { countThemes } from '../../../server/comments/count-themes.ts'
import { recordAudit } from '../../../server/stores/audit.ts'
import { findComment, hiddenComments, visibleComments } from '../../../server/stores/comment.ts'
import {
  hiddenCommentIds,
  hideComment,
  unhideComment,
} from '../../../server/stores/hidden-comment.ts'
import { addPoint } from '../../../server/stores/point.ts'
import { writeComments, writeSealed } from '../../support/comments.ts'
import { type TemporaryApp, temporaryApp } from '../../support/temporary-app.ts'

const MAY = { from: '2026-05-01', to: '2026-05-31' }
const PLACES = { activity: '', town: '', point: '', channel: '' }
const ANY = { ...MAY, ...PLACES, level: '', type: '', theme: '' }

function hiding({ deps }: TemporaryApp, id: string, reason = '含姓名') {
  const stamp = { at: deps.clock().toISOString(), by: '王丽' }
  const entry = { actor: { id: null, name: '王丽' }, action: 'comment.hidden', subject: id }
  return hideComment(deps.db, { id, reason, ...stamp }, (onlyIf) =>
    recordAudit(deps, entry, onlyIf),
  )
}

function unhiding({ deps }: TemporaryApp, id: string) {
  const entry = { actor: { id: null, name: '王丽' }, action: 'comment.unhidden', subject: id }
  return unhideComment(deps.db, id, (onlyIf) => recordAudit(deps, entry, onlyIf))
}

const audited = async ({ deps: { db } }: TemporaryApp) =>
  (await db.read.selectFrom('audit').selectAll().execute()).length

describe('comments', () => {
  it('come newest first in keyset pages, each once, sealed or not, without tests and the silent', async () => {
    const context = await temporaryApp()
    const { db } = context.deps
    const test = { ...context.point, code: 'test001', mode: 'test' as const, createdAt: '' }
    await addPoint(db, test)
    const first = await writeSealed(context, [
      { comment: '一' },
      {},
      { comment: '二' },
      { comment: '试', point: 'test001' },
    ])
    context.time.now = new Date('2026-05-02T02:00:00.000Z')
    const then = await writeComments(context, [{ comment: '三' }, { comment: '四' }])
    const wanted = [then[1], then[0], first[2], first[0]]
    const pages: string[][] = []
    for await (const rows of commentRows(db, MAY, undefined, 3)) pages.push(rows.map((r) => r.id))
    expect(pages).toEqual([wanted.slice(0, 3), wanted.slice(3)])
    const second = await visibleComments(db, { from: '2026-05-02', to: '2026-05-02' }, 10)
    expect(second.map((row) => row.comment)).toEqual(['四', '三'])
    expect(await visibleComments(db, { from: '2026-05-03', to: '2026-05-31' }, 10)).toEqual([])
  })

  it('are told apart where many came in at the same instant', async () => {
    const context = await temporaryApp()
    const { db } = context.deps
    for (let i = 0; i < 7; i += 1) {
      await writeComments(context, [{ comment: `第${i}条` }])
      context.time.now = new Date('2026-05-01T02:00:00.000Z')
    }
    const ids: string[] = []
    for await (const rows of commentRows(db, MAY, undefined, 2)) ids.push(...rows.map((r) => r.id))
    expect(new Set(ids).size).toBe(7)
    expect(ids).toHaveLength(7)
  })

  it('are hidden and shown again, with the audit or not at all', async () => {
    const context = await temporaryApp()
    const { db } = context.deps
    const [id = '', other = ''] = await writeComments(context, [
      { comment: '甲' },
      { comment: '乙' },
    ])
    await hiding(context, id)
    expect((await visibleComments(db, MAY, 10)).map((row) => row.id)).toEqual([other])
    expect((await hiddenComments(db, 10)).map((row) => row.comment)).toEqual(['甲'])
    expect((await findComment(db, id))?.hidden).toMatchObject({ reason: '含姓名', by: '王丽' })
    expect([...(await hiddenCommentIds(db))]).toEqual([id])
    await expect(hiding(context, id, '又一次')).rejects.toMatchObject({ code: 'edit_conflict' })
    expect((await findComment(db, id))?.hidden?.reason).toBe('含姓名')
    expect(await audited(context)).toBe(1)
    await unhiding(context, id)
    await expect(unhiding(context, id)).rejects.toMatchObject({ code: 'edit_conflict' })
    expect(await visibleComments(db, MAY, 10)).toHaveLength(2)
    expect(await audited(context)).toBe(2)
  })

  it('are hidden and shown by one of two who do so at once, with one audit entry each', async () => {
    const context = await temporaryApp()
    const [id = ''] = await writeComments(context, [{ comment: '甲' }])
    for (const [change, entries] of [
      [() => hiding(context, id, `理由${Math.random()}`), 1],
      [() => unhiding(context, id), 2],
    ] as const) {
      const settled = await Promise.allSettled([change(), change(), change()])
      expect(settled.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
      expect(await audited(context)).toBe(entries)
    }
  })

  it('cannot be hidden where there is none', async () => {
    const context = await temporaryApp()
    const [silent = ''] = await writeComments(context, [{}])
    await expect(hiding(context, silent)).rejects.toMatchObject({ code: 'edit_conflict' })
    await expect(hiding(context, 'nobody')).rejects.toMatchObject({ code: 'edit_conflict' })
    expect(await audited(context)).toBe(0)
  })
})

describe('a page of comments', () => {
  it('stops looking after so many, and the next one goes on from there', async () => {
    const context = await temporaryApp()
    const { db } = context.deps
    const list = Array.from({ length: 9 }, (_, i) => ({ comment: i % 4 ? '很好' : '排队太久' }))
    await writeSealed(context, list)
    const reader = await commentReader(context.deps)
    const filter = { ...ANY, theme: 'crowded' }
    const first = await commentPage(db, reader, filter, { size: 5, mostLooked: 4 })
    expect(first.comments.map((one) => one.themes)).toEqual([[{ id: 'crowded', keyword: '排队' }]])
    expect(first).toMatchObject({ looked: 4 })
    const after = first.next ?? undefined
    const rest = await commentPage(db, reader, filter, {
      size: 5,
      mostLooked: 20,
      ...(after && { after }),
    })
    expect(rest).toMatchObject({ looked: 5, next: null })
    expect(rest.comments).toHaveLength(2)
  })

  it('wants one level and type, and masks what it shows', async () => {
    const context = await temporaryApp()
    const { db } = context.deps
    await writeComments(context, [
      { comment: '差，打 13812345678', overall: 1 },
      { comment: '好', overall: 5 },
    ])
    const reader = await commentReader(context.deps)
    const wanted = async (filter: object) => {
      const page = await commentPage(
        db,
        reader,
        { ...ANY, ...filter },
        { size: 5, mostLooked: 100 },
      )
      return page.comments.map((one) => one.text)
    }
    expect(await wanted({ level: '1' })).toEqual(['差，打 ***'])
    expect(await wanted({ type: 'museum_visit' })).toEqual(['好', '差，打 ***'])
    expect(await wanted({ type: 'fair' })).toEqual([])
    expect(await wanted({ channel: 'self_scan', point: context.point.code })).toHaveLength(2)
    expect(await wanted({ channel: 'paper' })).toEqual([])
    expect(await wanted({ point: 'elsewhere' })).toEqual([])
    expect(await wanted({ town: 'shahe' })).toEqual([])
  })

  it('counts the themes of the newest, and says when there are more', async () => {
    const context = await temporaryApp()
    const { db } = context.deps
    await writeComments(context, [
      { comment: '排队太久' },
      { comment: '排队太久，态度不好', overall: 1 },
      { comment: '路过' },
    ])
    const reader = await commentReader(context.deps)
    const all = await countThemes(db, reader, ANY, 3)
    expect(all).toMatchObject({ counted: 3, isAll: true, none: 1 })
    expect(Object.fromEntries(all.byTheme)).toMatchObject({ crowded: 2, attitude: 1, praise: 0 })
    const newest = await countThemes(db, reader, { ...ANY, theme: 'praise' }, 2)
    expect(newest).toMatchObject({ counted: 2, isAll: false })
    expect(newest.byTheme.get('crowded')).toBe(1)
    expect((await countThemes(db, reader, { ...ANY, level: '1' }, 3)).counted).toBe(1)
  })
})
