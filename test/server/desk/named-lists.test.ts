import { describe, expect, it } from 'vitest'
import { listActivityTypes } from '../../../server/stores/activity.ts'
import { listEntries, type NamedList } from '../../../server/stores/named-list.ts'
import { deskMessages } from '../../../survey-ui/messages/desk.ts'
import { type TemporaryApp, temporaryApp } from '../../support/temporary-app.ts'
import { auditActions, type DeskClient, firstAdmin } from './desk-client.ts'

const text = deskMessages('zh')

async function signedIn() {
  const context = await temporaryApp()
  return { context, admin: await firstAdmin(context) }
}

const LISTS = [
  ['towns', 'town', 'shahe'],
  ['activity-types', 'activity_type', 'talk'],
] as const

const ids = async ({ deps }: TemporaryApp, list: NamedList) =>
  (await listEntries(deps.db, list)).map(({ id }) => id)

const entry = async ({ deps }: TemporaryApp, list: NamedList, id: string) =>
  (await listEntries(deps.db, list)).find((one) => one.id === id)

const addActivity = (admin: DeskClient, changes: object = {}) =>
  admin.post('/desk/activities', {
    name: '赶集',
    type: 'talk',
    town: 'shahe',
    startsOn: '2026-05-01',
    endsOn: '2026-05-01',
    ...changes,
  })

