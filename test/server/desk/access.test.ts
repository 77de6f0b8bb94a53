import { describe, expect, it } from 'vitest'
import { ACCESS, type Access, mayUse, safeNext } from '../../../server/desk/access.ts'
import { addActivity } from '../../../server/stores/activity.ts'
import { temporaryApp } from '../../support/temporary-app.ts'
import { type DeskClient, deskClient, firstAdmin, operatorOf } from './desk-client.ts'

const GUARDED = (Object.entries(ACCESS) as [string, Access][]).filter(
  (entry): entry is [string, Exclude<Access, 'anyone'>] =>
    entry[1] !== 'anyone' && entry[0] !== 'POST /sign-out',
)
const ROLES = ['staff', 'evaluator', 'admin'] as const

async function house() {
  const context = await temporaryApp()
  const activity = await addActivity(context.deps.db, {
    id: 'activity-1',
    createdAt: context.time.now.toISOString(),
    activityTypeId: 'talk',
    townId: null,
    name: '讲座',
    startsOn: '2026-05-01',
    endsOn: '2026-05-01',
    attendance: null,
  })
  const admin = await firstAdmin(context)
  const staff = (await operatorOf(context, 'staff')).client
  const evaluator = (await operatorOf(context, 'evaluator')).client
  const clients = { anonymous: deskClient(context), staff, evaluator, admin }
  const address = (pattern: string) =>
    `/desk${pattern === '/' ? '' : pattern}`
      .replace(':code', context.point.code)
      .replace(':id', activity.id)
      .replace(':token', 'none')
  return { context, clients, address }
}

async function outcomeOf(client: DeskClient, method: string, path: string) {
  const response = await request(client, method, path)
  if (response.status === 401 || response.status === 403) return 'refused'
  const location = response.headers.get('location') ?? ''
  return location.startsWith('/desk/sign-in?next=') ? 'door' : 'served'
}

async function request(client: DeskClient, method: string, path: string): Promise<Response> {
  if (method === 'GET') return await client.get(path)
  if (path !== '/desk/coverage/import') return await client.post(path)
  // The one form with a file.
  return await client.upload(path, {}, { name: '', bytes: new Uint8Array(0) })
}

describe('the access table', () => {
  it('has exactly the routes that the app has', async () => {
    const { context } = await house()
    const served = context.app.routes.routes
      .filter((route) => route.path.startsWith('/desk') && route.method !== 'ALL')
      .map((route) => `${route.method} ${route.path.slice('/desk'.length) || '/'}`)
    expect(new Set(served)).toEqual(new Set(Object.keys(ACCESS)))
  })

  it('is what every role meets at every route', async () => {
    const { clients, address } = await house()
    const cases = GUARDED.flatMap(([route, access]) =>
      ROLES.map((role) => ({ route, access, role })),
    )
    const met: string[] = []
    for (const { route, role } of cases) {
      const [method = '', pattern = ''] = route.split(' ')
      const outcome = await outcomeOf(clients[role], method, address(pattern))
      met.push(`${role} ${route} ${outcome}`)
    }
    const promised = cases.map(
      ({ route, access, role }) =>
        `${role} ${route} ${access.includes(role) ? 'served' : 'refused'}`,
    )
    expect(met).toEqual(promised)
  })

  it('leads who is not signed in to the door, and refuses what they post', async () => {
    const { clients, address } = await house()
    for (const [route] of GUARDED) {
      const [method = '', pattern = ''] = route.split(' ')
      const outcome = await outcomeOf(clients.anonymous, method, address(pattern))
      expect(outcome, route).toBe(method === 'GET' ? 'door' : 'refused')
    }
  })

  it('refuses a route that it does not know, whatever the role', () => {
    expect(mayUse('admin', 'POST', '/operators/delete')).toBe(false)
    expect(mayUse('admin', 'DELETE', '/points/:code')).toBe(false)
    expect(mayUse('admin', 'constructor', '')).toBe(false)
    expect(mayUse(undefined, 'GET', '/results')).toBe(false)
  })
})

describe('safeNext', () => {
  it.each([
    ['/desk/results?from=2026-01-01&to=2026-12-31', '/desk/results?from=2026-01-01&to=2026-12-31'],
    ['/desk/points/abc123/poster', '/desk/points/abc123/poster'],
    ['/desk', '/desk'],
    ['/desk/', '/desk'],
    ['/desk/unknown', '/desk'],
    ['/desk/points/a%2f..%2f', '/desk'],
    ['/desk/results?a=<b>', '/desk/results'],
    [undefined, '/desk'],
    ['', '/desk'],
  ])('takes %s to %s', (wanted, next) => {
    expect(safeNext(wanted)).toBe(next)
  })
})
