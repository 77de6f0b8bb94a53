import { PASSWORD } from '../desk-client.ts'
import { idIn, type LoggedRoutes, post } from './logged-route.ts'

/** Signing in, operators and first use. */
export const LOGGED_PEOPLE: LoggedRoutes = {
  'POST /sign-in': { action: 'operator.signed_in', fields: { name: '王丽', password: PASSWORD } },
  'POST /sign-out': { action: 'operator.signed_out' },
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
  'POST /start/later': { action: 'onboarding.put_aside', fields: { wish: 'later' } },
  'POST /start/activities': { action: 'onboarding.activities', fields: { year: '2026' } },
  'POST /start/indicator': {
    action: 'onboarding.indicator',
    fields: { versions: 'overall:1 department:1' },
  },
  'POST /start/points': {
    action: 'point.renamed',
    fields: ({ context }) => ({ code: context.point.code, version: '1', name: '东门' }),
  },
  'POST /start/test': { action: 'point.added', fields: { mode: 'test' } },
}
