import { describe, expect, it } from 'vitest'
import { type Actor, recordAudit } from '../../../server/stores/audit.ts'
import { deskMessages } from '../../../survey-ui/messages/desk.ts'
import { type TemporaryApp, temporaryApp } from '../../support/temporary-app.ts'
import { parseCsv } from '../exports/parse-csv.ts'
import { auditActions, deskClient, firstAdmin, PASSWORD } from './desk-client.ts'

const text = deskMessages('zh')
const ZHANG: Actor = { id: null, name: '张三' }

async function signedIn() {
  const context = await temporaryApp()
  return { context, admin: await firstAdmin(context) }
}

/** An entry of its own minute. */
async function log(context: TemporaryApp, at: string, action: string, subject = 'x', details = {}) {
  const deps = { ...context.deps, clock: () => new Date(at) }
  await deps.db.atomic([recordAudit(deps, { actor: ZHANG, action, subject, details })])
}

const rowsOf = (page: string) => [...page.matchAll(/<time datetime="([^"]+)"/g)].map((m) => m[1])

describe('the log of operations', () => {
  it('says in words who did what, and shows a code that it does not know as it is', async () => {
    const { context, admin } = await signedIn()
    await log(context, '2026-04-30T02:00:00.000Z', 'export.responses', 'responses.csv', {
      rows: 12,
    })
    await log(context, '2026-04-30T03:00:00.000Z', 'moon.landed', '<b>', { crew: ['a', 'b'] })
    await log(context, '2026-04-30T04:00:00.000Z', 'point.closed', context.point.code)
    const zh = await (await admin.get('/desk/audit')).text()
    expect(zh).toContain('<b>张三</b> 下载了逐份评价')
    expect(zh).toContain('2026-04-30 10:00')
    expect(zh).toContain('<span class="soft">行数 </span>12')
    expect(zh).toContain('<b>张三</b> moon.landed')
    expect(zh).toContain('&lt;b&gt;')
    expect(zh).toContain(context.point.name)
    const en = await (await admin.get('/desk/audit?lang=en')).text()
    expect(en).toContain('<b>张三</b> downloaded the responses')
  })

  it('says what was there before in words, and what it is about by its name', async () => {
    const { context, admin } = await signedIn()
    const at = '2026-04-30T02:00:00.000Z'
    const day = { '2026-05-01': '| → open|320' }
    await log(context, at, 'opening_day.set', 'museum_visit 2026-05', day)
    await log(context, at, 'results.set', 'results', { isOn: 'no → yes' })
    await log(context, at, 'said_done.changed', '排队', { doneEn: ' → A second door' })
    await log(context, at, 'remark.written', 'overall 2026-01-01..2026-12-31', { version: 2 })
    const page = await (await admin.get('/desk/audit')).text()
    for (const words of [
      '科技馆参观 2026-05',
      '2026-05-01 </span>没登记 → 开放，320人次',
      '公开 </span>不公开 → 公开',
      '我们做了（英文） </span>（空） → A second door',
      '公众满意度 2026-01-01..2026-12-31',
    ]) {
      expect(page).toContain(words)
    }
  })

  it('is filtered by person, kind, period and subject in its address', async () => {
    const { context, admin } = await signedIn()
    await log(context, '2026-03-31T16:00:00.000Z', 'point.closed', 'gate111')
    await log(context, '2026-03-31T15:59:59.000Z', 'point.add', 'gate222')
    await log(context, '2026-04-02T16:00:00.000Z', 'print.qr', 'gate111')
    await log(context, '2026-04-02T15:59:59.000Z', 'moon.landed', 'Gate333')
    const found = async (query: string) =>
      rowsOf(await (await admin.get(`/desk/audit?${query}`)).text())
    expect(await found('group=collecting')).toHaveLength(2)
    expect(await found('group=exports')).toEqual(['2026-04-02T16:00:00.000Z'])
    expect(await found('group=other')).toEqual(['2026-04-02T15:59:59.000Z'])
    expect(await found('from=2026-04-01&to=2026-04-02')).toEqual([
      '2026-04-02T15:59:59.000Z',
      '2026-03-31T16:00:00.000Z',
    ])
    expect(await found('subject=gate')).toHaveLength(3)
    expect(await found(`subject=${encodeURIComponent('%')}`)).toEqual([])
    expect(await found(`person=${encodeURIComponent('张三')}`)).toHaveLength(4)
    expect(await found(`person=${encodeURIComponent('王丽')}`)).toHaveLength(1)
    expect(await found('person=nobody')).toEqual([])
    expect(await found('group=constructor')).toHaveLength(5)
    const bad = await admin.get('/desk/audit?from=2026-13-01')
    expect(bad.status).toBe(422)
    expect(await bad.text()).toContain(text.audit.badFilter)
  })

  it('has pages that leave nothing out and repeat nothing, also within one moment', async () => {
    const { context, admin } = await signedIn()
    for (let i = 0; i < 120; i += 1) {
      await log(context, '2026-04-01T00:00:00.000Z', 'export.results', `subject-${i}`)
    }
    const seen: string[] = []
    let address = '/desk/audit?group=exports'
    for (let pages = 0; address !== '' && pages < 5; pages += 1) {
      const page = await (await admin.get(address)).text()
      seen.push(...[...page.matchAll(/subject-\d+/g)].map(String))
      const next = /<a class="button" href="([^"]+)" rel="next">/.exec(page)?.[1] ?? ''
      address = next.replaceAll('&amp;', '&')
    }
    expect(seen).toHaveLength(120)
    expect(new Set(seen).size).toBe(120)
    expect((await admin.get('/desk/audit?after=nonsense')).status).toBe(200)
  })

  it('is a guarded file of everything that the filter finds, which is itself logged', async () => {
    const { context, admin } = await signedIn()
    await log(context, '2026-04-01T00:00:00.000Z', 'point.added', '=1+1', { name: '展台' })
    for (let i = 0; i < 510; i += 1) {
      await log(context, '2026-04-02T00:00:00.000Z', 'moon.landed', `s${i}`)
    }
    const file = await admin.get('/desk/audit.csv?to=2026-04-30')
    expect(file.headers.get('content-disposition')).toContain('manyi-audit-2026-05-01.csv')
    const rows = parseCsv(await file.text())
    expect(rows).toHaveLength(1 + 511)
    expect(rows.at(-1)).toEqual([
      '2026-04-01 08:00',
      '张三',
      'point.added',
      text.auditActions['point.added'],
      "'=1+1",
      '{"name":"展台"}',
    ])
    const { db } = context.deps
    const [entry] = await db.read
      .selectFrom('audit')
      .selectAll()
      .where('action', '=', 'export.audit')
      .execute()
    expect(JSON.parse(entry?.details ?? '')).toMatchObject({
      to: '2026-04-30',
      rows: 511,
      complete: true,
    })
    expect((await admin.get('/desk/audit.csv?to=nonsense')).status).toBe(404)
  })
})

