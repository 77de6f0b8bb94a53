import { describe, expect, it } from 'vitest'
import { findOperatorByName } from '../../../server/stores/operator.ts'
import { deskMessages } from '../../../survey-ui/messages/desk.ts'
import { type TemporaryApp, temporaryApp } from '../../support/temporary-app.ts'
import {
  auditActions,
  type DeskClient,
  deskClient,
  firstAdmin,
  operatorOf,
  PASSWORD,
} from './desk-client.ts'

const text = deskMessages('zh').operators

async function signedIn() {
  const context = await temporaryApp()
  return { context, admin: await firstAdmin(context) }
}

const idOf = async ({ deps }: TemporaryApp, name: string) =>
  (await findOperatorByName(deps.db, name))?.id ?? ''

const roleOf = async ({ deps }: TemporaryApp, name: string) =>
  (await findOperatorByName(deps.db, name))?.role

const linkIn = (page: string) => /\/desk\/invitation\/[\w-]{43}/.exec(page)?.[0] ?? ''

const takeLink = (client: DeskClient, link: string, password = PASSWORD) =>
  client.post(link, { password, again: password })

const changeRole = (client: DeskClient, id: string, from: string, role: string) =>
  client.post(`/desk/operators/${id}/role`, { from, role })

describe('a new operator', () => {
  it('gets a link that is shown once, sets a password with it and is in the list', async () => {
    const { context, admin } = await signedIn()
    const made = await admin.post('/desk/operators', { name: ' 张三 ', role: 'evaluator' })
    expect([made.status, made.headers.get('cache-control')]).toEqual([201, 'no-store'])
    const link = linkIn(await made.text())
    const list = await (await admin.get('/desk/operators')).text()
    expect(list).toContain(text.invited)
    expect(list).not.toContain(link)
    const client = deskClient(context)
    expect((await takeLink(client, link)).status).toBe(303)
    expect((await takeLink(deskClient(context), link)).status).toBe(410)
    expect((await client.get('/desk/results')).status).toBe(200)
    expect(await (await admin.get('/desk/operators')).text()).toContain('2026-05-01 10:00')
    const actions = await auditActions(context)
    for (const action of ['operator.added', 'operator.invited', 'operator.password_set'])
      expect(actions).toContain(action)
  })

  it('is refused with the field named and the choice kept', async () => {
    const { context, admin } = await signedIn()
    const cases = [
      [{ name: '', role: 'staff' }, 'name', 'required'],
      [{ name: 'x'.repeat(41), role: 'staff' }, 'name', 'too_long'],
      [{ name: '王丽', role: 'staff' }, 'name', 'name_taken'],
      [{ name: '李四', role: 'king' }, 'role', 'unknown'],
    ] as const
    for (const [fields, field, fault] of cases) {
      const reply = await admin.post('/desk/operators', fields)
      const page = await reply.text()
      expect(reply.status).toBe(422)
      expect(page).toContain(`<a href="#${field}">`)
      expect(page).toContain(deskMessages('zh').faults[fault])
      if (fields.role === 'staff') expect(page).toMatch(/value="staff"[^>]*checked/)
    }
    expect(await idOf(context, '李四')).toBe('')
  })
})

