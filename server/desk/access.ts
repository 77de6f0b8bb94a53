import type { Role } from '../stores/operator.ts'

/** `anyone`: also without a session. */
export type Access = 'anyone' | readonly Role[]
export type Method = 'GET' | 'POST'

const EVERY_ROLE: readonly Role[] = ['staff', 'evaluator', 'admin']
const RESULTS: readonly Role[] = ['evaluator', 'admin']
const ADMIN: readonly Role[] = ['admin']

/**
 * Who may do what at the desk: role × method × route, relative to /desk. It is the only place that
 * says so; a route that is not here is refused to everybody.
 */
export const ACCESS: Readonly<Record<`${Method} /${string}`, Access>> = {
  'GET /sign-in': 'anyone',
  'POST /sign-in': 'anyone',
  'GET /invitation/:token': 'anyone',
  'POST /invitation/:token': 'anyone',

  'POST /sign-out': EVERY_ROLE,
  'GET /': EVERY_ROLE,
  'GET /activities': EVERY_ROLE,
  'GET /points': EVERY_ROLE,
  'GET /points/:code': EVERY_ROLE,
  'GET /points/:code/qr.svg': EVERY_ROLE,
  'GET /points/:code/qr.png': EVERY_ROLE,
  'GET /points/:code/poster': EVERY_ROLE,
  'GET /points/:code/card': EVERY_ROLE,

  'GET /overview': RESULTS,
  'GET /overview/last-day.json': RESULTS,
  'GET /results': RESULTS,
  'GET /results.csv': RESULTS,
  'GET /groups': RESULTS,
  'GET /groups.csv': RESULTS,
  'GET /coverage': RESULTS,
  'GET /coverage.csv': RESULTS,
  'GET /coverage/attendance': RESULTS,
  'POST /coverage/attendance': RESULTS,
  'GET /coverage/year': RESULTS,
  'POST /coverage/year': RESULTS,
  'GET /coverage/days': RESULTS,
  'POST /coverage/days': RESULTS,
  'GET /coverage/import': RESULTS,
  'POST /coverage/import': RESULTS,
  'GET /coverage/imports/:id': RESULTS,
  'POST /coverage/imports/:id/confirm': RESULTS,
  'POST /coverage/imports/:id/undo': RESULTS,
  'GET /comments': RESULTS,
  'GET /comments.csv': RESULTS,
  'GET /comments/:id': RESULTS,
  'POST /comments/:id/hide': RESULTS,
  'POST /comments/:id/unhide': RESULTS,
  'GET /comments/themes': RESULTS,
  'GET /rectifications': RESULTS,
  'GET /rectifications.csv': RESULTS,
  'GET /rectifications/digest': RESULTS,
  'GET /rectifications/calendar': RESULTS,
  'GET /rectifications/:id': RESULTS,
  'POST /rectifications/:id': RESULTS,
  'POST /rectifications/assign': RESULTS,
  'GET /indicators': RESULTS,
  'GET /indicators/:id': RESULTS,
  'GET /indicators/rows': RESULTS,
  'GET /indicators/rows.csv': RESULTS,
  'GET /indicators/:id/remark': RESULTS,
  'POST /indicators/:id/remark': RESULTS,
  'GET /questionnaire': RESULTS,
  'GET /questionnaire/preview': RESULTS,
  'GET /questionnaire/versions/:version': RESULTS,
  'GET /exports': RESULTS,
  'GET /exports/responses.csv': RESULTS,
  'GET /activities/new': RESULTS,
  'POST /activities': RESULTS,
  'GET /activities/:id': RESULTS,
  'POST /activities/:id': RESULTS,

  'GET /comments/themes/new': ADMIN,
  'POST /comments/themes': ADMIN,
  'GET /comments/themes/:id': ADMIN,
  'POST /comments/themes/:id': ADMIN,
  'POST /rectifications/calendar': ADMIN,
  'GET /indicators/new': ADMIN,
  'POST /indicators': ADMIN,
  'GET /indicators/:id/edit': ADMIN,
  'POST /indicators/:id': ADMIN,
  'POST /indicators/:id/retire': ADMIN,
  'POST /indicators/:id/bring-back': ADMIN,

  'GET /start': RESULTS,
  'GET /start/test': RESULTS,
  'GET /start/test.json': RESULTS,
  'POST /start/later': RESULTS,
  'POST /start/activities': RESULTS,
  'POST /start/indicator': ADMIN,
  'POST /start/points': ADMIN,
  'POST /start/test': ADMIN,
  'GET /organisation': ADMIN,
  'POST /organisation': ADMIN,
  'GET /activities/copy': ADMIN,
  'POST /activities/copy': ADMIN,
  'POST /activities/copy/undo': ADMIN,

  'GET /points/new': ADMIN,
  'POST /points': ADMIN,
  'POST /points/:code/close': ADMIN,
  'POST /points/:code/reopen': ADMIN,
  'POST /points/:code/mode': ADMIN,
  'GET /questionnaire/new': ADMIN,
  'POST /questionnaire/questions': ADMIN,
  'GET /questionnaire/questions/:id': ADMIN,
  'POST /questionnaire/questions/:id': ADMIN,
  'POST /questionnaire/questions/:id/move': ADMIN,
  'POST /questionnaire/questions/:id/switch': ADMIN,
  'POST /questionnaire/questions/:id/remove': ADMIN,
  'POST /questionnaire/preview': ADMIN,
  'GET /questionnaire/texts': ADMIN,
  'POST /questionnaire/texts': ADMIN,
  'POST /questionnaire/discard': ADMIN,
  'GET /questionnaire/publish': ADMIN,
  'POST /questionnaire/publish': ADMIN,
  'POST /questionnaire/versions/:version/publish': ADMIN,
  'GET /collecting': RESULTS,
  'GET /collecting/new': RESULTS,
  'POST /collecting': RESULTS,
  'POST /collecting/:id/revoke': RESULTS,
  'GET /publication': RESULTS,
  'POST /publication': ADMIN,
  'GET /publication/new': RESULTS,
  'POST /publication/entries': RESULTS,
  'GET /publication/:id': RESULTS,
  'POST /publication/:id': RESULTS,
  'POST /publication/:id/publish': RESULTS,
  'POST /publication/:id/move': RESULTS,
  'GET /towns': ADMIN,
  'GET /towns/new': ADMIN,
  'POST /towns': ADMIN,
  'GET /towns/:id': ADMIN,
  'POST /towns/:id': ADMIN,
  'POST /towns/:id/move': ADMIN,
  'POST /towns/:id/retire': ADMIN,
  'POST /towns/:id/bring-back': ADMIN,
  'POST /towns/:id/remove': ADMIN,
  'GET /activity-types': ADMIN,
  'GET /activity-types/new': ADMIN,
  'POST /activity-types': ADMIN,
  'GET /activity-types/:id': ADMIN,
  'POST /activity-types/:id': ADMIN,
  'POST /activity-types/:id/move': ADMIN,
  'POST /activity-types/:id/retire': ADMIN,
  'POST /activity-types/:id/bring-back': ADMIN,
  'POST /activity-types/:id/remove': ADMIN,
  'GET /operators': ADMIN,
  'GET /operators/new': ADMIN,
  'POST /operators': ADMIN,
  'POST /operators/:id/link': ADMIN,
  'POST /operators/:id/role': ADMIN,
  'POST /operators/:id/disable': ADMIN,
  'POST /operators/:id/enable': ADMIN,
  'GET /audit': ADMIN,
  'GET /audit.csv': ADMIN,
  'GET /tokens': ADMIN,
  'GET /tokens/new': ADMIN,
  'POST /tokens': ADMIN,
  'POST /tokens/:id/revoke': ADMIN,
}

