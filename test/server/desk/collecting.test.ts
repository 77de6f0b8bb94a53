import { describe, expect, it } from 'vitest'
import { listCollectingLinks } from '../../../server/stores/collecting-link.ts'
import { deskMessages } from '../../../survey-ui/messages/desk.ts'
import { temporaryApp } from '../../support/temporary-app.ts'
import { auditActions, firstAdmin, operatorOf } from './desk-client.ts'

const text = deskMessages('zh')
const TOKEN = /\/collect\/([\w-]{43})/

async function signedIn() {
  const context = await temporaryApp()
  await firstAdmin(context)
  const { client } = await operatorOf(context, 'evaluator', '张三')
  const fields = {
    label: '新华镇 志愿者王强',
    place: `point:${context.point.code}`,
    expiresOn: '2026-06-30',
    mostDays: '',
  }
  return { context, evaluator: client, fields }
}

describe('the room of the collecting links', () => {
  it('shows a new address once, stores its hash only, and tells who made it', async () => {
    const { context, evaluator, fields } = await signedIn()
    const answer = await evaluator.post('/desk/collecting', fields)
    const token = TOKEN.exec(await answer.text())?.[1] ?? ''
    expect([answer.status, token.length]).toEqual([201, 43])
    const page = await (await evaluator.get('/desk/collecting')).text()
    expect(page).toContain(fields.label)
    expect(page).toContain('由张三')
    expect(page).not.toContain(token)
    const rows = await context.deps.db.read.selectFrom('collecting_link').selectAll().execute()
    expect(JSON.stringify(rows)).not.toContain(token)
    const log = await context.deps.db.read.selectFrom('audit').selectAll().execute()
    expect(JSON.stringify(log)).not.toContain(token)
    expect(await auditActions(context)).toContain('collecting_link.added')
  })

  it('names the field that is wrong and keeps what was typed', async () => {
    const { context, evaluator, fields } = await signedIn()
    const cases = [
      [{ label: '' }, 'label', 'required'],
      [{ label: 'x'.repeat(41) }, 'label', 'too_long'],
      [{ place: '' }, 'place', 'required'],
      [{ place: 'point:nowhere' }, 'place', 'unknown'],
      [{ place: 'activity:nowhere' }, 'place', 'unknown'],
      [{ expiresOn: '' }, 'expiresOn', 'required'],
      [{ expiresOn: 'soon' }, 'expiresOn', 'date'],
      [{ expiresOn: '2026-04-30' }, 'expiresOn', 'date_over'],
      [{ expiresOn: '2027-05-02' }, 'expiresOn', 'too_far'],
      [{ mostDays: '0' }, 'mostDays', 'days'],
      [{ mostDays: '1.5' }, 'mostDays', 'days'],
    ] as const
    for (const [changes, field, fault] of cases) {
      const reply = await evaluator.post('/desk/collecting', { ...fields, ...changes })
      const page = await reply.text()
      expect([reply.status, field, page.includes(`<a href="#${field}">`)]).toEqual([
        422,
        field,
        true,
      ])
      expect(page).toContain(text.faults[fault])
    }
    expect(await listCollectingLinks(context.deps.db)).toEqual([])
  })

  it('revokes a link once, however often it is pressed, and keeps it in sight', async () => {
    const { context, evaluator, fields } = await signedIn()
    await evaluator.post('/desk/collecting', fields)
    const [link] = await listCollectingLinks(context.deps.db)
    const revoked = await evaluator.post(`/desk/collecting/${link?.id}/revoke`)
    await evaluator.post(`/desk/collecting/${link?.id}/revoke`)
    const page = await (await evaluator.get(revoked.headers.get('location') ?? '')).text()
    expect(page).toContain(text.collecting.revokedNow(fields.label))
    const actions = await auditActions(context)
    expect(actions.filter((one) => one === 'collecting_link.revoked')).toHaveLength(1)
    expect((await evaluator.post('/desk/collecting/none/revoke')).status).toBe(404)
  })
})
