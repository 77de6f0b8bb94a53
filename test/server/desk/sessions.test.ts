import { describe, expect, it } from 'vitest'
import { recordAudit } from '../../../server/stores/audit.ts'
import { disableOperator } from '../../../server/stores/disable-operator.ts'
import { temporaryApp } from '../../support/temporary-app.ts'
import { auditActions, deskClient, firstAdmin, operatorOf, PASSWORD } from './desk-client.ts'

const MINUTE = 60_000

describe('sessions', () => {
  it('never adopt an id that the browser brought, and store none in clear', async () => {
    const context = await temporaryApp()
    const admin = await firstAdmin(context)
    const first = admin.cookies.get('manyi_session') ?? ''
    const planted = deskClient(context)
    planted.cookies.set('manyi_session', 'planted')
    await planted.post('/desk/sign-in', { name: '王丽', password: PASSWORD })
    const second = planted.cookies.get('manyi_session') ?? ''
    expect(second).toMatch(/^[\w-]{43}$/)
    expect(new Set(['planted', first, second]).size).toBe(3)
    const rows = await context.deps.db.read.selectFrom('operator_session').selectAll().execute()
    expect(JSON.stringify(rows)).not.toContain(first)
    expect(JSON.stringify(rows)).not.toContain(second)
  })

  it('end at sign-out, on the server too', async () => {
    const context = await temporaryApp()
    const admin = await firstAdmin(context)
    const copy = deskClient(context)
    copy.cookies.set('manyi_session', admin.cookies.get('manyi_session') ?? '')
    expect((await admin.post('/desk/sign-out')).status).toBe(303)
    expect(admin.cookies.has('manyi_session')).toBe(false)
    expect((await copy.get('/desk/points')).headers.get('location')).toContain('/desk/sign-in')
  })

  it('end after half an hour without a request, and after twelve hours in any case', async () => {
    const context = await temporaryApp()
    const admin = await firstAdmin(context)
    const later = (minutes: number) => {
      context.time.now = new Date(context.time.now.getTime() + minutes * MINUTE)
    }
    for (let step = 0; step < 24; step += 1) {
      later(29)
      expect((await admin.get('/desk/points')).status).toBe(200)
    }
    later(25)
    expect((await admin.get('/desk/points')).status).toBe(303)

    await admin.post('/desk/sign-in', { name: '王丽', password: PASSWORD })
    later(31)
    expect((await admin.get('/desk/points')).status).toBe(303)
  })

  it('end with the operator: the next request is refused', async () => {
    const context = await temporaryApp()
    await firstAdmin(context)
    const { client, id } = await operatorOf(context, 'evaluator')
    expect((await client.get('/desk/results')).status).toBe(200)
    expect(await disableOperator(context.deps, { id })).toBe(true)
    expect((await client.get('/desk/results')).status).toBe(303)
    const again = await client.post('/desk/sign-in', { name: 'evaluator', password: PASSWORD })
    expect(again.status).toBe(401)
  })

  it('cannot leave the installation without an administrator', async () => {
    const context = await temporaryApp()
    await firstAdmin(context)
    const { client, id } = await operatorOf(context, 'admin', '赵强')
    const first = await context.deps.db.read
      .selectFrom('operator')
      .select('id')
      .where('name', '=', '王丽')
      .executeTakeFirstOrThrow()
    const disable = (one: string) => {
      const actor = { id: null, name: 'command line' }
      const entry = { actor, action: 'operator.disabled', subject: one }
      return disableOperator(context.deps, { id: one }, [recordAudit(context.deps, entry)])
    }
    expect(await Promise.all([first.id, id].map(disable))).toEqual([true, false])
    expect((await client.get('/desk/points')).status).toBe(200)
    expect(await disable(id)).toBe(false)
    expect(await disable(first.id)).toBe(false)
    expect((await client.get('/desk/points')).status).toBe(200)
    const entries = (await auditActions(context)).filter((action) => action === 'operator.disabled')
    expect(entries).toHaveLength(1)
  })

  it('follow a change of role at once', async () => {
    const context = await temporaryApp()
    await firstAdmin(context)
    const { client, id } = await operatorOf(context, 'evaluator')
    await context.deps.db.atomic([
      context.deps.db.write.updateTable('operator').set({ role: 'staff' }).where('id', '=', id),
    ])
    expect((await client.get('/desk/results')).status).toBe(403)
  })
})
