import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { openRectifications } from '../../../server/rectification/open-rectifications.ts'
import { listActivities } from '../../../server/stores/activity.ts'
import { writeSealed } from '../../support/comments.ts'
import { currentEngine } from '../../support/engines/engine.ts'
import { type TemporaryApp, temporaryApp } from '../../support/temporary-app.ts'
import {
  type DeskClient,
  deskClient,
  firstAdmin,
  invitationPath,
  operatorOf,
  PASSWORD,
} from './desk-client.ts'

const FORM = 'application/x-www-form-urlencoded'
const RUNS = 2_400
/** The forms are the same on every engine; the others look for what only they do. */
const RUNS_ELSEWHERE = 400

/** Bodies that an `application/x-www-form-urlencoded` parser must survive; none has a right value. */
const brokenForm = fc.oneof(
  fc.uint8Array({ maxLength: 300 }),
  fc.constantFrom('', '%', '%E4%B8', '=&=&&', 'name', 'version=%00', '__proto__=1&name[]=2'),
  fc
    .array(
      fc.tuple(
        fc.constantFrom('name', 'version', 'mode', 'type', 'startsOn', 'types', 'rule', 'body'),
        fc.string(),
      ),
    )
    .map((pairs) => pairs.map(([name, value]) => `${name}=%${value}%FF`).join('&')),
  fc.integer({ min: 1, max: 4_000 }).map((count) => 'version=x&'.repeat(count)),
)

const otherType = fc.oneof(
  fc.constantFrom(
    undefined,
    '',
    'multipart/form-data',
    'multipart/form-data; boundary',
    'multipart/form-data; boundary=',
    'multipart/form-data; boundary="x',
    'multipart/form-data; boundary=x',
    'application/json',
    'text/plain;charset=UTF-8',
    'application/x-www-form-urlencoded2',
    `${FORM}, text/plain`,
  ),
  fc.stringMatching(/^[ -~]{0,40}$/).filter((type) => !type.toLowerCase().includes(FORM)),
)

const otherBody = fc.oneof(
  fc.uint8Array({ maxLength: 300 }),
  fc.constantFrom(
    '--x',
    '--x\r\n',
    '--x\r\nContent-Disposition: form-data; name="version"\r\n\r\n1',
    '--x\r\nContent-Disposition: form-data; name="name"; filename="a"\r\n\r\n1\r\n--x--\r\n',
    '{"version":1}',
    'version=1&name=王丽&mode=test',
  ),
)

const malformed = fc.oneof(
  fc.record({ type: otherType, body: otherBody }),
  fc.record({ type: fc.constantFrom(FORM, `${FORM}; charset=gbk`), body: brokenForm }),
)

describe('malformed forms', () => {
  let context: TemporaryApp
  let clients: readonly DeskClient[]
  let targets: readonly string[]

  beforeAll(async () => {
    context = await temporaryApp()
    const admin = await firstAdmin(context)
    const { client: staff, id } = await operatorOf(context, 'staff')
    await admin.post('/desk/activities', {
      name: '庙会',
      type: 'fair',
      startsOn: '2026-05-24',
      endsOn: '2026-05-25',
    })
    const [activity] = await listActivities(context.deps.db)
    clients = [deskClient(context), staff, admin]
    const [response = ''] = await writeSealed(context, [{ comment: '排队太久', overall: 1 }])
    await openRectifications(context.deps, 1)
    targets = await everyPostRoute(context, id, activity?.id ?? '', response)
  })

  it('are refused on every address, whoever sends them: never a fault of ours, nothing changed', async () => {
    const before = await stored(context)
    const senders = targets.flatMap((path) => clients.map((client) => ({ path, client })))
    const runs = currentEngine().name === 'sqlite' ? RUNS : RUNS_ELSEWHERE
    for (const { path, client } of senders) {
      await fc.assert(
        fc.asyncProperty(malformed, async ({ type, body }) => {
          // Signing out reads no field, so a form cannot be wrong for it.
          fc.pre(path !== '/desk/sign-out' || !type?.startsWith(FORM))
          const response = await context.app.routes.request(path, {
            method: 'POST',
            body,
            headers: headersOf(client, type, body),
          })
          expect(response.status, path).toBeGreaterThanOrEqual(400)
          expect(response.status, path).toBeLessThan(500)
          if (isOtherKind(path, type)) expect(response.status, path).toBe(415)
          expect(response.headers.getSetCookie()).toEqual([])
        }),
        { numRuns: Math.ceil(runs / senders.length) },
      )
    }
    expect(await stored(context)).toEqual(before)
    expect(context.logged.filter(({ event }) => event !== 'sign_in_failed')).toEqual([])
  })

  it('leave the addresses to those who send a good one', async () => {
    const [, staff, admin] = clients
    const good = { name: '王丽', password: PASSWORD }
    expect((await deskClient(context).post('/desk/sign-in', good)).status).toBe(303)
    expect((await staff?.get('/desk/points'))?.status).toBe(200)
    expect((await admin?.get('/desk/results'))?.status).toBe(200)
  })
})

