import type { Database } from '../../../../server/db/port.ts'
import { addActivity } from '../../../../server/stores/activity.ts'
import { addCollectingLink } from '../../../../server/stores/collecting-link.ts'
import { addOperator } from '../../../../server/stores/operator.ts'
import { addSaidDone } from '../../../../server/stores/said-done.ts'
import { temporaryApp } from '../../../support/temporary-app.ts'
import { deskClient, firstAdmin, invitationPath } from '../desk-client.ts'
import { type House, idIn, type LoggedRoute } from './logged-route.ts'

/**
 * An installation with one of everything that a route may be about.
 *
 * @param db a migrated database; a temporary one by default
 */
export async function loggedHouse(db?: Database): Promise<House> {
  const context = await temporaryApp({}, db)
  const { deps } = context
  const admin = await firstAdmin(context)
  const createdAt = context.time.now.toISOString()
  await addActivity(deps.db, {
    id: 'activity-1',
    createdAt,
    activityTypeId: 'talk',
    townId: null,
    name: '讲座',
    startsOn: '2026-05-01',
    endsOn: '2026-05-01',
    attendance: null,
  })
  await addOperator(deps, { name: '赵六', role: 'staff' })
  const texts = { saidZh: '排队', saidEn: '', doneZh: '加了入口', doneEn: '' }
  const entry = { ...texts, doneOn: '2026-04-01', createdAt }
  await addSaidDone(deps.db, { id: 'entry-1', ...entry }, [])
  await addSaidDone(deps.db, { id: 'entry-2', ...entry }, [])
  const place = { pointCode: context.point.code, activityId: null }
  const link = { label: '志愿者', expiresOn: '2026-06-01', mostDays: null, ...place }
  await addCollectingLink(deps, { id: null, name: '张三' }, link)
  return { context, admin }
}

/** Makes a route ready and gives what sends its request, as often as it is called. */
export async function readyToSend(
  house: House,
  route: string,
  logged: LoggedRoute,
): Promise<() => Promise<Response>> {
  const given = (await logged.before?.(house)) ?? ''
  const [method = '', pattern = ''] = route.split(' ')
  const path = `/desk${await addressOf(house, logged.path ?? pattern, given)}`
  const { fields } = logged
  const form = typeof fields === 'function' ? await fields(house, given) : fields
  const client = route.includes('invitation') ? deskClient(house.context) : house.admin
  return () => (method === 'GET' ? client.get(path) : client.post(path, form))
}

/** @param given the id of what the route is about, where there is none of it in every house */
async function addressOf(house: House, pattern: string, given: string): Promise<string> {
  const table = pattern.startsWith('/tokens')
    ? 'api_token'
    : pattern.startsWith('/collecting')
      ? 'collecting_link'
      : 'operator'
  const id = pattern.startsWith('/activities') ? 'activity-1' : given || (await idIn(house, table))
  const invitation = await invitationPath(house.context, await idIn(house, 'operator'))
  return pattern
    .replace(':token', invitation.split('/').at(-1) ?? '')
    .replace(':code', house.context.point.code)
    .replace(':id', id)
}

/** Entries of an action. */
export async function countLogged({ context }: House, action: string): Promise<number> {
  const rows = await context.deps.db.read
    .selectFrom('audit')
    .select('id')
    .where('action', '=', action)
    .execute()
  return rows.length
}
