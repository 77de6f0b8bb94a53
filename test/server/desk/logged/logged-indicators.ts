import { type LoggedRoutes, post } from './logged-route.ts'

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

/** Indicators, the log itself and the files of results. */
export const LOGGED_INDICATORS: LoggedRoutes = {
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
  'GET /results.csv': { action: 'export.results' },
  'GET /groups.csv': { action: 'export.groups', path: '/groups.csv?part=town' },
  'GET /indicators/rows.csv': { action: 'export.form_rows' },
  'GET /exports/responses.csv': { action: 'export.responses' },
  'GET /audit.csv': { action: 'export.audit' },
}
