import { describe, expect, it } from 'vitest'
import { listSaidDone } from '../../../server/stores/said-done.ts'
import { deskMessages } from '../../../survey-ui/messages/desk.ts'
import { type TemporaryApp, temporaryApp } from '../../support/temporary-app.ts'
import { auditActions, type DeskClient, firstAdmin, operatorOf } from './desk-client.ts'

const text = deskMessages('zh')
const ENTRY = {
  saidZh: '排队太久',
  saidEn: '',
  doneZh: '加了一个入口',
  doneEn: '',
  doneOn: '2026-04-20',
}

async function signedIn() {
  const context = await temporaryApp()
  return { context, admin: await firstAdmin(context) }
}

const entries = ({ deps }: TemporaryApp) => listSaidDone(deps.db)

async function withEntries(context: TemporaryApp, client: DeskClient, said: readonly string[]) {
  for (const saidZh of said.toReversed()) {
    await client.post('/desk/publication/entries', { ...ENTRY, saidZh })
  }
  return (await entries(context)).map(({ id }) => id)
}

describe('the room of the public page', () => {
  it('switches it on for everybody, with an entry in the log; evaluators only look', async () => {
    const { context, admin } = await signedIn()
    const { client: evaluator } = await operatorOf(context, 'evaluator')
    const fields = { isOn: 'yes', indicator: 'department', year: 'this' }
    expect((await evaluator.post('/desk/publication', { ...fields, version: '0' })).status).toBe(
      403,
    )
    const look = await (await evaluator.get('/desk/publication')).text()
    expect(look).toContain(text.publication.off)
    expect(look).not.toContain('name="isOn"')
    const saved = await admin.post('/desk/publication', { ...fields, version: '0' })
    expect(saved.headers.get('location')).toBe('/desk/publication?saved')
    expect((await context.app.routes.request('/results')).status).toBe(200)
    const rows = await context.deps.db.read
      .selectFrom('audit')
      .select('details')
      .where('action', '=', 'results.set')
      .execute()
    expect(rows.map((row) => JSON.parse(row.details))).toEqual([
      { isOn: 'no → yes', indicator: 'overall → department' },
    ])
  })

  it('tells who comes second what the first one chose', async () => {
    const { admin } = await signedIn()
    const save = (isOn: string, version: string) =>
      admin.post('/desk/publication', { isOn, indicator: 'overall', year: 'this', version })
    const replies = await Promise.all([save('yes', '0'), save('yes', '0')])
    expect(replies.map((reply) => reply.status).toSorted()).toEqual([303, 409])
    const late = await save('no', '0')
    expect(late.status).toBe(409)
    const { yes, no } = text.publication.choices
    expect(await late.text()).toContain(`<td>${yes}</td><td>${no}</td>`)
  })

  it('names the field that cannot be', async () => {
    const { admin } = await signedIn()
    const good = { isOn: 'yes', indicator: 'overall', year: 'this', version: '0' }
    for (const [field, value] of [
      ['isOn', 'maybe'],
      ['indicator', 'none'],
      ['year', '1999'],
    ] as const) {
      const reply = await admin.post('/desk/publication', { ...good, [field]: value })
      expect(reply.status).toBe(422)
      expect(await reply.text()).toContain(`<a href="#${field}">`)
    }
  })
})

describe('an entry of what was said and done', () => {
  it('begins as a draft, is published as it was seen and withdrawn', async () => {
    const { context } = await signedIn()
    const { client } = await operatorOf(context, 'evaluator')
    const [id] = await withEntries(context, client, ['排队太久'])
    expect((await entries(context))[0]?.publishedAt).toBeNull()
    const publish = (wish: string, version: string) =>
      client.post(`/desk/publication/${id}/publish`, { publish: wish, version })
    expect((await publish('yes', '1')).status).toBe(303)
    expect((await entries(context))[0]?.publishedAt).not.toBeNull()
    expect((await publish('no', '1')).status).toBe(409)
    expect((await publish('no', '2')).status).toBe(303)
    expect((await publish('perhaps', '3')).status).toBe(422)
    const actions = await auditActions(context)
    for (const verb of ['added', 'published', 'withdrawn'])
      expect(actions.filter((one) => one === `said_done.${verb}`)).toHaveLength(1)
  })

  it('names the field that is wrong, telephone numbers included, and keeps what was typed', async () => {
    const { context, admin } = await signedIn()
    const cases = [
      [{ saidZh: '' }, 'saidZh', 'required'],
      [{ doneZh: '' }, 'doneZh', 'required'],
      [{ saidZh: '长'.repeat(201) }, 'saidZh', 'too_long'],
      [{ doneEn: 'Call 139 1234 5678' }, 'doneEn', 'personal'],
      [{ doneOn: 'yesterday' }, 'doneOn', 'date'],
    ] as const
    for (const [changes, field, fault] of cases) {
      const reply = await admin.post('/desk/publication/entries', { ...ENTRY, ...changes })
      const page = await reply.text()
      expect(reply.status).toBe(422)
      expect(page).toContain(`<a href="#${field}">`)
      expect(page).toContain(text.faults[fault])
    }
    expect(await entries(context)).toEqual([])
  })

  it('keeps both when two people edit it', async () => {
    const { context, admin } = await signedIn()
    const [id] = await withEntries(context, admin, ['排队太久'])
    const save = (doneZh: string, version: string) =>
      admin.post(`/desk/publication/${id}`, { ...ENTRY, doneZh, version })
    expect((await save('甲做的', '1')).status).toBe(303)
    const second = await save('乙做的', '1')
    const page = await second.text()
    expect(second.status).toBe(409)
    expect(page).toContain('<td>甲做的</td><td>乙做的</td>')
    expect((await save('乙做的', '2')).status).toBe(303)
    expect((await entries(context))[0]?.doneZh).toBe('乙做的')
  })

  it('moves past the neighbour that was seen', async () => {
    const { context, admin } = await signedIn()
    const [a = '', b = '', c = ''] = await withEntries(context, admin, ['一', '二', '三'])
    const move = (id: string, wish: Readonly<Record<string, string>>) =>
      admin.post(`/desk/publication/${id}/move`, wish)
    expect((await move(c, { above: b })).status).toBe(303)
    expect((await move(c, { above: b })).status).toBe(409)
    expect((await entries(context)).map(({ id }) => id)).toEqual([a, c, b])
  })
})
