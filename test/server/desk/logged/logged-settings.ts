import { type LoggedRoutes, post } from './logged-route.ts'

const said = { saidZh: '排队', doneZh: '加了入口', doneOn: '2026-04-01' }

const list = (path: string, table: string, id: string): LoggedRoutes => ({
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

/** Organisation, lists, tokens and the public page. */
export const LOGGED_SETTINGS: LoggedRoutes = {
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
}
