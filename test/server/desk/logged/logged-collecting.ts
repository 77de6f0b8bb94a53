import { type LoggedRoutes, post } from './logged-route.ts'

const activity = { name: '讲座', type: 'talk', startsOn: '2026-05-01', endsOn: '2026-05-01' }

/** Activities, points and collecting links. */
export const LOGGED_COLLECTING: LoggedRoutes = {
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
  'POST /collecting': {
    action: 'collecting_link.added',
    fields: ({ context }) => ({
      place: `point:${context.point.code}`,
      label: '志愿者',
      expiresOn: '2026-06-01',
    }),
  },
  'POST /collecting/:id/revoke': { action: 'collecting_link.revoked' },
  'GET /points/:code/poster': { action: 'print.poster' },
  'GET /points/:code/card': { action: 'print.card' },
  'GET /points/:code/qr.svg': { action: 'print.qr' },
  'GET /points/:code/qr.png': { action: 'print.qr' },
}