/** A form with a file is the other kind everywhere but at the one address that takes files. */
function isOtherKind(path: string, type: string | undefined): boolean {
  if (path !== '/desk/coverage/import') return !type?.startsWith(FORM)
  return !type?.startsWith('multipart/form-data')
}

/** Every POST route of the desk with parameters that exist, and a used-up link. */
async function everyPostRoute(
  context: TemporaryApp,
  operatorId: string,
  activityId: string,
  responseId: string,
) {
  const token = (await invitationPath(context, operatorId)).split('/').at(-1) ?? ''
  const routes = context.app.routes.routes
    .filter((route) => route.method === 'POST' && route.path.startsWith('/desk/'))
    .map((route) => route.path)
  expect(new Set(routes).size).toBeGreaterThanOrEqual(14)
  return [...new Set(routes)].map((path) =>
    path
      .replace(':token', token)
      .replace('indicators/:id', 'indicators/overall')
      .replace('imports/:id', 'imports/none')
      .replace('questions/:id', 'questions/staff')
      .replace(':version', '1')
      .replace('themes/:id', 'themes/crowded')
      .replace('comments/:id', `comments/${responseId}`)
      .replace('rectifications/:id', `rectifications/${responseId}`)
      .replace(':id', activityId)
      .replace(':code', context.point.code),
  )
}

function headersOf(
  client: DeskClient | undefined,
  type: string | undefined,
  body: string | Uint8Array,
): Record<string, string> {
  const cookies = [...(client?.cookies ?? [])].map(([name, value]) => `${name}=${value}`)
  return {
    // An empty type stands for none: otherwise the runtime would choose one for a text.
    'content-type': type ?? '',
    'content-length': String(Buffer.byteLength(body)),
    origin: 'http://localhost',
    ...(cookies.length > 0 ? { cookie: cookies.join('; ') } : {}),
  }
}

/** All that a form at the desk can change. */
async function stored({ deps: { db } }: TemporaryApp) {
  const tables = [
    'operator',
    'operator_session',
    'invitation',
    'activity',
    'point',
    'setting',
    'api_token',
    'indicator',
    'indicator_definition',
    'indicator_remark',
    'activity_type_year',
    'opening_day',
    'attendance_import',
    'questionnaire_version',
    'questionnaire_draft',
    'comment_theme',
    'hidden_comment',
    'rectification',
    'work_calendar',
    'town',
    'activity_type',
    'collecting_link',
    'said_done',
    'audit',
  ] as const
  const rows = await Promise.all(
    tables.map(async (table) => await db.read.selectFrom(table).selectAll().execute()),
  )
  // Who signs in under a name that is none is counted in the log; nothing else may be there.
  return rows.map((list) =>
    list.filter((row) => !('action' in row) || row.action !== 'operator.sign_in_unknown'),
  )
}
