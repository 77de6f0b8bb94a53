import type { DeskSamples } from './desk-samples.ts'

type Path = `/${string}`
type GetRoute = `GET ${Path}`

/**
 * `page`: shows figures, from tallies. `query`: asks something that no tally knows. `file`: streams
 * as many rows as there are, so that only the time to its first byte is held to the budget.
 */
type Kind = 'page' | 'query' | 'file'

/** One thing to ask of a desk. */
export interface DeskPage {
  /** A key of the access table. */
  readonly route: GetRoute
  readonly kind: Kind
  /** Address below /desk. */
  readonly path: (samples: DeskSamples) => string
  /** In the navigation: asked also while the server is still reading the year. */
  readonly isMain: boolean
}

const plain = (...paths: readonly Path[]): DeskPage[] =>
  paths.map((path) => ({ route: `GET ${path}`, kind: 'page', path: () => path, isMain: false }))

const main = (...paths: readonly Path[]): DeskPage[] =>
  plain(...paths).map((page) => ({ ...page, isMain: true }))

function view(kind: Kind, route: Path, path: DeskPage['path']): DeskPage {
  return { route: `GET ${route}`, kind, path, isMain: false }
}

/** Asked for with the same query, page and file. */
function views(routes: readonly Path[], query: DeskPage['path'], kind: Kind = 'page') {
  return routes.map((route) => view(kind, route, (samples) => `${route}?${query(samples)}`))
}

const REPORTS: readonly Path[] = ['/overview', '/groups', '/results', '/results.csv']
const PERIODS: readonly Path[] = [...REPORTS, '/coverage', '/coverage.csv', '/indicators/rows']
const TYPED: readonly Path[] = ['/groups', '/results', '/results.csv', '/comments']
const SELECTED: readonly Path[] = ['/groups', '/comments']

const period = (from: string, to: string) => () => `from=${from}&to=${to}`
const wholeMonths: DeskPage['path'] = ({ year }) => period(`${year}-03-01`, `${year}-05-31`)()
const anyDays: DeskPage['path'] = ({ year }) => period(`${year}-03-10`, `${year}-06-20`)()
const yearBefore: DeskPage['path'] = ({ year }) =>
  period(`${Number(year) - 1}-01-01`, `${Number(year) - 1}-12-31`)()

/** Every page and file of the desk, with the views that ask for more than its default. */
export const DESK_PAGES: readonly DeskPage[] = [
  ...main('/overview', '/results', '/groups', '/coverage', '/comments', '/rectifications'),
  ...main('/points', '/activities', '/indicators/rows'),
  ...plain('/results.csv', '/coverage.csv', '/indicators/rows.csv'),
  ...views(['/groups.csv'], () => 'part=channel'),
  ...views(['/groups.csv'], (samples) => `part=trend&${anyDays(samples)}`),
  ...views(PERIODS, wholeMonths),
  ...views(PERIODS, anyDays),
  ...views(['/overview', '/groups', '/results', '/coverage'], yearBefore),
  ...views(TYPED, ({ type }) => `type=${type}`),
  ...views(SELECTED, ({ town }) => `town=${town}`, 'query'),
  ...views(SELECTED, ({ point }) => `point=${point}`, 'query'),
  ...views(SELECTED, () => 'channel=self_scan', 'query'),
  // Comments have no filter by group.
  ...views(['/groups'], () => 'group=youth', 'query'),
  ...views(['/comments'], () => 'level=1'),
  ...views(['/comments'], () => 'theme=broken_exhibit'),
  ...views(['/comments'], () => 'hidden=only'),
  view('file', '/comments.csv', () => '/comments.csv'),
  view('query', '/comments/:id', ({ comment }) => `/comments/${comment}`),
  ...plain('/comments/themes', '/comments/themes/new'),
  view('page', '/comments/themes/:id', () => '/comments/themes/broken_exhibit'),
  ...views(['/rectifications'], () => 'state=overdue'),
  ...views(['/rectifications'], () => 'state=finished'),
  ...views(['/rectifications'], () => 'owner=nobody'),
  view('file', '/rectifications.csv', () => '/rectifications.csv'),
  ...plain('/rectifications/digest', '/rectifications/calendar'),
  ...views(['/rectifications/digest'], ({ year }) => `month=${year}-05`),
  view('page', '/rectifications/:id', ({ rectification }) => `/rectifications/${rectification}`),
  ...plain('/overview/last-day.json', '/coverage/attendance', '/coverage/year', '/coverage/days'),
  ...plain('/coverage/import'),
  view('page', '/coverage/imports/:id', ({ attendance }) => `/coverage/imports/${attendance}`),
  ...plain('/indicators', '/indicators/new'),
  view('page', '/indicators/:id', () => '/indicators/overall'),
  view('page', '/indicators/:id/edit', () => '/indicators/overall/edit'),
  view('page', '/indicators/:id/remark', () => '/indicators/overall/remark'),
  ...plain('/questionnaire', '/questionnaire/preview', '/questionnaire/texts'),
  ...views(['/questionnaire/new'], () => 'kind=level'),
  ...plain('/questionnaire/publish'),
  view('page', '/questionnaire/versions/:version', () => '/questionnaire/versions/1'),
  view('page', '/questionnaire/questions/:id', () => '/questionnaire/questions/content'),
  ...plain('/', '/start', '/start/test', '/start/test.json', '/organisation', '/exports'),
  ...plain('/activities/copy', '/activities/new', '/points/new'),
  view('page', '/activities/:id', ({ activity }) => `/activities/${activity}`),
  ...(['', '/qr.svg', '/qr.png', '/poster', '/card'] as const).map((part) =>
    view('page', `/points/:code${part}`, ({ point }) => `/points/${point}${part}`),
  ),
  ...plain('/collecting', '/collecting/new', '/publication', '/publication/new'),
  view('page', '/publication/:id', ({ saidDone }) => `/publication/${saidDone}`),
  ...plain('/towns', '/towns/new', '/activity-types', '/activity-types/new'),
  view('page', '/towns/:id', ({ town }) => `/towns/${town}`),
  view('page', '/activity-types/:id', ({ type }) => `/activity-types/${type}`),
  ...plain('/operators', '/operators/new', '/tokens', '/tokens/new', '/audit'),
  ...views(['/audit'], () => 'group=export'),
  view('file', '/audit.csv', () => '/audit.csv'),
  ...plain('/sign-in'),
  view('page', '/invitation/:token', ({ invitation }) => `/invitation/${invitation}`),
]

/** Routes that are not asked, and why. */
export const NOT_ASKED: Readonly<Record<string, string>> = {
  'GET /exports/responses.csv': 'streams all responses: the export benchmark is about it',
}
