import type { TemporaryApp } from '../../support/temporary-app.ts'
import { type DeskClient, PASSWORD } from './desk-client.ts'

type Fields = Readonly<Record<string, string>>

/** What a route writes into the log, and a form that makes it do so. */
interface Logged {
  readonly action: string
  readonly path?: string
  readonly fields?: Fields
  /** What has to be so before. */
  readonly before?: (house: House) => Promise<unknown>
}

export interface House {
  readonly context: TemporaryApp
  readonly admin: DeskClient
}

const post =
  (path: string, fields: Fields) =>
  async ({ admin }: House) => {
    const reply = await admin.post(path, fields)
    if (reply.status >= 400) throw new Error(`${path} answered ${reply.status}.`)
  }

const activity = { name: '讲座', type: 'talk', startsOn: '2026-05-01', endsOn: '2026-05-01' }
const said = { saidZh: '排队', doneZh: '加了入口', doneOn: '2026-04-01' }
const indicator = {
  name: '服务满意度',
  question: 'overall',
  convention: 'top_two',
  weighting: 'none',
  direction: 'higher_is_better',
  target: '95',
  points: '10',
  rule: 'proportional',
  rounding: 'half_up_2',
  weight5: '100',
  weight4: '80',
  weight3: '60',
  weight2: '30',
  weight1: '0',
  scope: 'all',
}

const list = (path: string, table: string, id: string): Readonly<Record<string, Logged>> => ({
  [`POST /${path}`]: { action: `${table}.added`, fields: { zh: '新的', en: 'New' } },
  [`POST /${path}/:id`]: {
    action: `${table}.renamed`,
    path: `/${path}/${id}`,
    fields: { zh: '改了', en: 'Changed', version: '1' },
  },
  [`POST /${path}/:id/move`]: {
    action: `${table}.moved`,
    path: `/${path}/${id}/move`,
    fields: { below: path === 'towns' ? 'xinhua' : 'caravan' },
  },
  [`POST /${path}/:id/retire`]: {
    action: `${table}.retired`,
    path: `/${path}/${id}/retire`,
    fields: { version: '1' },
  },
  [`POST /${path}/:id/bring-back`]: {
    action: `${table}.brought_back`,
    path: `/${path}/${id}/bring-back`,
    fields: { version: '2' },
    before: post(`/desk/${path}/${id}/retire`, { version: '1' }),
  },
  [`POST /${path}/:id/remove`]: {
    action: `${table}.removed`,
    path: `/${path}/slip/remove`,
    fields: { version: '1' },
    before: post(`/desk/${path}`, { zh: '写错', en: 'Slip' }),
  },
})