describe('an operator', () => {
  it('sets a new password with a new link, and the links before it end', async () => {
    const { context, admin } = await signedIn()
    const { client, id } = await operatorOf(context, 'staff', '李四')
    const first = linkIn(await (await admin.post(`/desk/operators/${id}/link`)).text())
    const second = linkIn(await (await admin.post(`/desk/operators/${id}/link`)).text())
    expect((await takeLink(deskClient(context), first)).status).toBe(410)
    expect((await client.get('/desk/points')).status).toBe(200)
    expect((await takeLink(deskClient(context), second, '新的密码也要很长才行')).status).toBe(303)
    expect((await client.get('/desk/points')).headers.get('location')).toContain('sign-in')
  })

  it('has another role at once, also while signed in', async () => {
    const { context, admin } = await signedIn()
    const { client, id } = await operatorOf(context, 'staff', '李四')
    expect((await client.get('/desk/results')).status).toBe(403)
    expect((await changeRole(admin, id, 'staff', 'evaluator')).status).toBe(303)
    expect((await client.get('/desk/results')).status).toBe(200)
    const late = await changeRole(admin, id, 'staff', 'admin')
    expect(late.status).toBe(409)
    expect(await late.text()).toContain(text.refused.conflict)
    expect(await roleOf(context, '李四')).toBe('evaluator')
    const changes = (await auditActions(context)).filter((one) => one === 'operator.role_changed')
    expect(changes).toHaveLength(1)
  })

  it('is out at once when disabled, in with the old password when enabled', async () => {
    const { context, admin } = await signedIn()
    const { client, id } = await operatorOf(context, 'evaluator', '李四')
    const link = linkIn(await (await admin.post(`/desk/operators/${id}/link`)).text())
    expect((await admin.post(`/desk/operators/${id}/disable`)).status).toBe(303)
    expect((await client.get('/desk/results')).headers.get('location')).toContain('sign-in')
    const signIn = () => client.post('/desk/sign-in', { name: '李四', password: PASSWORD })
    expect((await signIn()).status).toBe(401)
    expect((await admin.post(`/desk/operators/${id}/disable`)).status).toBe(409)
    expect((await admin.post(`/desk/operators/${id}/link`)).status).toBe(422)
    expect((await admin.post(`/desk/operators/${id}/enable`)).status).toBe(303)
    expect((await admin.post(`/desk/operators/${id}/enable`)).status).toBe(409)
    expect((await takeLink(deskClient(context), link)).status).toBe(410)
    expect((await signIn()).status).toBe(303)
    const actions = await auditActions(context)
    expect(actions.filter((one) => one === 'operator.disabled')).toHaveLength(1)
    expect(actions.filter((one) => one === 'operator.enabled')).toHaveLength(1)
  })
})

describe('administrators', () => {
  it('cannot disable or demote themselves', async () => {
    const { context, admin } = await signedIn()
    await operatorOf(context, 'admin', '李四')
    const id = await idOf(context, '王丽')
    const disabled = await admin.post(`/desk/operators/${id}/disable`)
    const demoted = await changeRole(admin, id, 'admin', 'staff')
    expect([disabled.status, demoted.status]).toEqual([422, 422])
    expect(await demoted.text()).toContain(text.refused.yourself)
    expect((await admin.get('/desk/operators')).status).toBe(200)
  })

  it('stay one at least when two of them shut each other out at the same moment', async () => {
    for (const way of ['disable', 'role'] as const) {
      const { context, admin } = await signedIn()
      const other = await operatorOf(context, 'admin', '李四')
      const mine = await idOf(context, '王丽')
      const fields = { from: 'admin', role: 'staff' }
      const replies = await Promise.all([
        admin.post(`/desk/operators/${other.id}/${way}`, fields),
        other.client.post(`/desk/operators/${mine}/${way}`, fields),
      ])
      expect(replies.filter((reply) => reply.status === 303)).toHaveLength(1)
      const { db } = context.deps
      const left = await db.read
        .selectFrom('operator')
        .select('name')
        .where('role', '=', 'admin')
        .where('disabled_at', 'is', null)
        .execute()
      expect(left).toHaveLength(1)
    }
  })

  it('do not count while they have no password: the last one who can sign in stays', async () => {
    const { context, admin } = await signedIn()
    await admin.post('/desk/operators', { name: '没设密码', role: 'admin' })
    const { client, id } = await operatorOf(context, 'admin', '李四')
    const mine = await idOf(context, '王丽')
    expect((await client.post(`/desk/operators/${mine}/disable`)).status).toBe(303)
    const { db } = context.deps
    await db.atomic([
      db.write.updateTable('operator').set({ disabled_at: null }).where('id', '=', mine),
      db.write.updateTable('operator').set({ password: null }).where('id', '=', mine),
    ])
    const ghost = await idOf(context, '没设密码')
    expect((await changeRole(client, ghost, 'admin', 'staff')).status).toBe(303)
    expect(await roleOf(context, '李四')).toBe('admin')
    expect(id).not.toBe('')
  })
})