/** Whether a role may use a route; `undefined` is somebody who is not signed in. */
export function mayUse(role: Role | undefined, method: string, pattern: string): boolean {
  const access: Access | undefined = Object.hasOwn(ACCESS, `${method} ${pattern}`)
    ? ACCESS[`${method as Method} ${pattern as `/${string}`}`]
    : undefined
  if (access === undefined) return false
  return access === 'anyone' || (role !== undefined && access.includes(role))
}

const FILES = /\.(?:svg|png|csv|json)$/

/** Pages that a sign-in may lead on to. */
const PAGES = Object.entries(ACCESS)
  .filter(
    ([route, access]) => route.startsWith('GET ') && access !== 'anyone' && !FILES.test(route),
  )
  .map(([route]) => route.slice('GET '.length))
  .map((pattern) => new RegExp(`^/desk${pattern.replace(/\/$/, '').replace(/:\w+/g, '[\\w-]+')}$`))

/**
 * Where to go after signing in: the wanted address if it is a page of the desk, else its first
 * page. Only the path and a plain query survive, so that no address of another site can.
 */
export function safeNext(wanted: string | undefined): string {
  const [path = '', query = ''] = (wanted ?? '').split('?', 2)
  if (!PAGES.some((page) => page.test(path))) return '/desk'
  return query !== '' && /^[\w\-.=&%]+$/.test(query) ? `${path}?${query}` : path
}
