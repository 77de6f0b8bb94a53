import { describe, expect, it } from 'vitest'
import { acceptInvitation } from '../../../server/stores/accept-invitation.ts'
import { findInvitation } from '../../../server/stores/invitation.ts'
import { addOperator, findOperator } from '../../../server/stores/operator.ts'
import { temporaryApp } from '../../support/temporary-app.ts'
import {
  auditActions,
  deskClient,
  firstAdmin,
  invitationPath,
  operatorOf,
  PASSWORD,
} from './desk-client.ts'

describe('invitations', () => {
  it('make exactly one first administrator of twenty who use the link together', async () => {
    const context = await temporaryApp()
    const path = await invitationPath(context, null)
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        deskClient(context).post(path, {
          name: `候选人${index}`,
          password: PASSWORD,
          again: PASSWORD,
        }),
      ),
    )
    const statuses = answers.map((answer) => answer.status)
    expect(statuses.filter((status) => status === 303)).toHaveLength(1)
    expect(statuses.every((status) => [303, 410, 503].includes(status))).toBe(true)
    const { db } = context.deps
    expect(await db.read.selectFrom('operator').select('id').execute()).toHaveLength(1)
    expect(
      await db.read.selectFrom('operator_session').select('operator_id').execute(),
    ).toHaveLength(1)
    expect(await auditActions(context)).toEqual(['operator.first_admin'])
  })

  it('set one password of twelve that arrive together', async () => {
    const context = await temporaryApp()
    await firstAdmin(context)
    const { client, id } = await operatorOf(context, 'staff')
    const path = await invitationPath(context, id)
    const passwords = Array.from({ length: 12 }, (_, index) => `第${index}句好记的话在这里`)
    const answers = await Promise.all(
      passwords.map((password) => deskClient(context).post(path, { password, again: password })),
    )
    const winners = answers.flatMap((answer, index) => (answer.status === 303 ? [index] : []))
    expect(winners).toHaveLength(1)
    const password = passwords[winners[0] ?? 0] ?? ''
    const signedIn = await deskClient(context).post('/desk/sign-in', { name: 'staff', password })
    expect(signedIn.status).toBe(303)
    expect((await client.get('/desk/points')).status).toBe(303)
  })

  it('are gone when used, expired, or overtaken by an administrator', async () => {
    const context = await temporaryApp()
    const first = await invitationPath(context, null)
    const client = deskClient(context)
    expect((await client.get(first)).status).toBe(200)
    await client.post(first, { name: '王丽', password: PASSWORD, again: PASSWORD })
    expect((await client.get(first)).status).toBe(410)
    const overtaken = await invitationPath(context, null)
    expect((await client.get(overtaken)).status).toBe(410)
    expect((await client.get('/desk/invitation/unknown')).status).toBe(410)

    const { id } = await operatorOf(context, 'staff')
    const late = await invitationPath(context, id)
    context.time.now = new Date(context.time.now.getTime() + 86_400_000)
    expect((await client.get(late)).status).toBe(410)
    const refused = await client.post(late, { password: PASSWORD, again: PASSWORD })
    expect(refused.status).toBe(410)
  })

  it('end when a newer one is made for the same person, and only then', async () => {
    const context = await temporaryApp()
    const client = deskClient(context)
    const olderFirst = await invitationPath(context, null)
    const first = await invitationPath(context, null)
    expect((await client.get(olderFirst)).status).toBe(410)
    expect((await client.get(first)).status).toBe(200)
    const staff = await addOperator(context.deps, { name: '李强', role: 'staff' })
    const other = await addOperator(context.deps, { name: '赵敏', role: 'staff' })
    const older = await invitationPath(context, staff.id)
    const newer = await invitationPath(context, staff.id)
    const others = await invitationPath(context, other.id)
    const form = { password: PASSWORD, again: PASSWORD }
    expect((await deskClient(context).post(older, form)).status).toBe(410)
    expect((await client.get(newer)).status).toBe(200)
    expect((await deskClient(context).post(newer, form)).status).toBe(303)
    expect((await client.get(newer)).status).toBe(410)
    expect((await client.get(others)).status).toBe(200)
    expect((await client.get(first)).status).toBe(200)
  })

  it('do not end a newer one when they are used too late', async () => {
    const context = await temporaryApp()
    const staff = await addOperator(context.deps, { name: '李强', role: 'staff' })
    const older = (await invitationPath(context, staff.id)).split('/').at(-1) ?? ''
    const found = await findInvitation(context.deps, older)
    if (!found) throw new Error('The link should work until the next one is made.')
    const newer = await invitationPath(context, staff.id)
    const acceptance = { name: '', passwordHash: 'x', sessionHash: 'y', browserToken: 'z' }
    await expect(acceptInvitation(context.deps, found, acceptance)).rejects.toMatchObject({
      code: 'invitation_invalid',
    })
    expect((await findOperator(context.deps.db, staff.id))?.password).toBeNull()
    expect((await deskClient(context).get(newer)).status).toBe(200)
  })

  it('keep the link when the form is wrong, and say what is', async () => {
    const context = await temporaryApp()
    const path = await invitationPath(context, null)
    const client = deskClient(context)
    const wrong = await client.post(path, { name: '', password: 'short', again: 'other' })
    expect(wrong.status).toBe(422)
    const page = await wrong.text()
    expect(page).toContain('密码至少 8 个字')
    expect(page).toContain('href="#name"')
    const differs = await client.post(path, { name: '王丽', password: PASSWORD, again: 'x' })
    expect(await differs.text()).toContain('两次输入的密码不一样')
    const right = await client.post(path, { name: '王丽', password: PASSWORD, again: PASSWORD })
    expect(right.status).toBe(303)
  })

  it('tell a first administrator whose name is taken', async () => {
    const context = await temporaryApp()
    await operatorOf(context, 'staff', '王丽')
    const path = await invitationPath(context, null)
    const taken = await deskClient(context).post(path, {
      name: '王丽',
      password: PASSWORD,
      again: PASSWORD,
    })
    expect(taken.status).toBe(422)
    expect(await taken.text()).toContain('已经有人用这个姓名')
  })
})
