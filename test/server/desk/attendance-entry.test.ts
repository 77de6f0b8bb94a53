import { describe, expect, it } from 'vitest'
import { addActivity, findActivity } from '../../../server/stores/activity.ts'
import { typeYears } from '../../../server/stores/activity-type-year.ts'
import { openingDays } from '../../../server/stores/opening-day.ts'
import { temporaryApp } from '../../support/temporary-app.ts'
import { auditActions, firstAdmin, operatorOf } from './desk-client.ts'

const PERIOD = { from: '2026-01-01', to: '2026-12-31' }

async function twoFairs() {
  const context = await temporaryApp()
  for (const id of ['a', 'b']) {
    await addActivity(context.deps.db, {
      ...{ id, activityTypeId: 'fair', townId: null, name: `庙会 ${id}`, attendance: null },
      ...{ startsOn: '2026-05-01', endsOn: '2026-05-01', createdAt: '2026-04-01T00:00:00.000Z' },
    })
  }
  return { context, admin: await firstAdmin(context) }
}

const typedIn = (page: string, name: string) =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1]

describe('the quick entry of attendance', () => {
  it('stores what is filled in, each activity with its audit entry', async () => {
    const { context, admin } = await twoFairs()
    const page = await (await admin.get('/desk/coverage')).text()
    expect(page).toContain('aria-label="庙会 a（2026年5月1日）的到场人次"')
    const typed = {
      'attendance-a': '1,200',
      'version-a': '1',
      'attendance-b': '',
      'version-b': '1',
    }
    const saved = await admin.post('/desk/coverage/attendance', { ...PERIOD, ...typed })
    expect(saved.status).toBe(303)
    const { db } = context.deps
    expect(await findActivity(db, 'a')).toMatchObject({ attendance: 1_200, version: 2 })
    expect(await findActivity(db, 'b')).toMatchObject({ attendance: null, version: 1 })
    const after = await (await admin.get(saved.headers.get('location') ?? '')).text()
    expect(after).toContain('已填好 1 场的到场人次')
    const audit = await db.read.selectFrom('audit').selectAll().orderBy('at').execute()
    expect(audit.at(-1)).toMatchObject({
      ...{ action: 'activity.changed', subject: 'a', details: '{"attendance":" → 1200"}' },
    })
  })

  it('names what is no number, and keeps everything that was typed', async () => {
    const { admin } = await twoFairs()
    const typed = {
      'attendance-a': '约300',
      'version-a': '1',
      'attendance-b': '80',
      'version-b': '1',
    }
    const refused = await admin.post('/desk/coverage/attendance', { ...PERIOD, ...typed })
    expect(refused.status).toBe(422)
    const page = await refused.text()
    expect(page).toContain('href="#attendance-a">庙会 a')
    expect(page).toContain('aria-describedby="attendance-a-fault"')
    expect([typedIn(page, 'attendance-a'), typedIn(page, 'attendance-b')]).toEqual(['约300', '80'])
    const nothing = await admin.post('/desk/coverage/attendance', PERIOD)
    expect(nothing.status).toBe(422)
    expect(await nothing.text()).toContain('请至少填一场')
  })

  it('tells whoever comes second, shows both and loses nothing', async () => {
    const { context, admin } = await twoFairs()
    const { client: evaluator } = await operatorOf(context, 'evaluator')
    const first = { ...PERIOD, 'attendance-a': '500', 'version-a': '1' }
    await admin.post('/desk/coverage/attendance', first)
    const second = {
      ...PERIOD,
      'attendance-a': '450',
      'version-a': '1',
      'attendance-b': '80',
      'version-b': '1',
    }
    const conflict = await evaluator.post('/desk/coverage/attendance', second)
    expect(conflict.status).toBe(409)
    const page = await conflict.text()
    expect(page).toContain('别人已经填过')
    expect(page).toMatch(/<th scope="row">庙会 a<\/th><td>500<\/td><td>450<\/td>/)
    expect((await findActivity(context.deps.db, 'b'))?.attendance).toBeNull()
    const again = {
      ...PERIOD,
      'attendance-a': typedIn(page, 'attendance-a') ?? '',
      'version-a': typedIn(page, 'version-a') ?? '',
      'attendance-b': typedIn(page, 'attendance-b') ?? '',
      'version-b': typedIn(page, 'version-b') ?? '',
    }
    expect((await evaluator.post('/desk/coverage/attendance', again)).status).toBe(303)
    expect((await findActivity(context.deps.db, 'a'))?.attendance).toBe(450)
    expect((await findActivity(context.deps.db, 'b'))?.attendance).toBe(80)
  })
})