/** Every route that changes something, gives a file or prints, with its entry. */
export const LOGGED: Readonly<Record<string, Logged>> = {
  'POST /sign-in': { action: 'operator.signed_in', fields: { name: '王丽', password: PASSWORD } },
  'POST /sign-out': { action: 'operator.signed_out' },
  'POST /activities': { action: 'activity.added', fields: activity },
  'POST /activities/:id': {
    action: 'activity.changed',
    fields: { ...activity, name: '改名', version: '1' },
  },
  'POST /activities/copy': {
    action: 'activity.year_copied',
    fields: { from: '2026', to: '2027', activity: 'activity-1' },
  },
  'POST /activities/copy/undo': {
    action: 'activity.copy_undone',
    fields: { from: '2026', to: '2027' },
    before: post('/desk/activities/copy', { from: '2026', to: '2027', activity: 'activity-1' }),
  },
  'POST /points': { action: 'point.added', fields: { name: '展台', mode: 'live' } },
  'POST /points/:code/close': { action: 'point.closed', fields: { version: '1' } },
  'POST /points/:code/reopen': { action: 'point.reopened', fields: { version: '1' } },
  'POST /points/:code/mode': { action: 'point.mode_test', fields: { version: '1', mode: 'test' } },
  'POST /indicators/:id/remark': {
    action: 'remark.written',
    path: '/indicators/overall/remark',
    fields: { from: '2026-01-01', to: '2026-12-31', version: '0', body: '样本少' },
  },
  'POST /indicators': { action: 'indicator.added', fields: { ...indicator, id: 'service' } },
  'POST /indicators/:id': {
    action: 'indicator.changed',
    path: '/indicators/overall',
    fields: { ...indicator, version: '1' },
  },
  'POST /indicators/:id/retire': {
    action: 'indicator.retired',
    path: '/indicators/overall/retire',
    fields: { version: '1' },
  },
  'POST /indicators/:id/bring-back': {
    action: 'indicator.brought_back',
    path: '/indicators/overall/bring-back',
    fields: { version: '1' },
    before: post('/desk/indicators/overall/retire', { version: '1' }),
  },
  'POST /start/later': { action: 'onboarding.put_aside', fields: { wish: 'later' } },
  'POST /start/activities': { action: 'onboarding.activities', fields: { year: '2026' } },
  'POST /start/indicator': {
    action: 'onboarding.indicator',
    fields: { versions: 'overall:1 department:1' },
  },
  'POST /start/points': { action: 'point.renamed', fields: { version: '1', name: '东门' } },
  'POST /start/test': { action: 'point.added', fields: { mode: 'test' } },
  'POST /organisation': {
    action: 'organisation.set',
    fields: { associationZh: '科协', version: '0' },
  },
  'POST /tokens': {
    action: 'api_token.added',
    fields: { name: '县平台', scopes: 'indicator:read' },
  },
  'POST /tokens/:id/revoke': {
    action: 'api_token.revoked',
    before: post('/desk/tokens', { name: '县平台', scopes: 'indicator:read' }),
  },
  'POST /collecting': {
    action: 'collecting_link.added',
    fields: { label: '志愿者', expiresOn: '2026-06-01' },
  },
  'POST /collecting/:id/revoke': { action: 'collecting_link.revoked' },
  'POST /publication': {
    action: 'results.set',
    fields: { isOn: 'yes', indicator: 'overall', year: 'this', version: '0' },
  },
  'POST /publication/entries': { action: 'said_done.added', fields: said },
  'POST /publication/:id': {
    action: 'said_done.changed',
    path: '/publication/entry-1',
    fields: { ...said, version: '1' },
  },
  'POST /publication/:id/publish': {
    action: 'said_done.published',
    path: '/publication/entry-1/publish',
    fields: { publish: 'yes', version: '1' },
  },
  'POST /publication/:id/move': {
    action: 'said_done.moved',
    path: '/publication/entry-1/move',
    fields: { above: 'entry-2' },
  },
  ...list('towns', 'town', 'shahe'),
  ...list('activity-types', 'activity_type', 'museum_visit'),
  'POST /operators': { action: 'operator.added', fields: { name: '李四', role: 'staff' } },
  'POST /operators/:id/link': { action: 'operator.invited' },
  'POST /operators/:id/role': {
    action: 'operator.role_changed',
    fields: { from: 'staff', role: 'evaluator' },
  },
  'POST /operators/:id/disable': { action: 'operator.disabled' },
  'POST /operators/:id/enable': {
    action: 'operator.enabled',
    before: async (house) =>
      await post(`/desk/operators/${await idIn(house, 'operator')}/disable`, {})(house),
  },
  'POST /invitation/:token': {
    action: 'operator.password_set',
    fields: { password: PASSWORD, again: PASSWORD },
  },
  'GET /results.csv': { action: 'export.results' },
  'GET /indicators/rows.csv': { action: 'export.form_rows' },
  'GET /exports/responses.csv': { action: 'export.responses' },
  'GET /audit.csv': { action: 'export.audit' },
  'GET /points/:code/poster': { action: 'print.poster' },
  'GET /points/:code/card': { action: 'print.card' },
  'GET /points/:code/qr.svg': { action: 'print.qr' },
  'GET /points/:code/qr.png': { action: 'print.qr' },
}

/** Not a change, a file or a print of anything: the page that waits for a test asks again and again. */
export const SILENT = ['GET /start/test.json']

/** The row that a route is about: never the signed-in administrator. */
export async function idIn(
  { context }: House,
  table: 'api_token' | 'collecting_link' | 'operator',
) {
  const query = context.deps.db.read.selectFrom(table).select('id')
  const rows = await (table === 'operator'
    ? query.where('name' as never, '=', '赵六' as never)
    : query
  ).execute()
  return rows[0]?.id ?? ''
}
