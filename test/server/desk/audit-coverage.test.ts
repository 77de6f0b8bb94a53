import { describe, expect, it } from 'vitest'
import { ACCESS } from '../../../server/desk/access.ts'
import { addActivity } from '../../../server/stores/activity.ts'
import { addCollectingLink } from '../../../server/stores/collecting-link.ts'
import { addOperator } from '../../../server/stores/operator.ts'
import { addSaidDone } from '../../../server/stores/said-done.ts'
import { temporaryApp } from '../../support/temporary-app.ts'
import { deskClient, firstAdmin, invitationPath } from './desk-client.ts'
import { type House, idIn } from './logged/logged-route.ts'
import { LOGGED_ROUTES, SILENT } from './logged/logged-routes.ts'

async function house(): Promise<House> {
  const context = await temporaryApp()
  const { db } = context.deps
  const admin = await firstAdmin(context)
  const createdAt = context.time.now.toISOString()
  await addActivity(db, {
    id: 'activity-1',
    createdAt,
    activityTypeId: 'talk',
    townId: null,
    name: '讲座',
    startsOn: '2026-05-01',
    endsOn: '2026-05-01',
    attendance: null,
  })
  await addOperator(context.deps, { name: '赵六', role: 'staff' })
  const texts = { saidZh: '排队', saidEn: '', doneZh: '加了入口', doneEn: '' }
  const entry = { ...texts, doneOn: '2026-04-01', createdAt }
  await addSaidDone(db, { id: 'entry-1', ...entry }, [])
  await addSaidDone(db, { id: 'entry-2', ...entry }, [])
  const place = { pointCode: context.point.code, activityId: null }
  const link = { label: '志愿者', expiresOn: '2026-06-01', mostDays: null, ...place }
  await addCollectingLink(context.deps, { id: null, name: '张三' }, link)
  return { context, admin }
}

/** @param given the id of what the route is about, where there is none of it in every house */
async function addressOf(home: House, pattern: string, given: string): Promise<string> {
  const table = pattern.startsWith('/tokens')
    ? 'api_token'
    : pattern.startsWith('/collecting')
      ? 'collecting_link'
      : 'operator'
  const id = pattern.startsWith('/activities') ? 'activity-1' : given || (await idIn(home, table))
  const invitation = await invitationPath(home.context, await idIn(home, 'operator'))
  return pattern
    .replace(':token', invitation.split('/').at(-1) ?? '')
    .replace(':code', home.context.point.code)
    .replace(':id', id)
}

const count = async ({ context }: House, action: string) =>
  (
    await context.deps.db.read
      .selectFrom('audit')
      .select('id')
      .where('action', '=', action)
      .execute()
  ).length

describe('the log of operations', () => {
  it('is written by every route that changes something, gives a file or prints', () => {
    const wanted = Object.keys(ACCESS).filter(
      (route) => route.startsWith('POST ') || /\.(csv|svg|png|json)$|\/(poster|card)$/.test(route),
    )
    expect([...Object.keys(LOGGED_ROUTES), ...SILENT].sort()).toEqual(wanted.sort())
  })

  it.each(Object.entries(LOGGED_ROUTES))('has one more entry after %s', async (route, logged) => {
    const home = await house()
    const given = (await logged.before?.(home)) ?? ''
    const [method = '', pattern = ''] = route.split(' ')
    const path = `/desk${await addressOf(home, logged.path ?? pattern, given)}`
    const { fields } = logged
    const form = typeof fields === 'function' ? await fields(home, given) : fields
    const client = route.includes('invitation') ? deskClient(home.context) : home.admin
    const before = await count(home, logged.action)
    const reply = method === 'GET' ? await client.get(path) : await client.post(path, form)
    await reply.text()
    expect([path, reply.status < 400]).toEqual([path, true])
    expect(await count(home, logged.action)).toBe(before + 1)
  })
})