describe('attempts to sign in', () => {
  it('are logged with the name of the account, or counted where there is none, never with a password', async () => {
    const { context } = await signedIn()
    const stranger = deskClient(context)
    const attempt = (name: string, password: string) =>
      stranger.post('/desk/sign-in', { name, password })
    await attempt('王丽', 'wrong-password-1')
    await attempt('my-own-password', 'wrong-password-2')
    await attempt('somebody-else', 'wrong-password-3')
    context.time.now = new Date(context.time.now.getTime() + 60_000)
    await attempt('a-third-one', 'wrong-password-4')
    context.time.now = new Date(context.time.now.getTime() + 3_600_000)
    await attempt('王丽', PASSWORD)
    await stranger.post('/desk/sign-out')
    const rows = await context.deps.db.read.selectFrom('audit').selectAll().execute()
    expect(JSON.stringify(rows)).not.toMatch(/wrong-password|my-own-password|somebody-else|third/)
    const counts = rows
      .filter((row) => row.action === 'operator.sign_in_unknown')
      .map((row) => JSON.parse(row.details).attempts)
    expect(counts.toSorted()).toEqual([1, 2])
    const actions = await auditActions(context)
    for (const action of ['operator.sign_in_failed', 'operator.signed_in', 'operator.signed_out'])
      expect(actions).toContain(action)
  })
})