describe.each(LISTS)('the list of %s', (path, table, first) => {
  it('takes a new entry at its end, under a code from the English name', async () => {
    const { context, admin } = await signedIn()
    const before = await ids(context, table)
    const added = await admin.post(`/desk/${path}`, { zh: ' 屯泉 ', en: 'Tun Quan (new)' })
    expect(added.headers.get('location')).toBe(`/desk/${path}?saved`)
    expect(await ids(context, table)).toEqual([...before, 'tun_quan_new'])
    const again = await admin.post(`/desk/${path}`, { zh: '另一个', en: 'TUN QUAN new' })
    expect(again.status).toBe(303)
    const nameless = await admin.post(`/desk/${path}`, { zh: '没有英文', en: '' })
    expect(nameless.status).toBe(303)
    const all = await listEntries(context.deps.db, table)
    expect(all.map(({ zh }) => zh).slice(-3)).toEqual(['屯泉', '另一个', '没有英文'])
    expect(new Set(all.map(({ id }) => id)).size).toBe(before.length + 3)
    const page = await (await admin.get(`/desk/${path}?lang=en`)).text()
    expect(page).toContain('没有英文')
    expect(await auditActions(context)).toContain(`${table}.added`)
  })

  it('is renamed in both languages while its code stays, and says who came first', async () => {
    const { context, admin } = await signedIn()
    const save = (zh: string, version: string) =>
      admin.post(`/desk/${path}/${first}`, { zh, en: 'Renamed', version })
    expect((await save('甲', '1')).status).toBe(303)
    const second = await save('乙', '1')
    const page = await second.text()
    expect(second.status).toBe(409)
    expect(page).toContain('<td>甲</td><td>乙</td>')
    expect(page).toContain('value="乙"')
    expect((await save('乙', '2')).status).toBe(303)
    expect(await entry(context, table, first)).toMatchObject({ zh: '乙', en: 'Renamed' })
    const renames = (await auditActions(context)).filter((one) => one === `${table}.renamed`)
    expect(renames).toHaveLength(2)
  })

  it('is renamed once when two people save at the same moment', async () => {
    const { context, admin } = await signedIn()
    const save = (zh: string) => admin.post(`/desk/${path}/${first}`, { zh, en: '', version: '1' })
    const replies = await Promise.all([save('甲'), save('乙')])
    expect(replies.map((reply) => reply.status).toSorted()).toEqual([303, 409])
    expect((await entry(context, table, first))?.version).toBe(2)
  })

  it('names the field that is wrong and keeps what was typed', async () => {
    const { context, admin } = await signedIn()
    const known = await entry(context, table, first)
    const cases = [
      [{ zh: ' ', en: 'Tun' }, 'zh', 'required'],
      [{ zh: '长'.repeat(31), en: 'Tun' }, 'zh', 'too_long'],
      [{ zh: known?.zh ?? '', en: 'Tun' }, 'zh', 'entry_taken'],
      [{ zh: '屯泉', en: known?.en ?? '' }, 'en', 'entry_taken'],
    ] as const
    for (const [fields, field, fault] of cases) {
      const reply = await admin.post(`/desk/${path}`, fields)
      const page = await reply.text()
      expect(reply.status).toBe(422)
      expect(page).toContain(`<a href="#${field}">`)
      expect(page).toContain(text.faults[fault])
      expect(page).toContain(`value="${fields.en}"`)
    }
  })

  it('moves past the neighbour that was seen, and past no other', async () => {
    const { context, admin } = await signedIn()
    const [a = '', b = '', c = '', ...rest] = await ids(context, table)
    const move = (id: string, wish: Readonly<Record<string, string>>) =>
      admin.post(`/desk/${path}/${id}/move`, wish)
    expect((await move(b, { above: a })).status).toBe(303)
    expect(await ids(context, table)).toEqual([b, a, c, ...rest])
    expect((await move(b, { below: a })).status).toBe(303)
    expect((await move(b, { below: a })).status).toBe(409)
    expect((await move(a, { above: c })).status).toBe(409)
    expect((await move(a, {})).status).toBe(422)
    expect(await ids(context, table)).toEqual([a, b, c, ...rest])
    const moved = (await auditActions(context)).filter((one) => one === `${table}.moved`)
    expect(moved).toHaveLength(2)
  })

  it('retires what is used, which keeps its name, and does not remove it', async () => {
    const { context, admin } = await signedIn()
    await addActivity(admin)
    const removed = await admin.post(`/desk/${path}/${first}/remove`, { version: '1' })
    expect(removed.status).toBe(422)
    expect(await removed.text()).toContain(text.lists.inUse)
    expect((await admin.post(`/desk/${path}/${first}/retire`, { version: '1' })).status).toBe(303)
    const refused = await addActivity(admin, { name: '另一场' })
    expect(refused.status).toBe(422)
    expect(await refused.text()).toContain(text.faults['unknown'])
    const name = (await entry(context, table, first))?.zh ?? ''
    expect(await (await admin.get('/desk/activities?year=2026')).text()).toContain(name)
    expect(await (await admin.get('/desk/activities/new')).text()).not.toContain(`value="${first}"`)
    const [activity] = await context.deps.db.read.selectFrom('activity').selectAll().execute()
    const kept = await admin.post(`/desk/activities/${activity?.id}`, {
      name: '赶集，改了名',
      type: 'talk',
      town: 'shahe',
      startsOn: '2026-05-01',
      endsOn: '2026-05-01',
      version: '1',
    })
    expect(kept.status).toBe(303)
    const back = await admin.post(`/desk/${path}/${first}/bring-back`, { version: '2' })
    expect(back.status).toBe(303)
    expect((await addActivity(admin, { name: '另一场' })).status).toBe(303)
    const actions = await auditActions(context)
    expect(actions).toContain(`${table}.retired`)
    expect(actions).toContain(`${table}.brought_back`)
    expect(actions).not.toContain(`${table}.removed`)
  })

  it('removes what nothing has ever named, if nobody has changed it meanwhile', async () => {
    const { context, admin } = await signedIn()
    await admin.post(`/desk/${path}`, { zh: '写错了', en: 'Slip' })
    expect((await admin.post(`/desk/${path}/slip/remove`, { version: '9' })).status).toBe(409)
    expect((await admin.post(`/desk/${path}/slip/remove`, { version: '1' })).status).toBe(303)
    expect(await entry(context, table, 'slip')).toBeUndefined()
    expect((await admin.post(`/desk/${path}/slip/remove`, { version: '1' })).status).toBe(404)
    expect((await auditActions(context)).filter((one) => one === `${table}.removed`)).toHaveLength(
      1,
    )
  })
})

it('keeps a type that only an indicator names', async () => {
  const { context, admin } = await signedIn()
  await admin.post('/desk/activity-types', { zh: '研学', en: 'Study tour' })
  const { db } = context.deps
  const definition = JSON.stringify({ scope: { activityTypeIds: ['study_tour'] } })
  const at = context.time.now.toISOString()
  await db.atomic([
    db.write
      .insertInto('indicator_definition')
      .values({ id: 'tour', version: 1, definition, created_at: at, created_by: null }),
  ])
  const removed = await admin.post('/desk/activity-types/study_tour/remove', { version: '1' })
  expect(removed.status).toBe(422)
  expect((await listActivityTypes(db)).some(({ id }) => id === 'study_tour')).toBe(true)
})