describe('the figures of a year', () => {
  const FORM = '/desk/coverage/year'
  const fair = (sessions: string, attendance: string, version: string, was: string) => ({
    year: '2026',
    ...{ 'sessions-fair': sessions, 'attendance-fair': attendance },
    ...{ 'version-fair': version, 'was-fair': was },
  })

  it('are stored where they were changed, with an audit entry', async () => {
    const { context, admin } = await twoFairs()
    const saved = await admin.post(FORM, fair('15', '3,000', '0', '|'))
    expect(saved.status).toBe(303)
    expect((await typeYears(context.deps.db, 2026)).size).toBe(1)
    expect((await typeYears(context.deps.db, 2026)).get('fair')).toMatchObject({
      ...{ sessions: 15, attendance: 3_000, version: 1 },
    })
    const page = await (await admin.get(`${FORM}?year=2026`)).text()
    expect(typedIn(page, 'was-fair')).toBe('15|3000')
    await admin.post(FORM, fair('15', '3000', '1', '15|3000'))
    const set = (await auditActions(context)).filter((one) => one === 'activity_type.year_set')
    expect(set).toHaveLength(1)
    expect((await admin.get(`${FORM}?year=x`)).status).toBe(422)
  })

  it('tell whoever comes second, and name what is no number', async () => {
    const { context, admin } = await twoFairs()
    const { client: evaluator } = await operatorOf(context, 'evaluator')
    await admin.post(FORM, fair('15', '3000', '0', '|'))
    const conflict = await evaluator.post(FORM, fair('16', '', '0', '|'))
    expect(conflict.status).toBe(409)
    const page = await conflict.text()
    expect(page).toMatch(/的场次<\/th><td>15<\/td><td>16<\/td>/)
    expect(page).toMatch(/的人次<\/th><td>3000<\/td><td>—<\/td>/)
    expect(typedIn(page, 'sessions-fair')).toBe('16')
    const again = fair(
      '16',
      '',
      typedIn(page, 'version-fair') ?? '',
      typedIn(page, 'was-fair') ?? '',
    )
    expect((await evaluator.post(FORM, again)).status).toBe(303)
    expect((await typeYears(context.deps.db, 2026)).get('fair')?.attendance).toBeNull()
    const wrong = await admin.post(FORM, fair('a', '-1', '2', '16|'))
    expect(wrong.status).toBe(422)
    expect(await wrong.text()).toContain('aria-describedby="attendance-fair-fault"')
  })
})

describe('opening days', () => {
  const FORM = '/desk/coverage/days'
  const day = (date: string, open: string, visits: string, version: string, was: string) => ({
    ...{ [`open-${date}`]: open, [`visits-${date}`]: visits },
    ...{ [`version-${date}`]: version, [`was-${date}`]: was },
  })
  const may = { type: 'museum_visit', month: '2026-05' }
  const stored = (context: Awaited<ReturnType<typeof temporaryApp>>) =>
    openingDays(context.deps.db, 'museum_visit', '2026-05-01', '2026-05-31')

  it('are stored where they were changed; whoever enters visits says that it was open', async () => {
    const { context, admin } = await twoFairs()
    const saved = await admin.post(FORM, {
      ...may,
      ...day('2026-05-01', 'open', '320', '0', '|'),
      ...day('2026-05-02', '', '150', '0', '|'),
      ...day('2026-05-03', 'closed', '', '0', '|'),
      ...day('2026-05-04', '', '', '0', '|'),
    })
    expect(saved.status).toBe(303)
    const days = (await stored(context)).map(({ date, isOpen, visits }) => [date, isOpen, visits])
    expect(days).toEqual([
      ['2026-05-01', true, 320],
      ['2026-05-02', true, 150],
      ['2026-05-03', false, null],
    ])
    const page = await (await admin.get(saved.headers.get('location') ?? '')).text()
    expect(page).toContain('已保存 3 天')
    expect(typedIn(page, 'was-2026-05-01')).toBe('open|320')
    expect(await auditActions(context)).toContain('opening_day.set')
  })

  it('tell whoever comes second, and refuse visits on a closed day', async () => {
    const { context, admin } = await twoFairs()
    const { client: evaluator } = await operatorOf(context, 'evaluator')
    await admin.post(FORM, { ...may, ...day('2026-05-01', 'open', '320', '0', '|') })
    const typed = {
      ...may,
      ...day('2026-05-01', 'closed', '', '0', '|'),
      ...day('2026-05-02', 'open', '90', '0', '|'),
    }
    const conflict = await evaluator.post(FORM, typed)
    expect(conflict.status).toBe(409)
    const page = await conflict.text()
    expect(page).toMatch(/2026年5月1日<\/th><td>开放，320人次<\/td><td>闭馆<\/td>/)
    expect(typedIn(page, 'visits-2026-05-02')).toBe('90')
    expect(await stored(context)).toHaveLength(1)
    const closed = await admin.post(FORM, { ...may, ...day('2026-05-03', 'closed', '5', '0', '|') })
    expect(closed.status).toBe(422)
    expect(await closed.text()).toContain('闭馆的日子不填人次')
    expect((await admin.post(FORM, { ...may, month: '2026-13' })).status).toBe(422)
    expect((await admin.get(`${FORM}?month=2026-13`)).status).toBe(422)
  })
})
