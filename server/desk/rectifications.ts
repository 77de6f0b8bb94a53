import type { ContentfulStatusCode } from 'hono/utils/http-status'
import {
  RectificationsPage,
  type RectificationsProps,
} from '../../survey-ui/desk/rectifications-page.tsx'
import { localTime } from '../local-time.ts'
import { lineReader } from '../rectification/entry-lines.ts'
import { listEntries } from '../rectification/list-entries.ts'
import { openRectifications } from '../rectification/open-rectifications.ts'
import { listOperators, type Operator } from '../stores/operator.ts'
import type { RectificationPlace } from '../stores/rectification.ts'
import { firstRectificationMonth, rectificationMonths } from '../stores/rectification-months.ts'
import type { Desk, DeskContext, DeskHandler } from './context.ts'
import { frameOf, sendPage } from './page.ts'
import {
  entryFilterOf,
  placeFromText,
  placeToText,
  readLedgerFilter,
} from './rectification-request.ts'

const PAGE_SIZE = 50

export const showRectifications: DeskHandler = (desk) => async (c) => {
  const after = c.req.query('after') ?? ''
  const place = placeFromText(after)
  const isLost = after !== '' && !place
  return await answerLedger(desk, c, (name) => c.req.query(name), {
    ...(place && { after: place }),
    assigned: assignedOf(c),
    isLost,
  })
}

/** What a redirect after giving entries to an owner tells. */
function assignedOf(c: DeskContext): RectificationsProps['assigned'] {
  const counts = [c.req.query('assigned'), c.req.query('missed')]
  if (!counts.every((count) => count !== undefined && /^\d{1,3}$/.test(count))) return null
  const [n, missed] = counts.map(Number)
  return { n: n ?? 0, missed: missed ?? 0 }
}

interface Form extends Partial<Pick<RectificationsProps, 'assigned' | 'assignFault' | 'ticked'>> {
  readonly after?: RectificationPlace
  /** The address named a place that is none. */
  readonly isLost?: boolean
}

/**
 * The ledger. What was sealed since the last round of the server is entered first, one list at most,
 * so that a page shows a rating as soon as it counts.
 */
export async function answerLedger(
  desk: Desk,
  c: DeskContext,
  wanted: Parameters<typeof readLedgerFilter>[0],
  { after, isLost = false, ...form }: Form,
): Promise<Response> {
  const { deps } = desk
  const now = deps.clock()
  const today = localTime(now).date
  const waiting = await openRectifications(deps, 1)
  const operators = await listOperators(deps.db)
  const { filter, isFaulty } = readLedgerFilter(wanted, now, operators)
  const entries = await listEntries(deps.db, entryFilterOf(filter), {
    today,
    limit: PAGE_SIZE + 1,
    after,
  })
  const shown = entries.slice(0, PAGE_SIZE)
  const last = entries.length > PAGE_SIZE ? shown.at(-1) : undefined
  const page = RectificationsPage({
    frame: await frameOf(desk, c),
    filter,
    isFilterFaulty: isFaulty || isLost,
    lines: shown.map(await lineReader(deps.db, today)),
    owners: ownerChoices(operators),
    next: last ? placeToText(last) : null,
    isFirstPage: after === undefined,
    waiting,
    ...(await monthsOf(desk, filter.year, today)),
    assigned: null,
    assignFault: null,
    ticked: [],
    ...form,
  })
  const isWrong = isFaulty || isLost || (form.assignFault ?? null) !== null
  const status: ContentfulStatusCode = isWrong ? 422 : 200
  return sendPage(desk, c, page, status)
}

/** Who may own an entry: everybody with an account, and whoever is named already. */
export function ownerChoices(operators: readonly Operator[], current: string | null = null) {
  return operators
    .filter((one) => one.disabledAt === null || one.id === current)
    .map((one) => ({ value: one.id, label: one.name }))
}

async function monthsOf({ deps }: Desk, year: string, today: string) {
  const period = { from: `${year}-01-01`, to: `${year}-12-31` }
  const [months, first] = await Promise.all([
    rectificationMonths(deps.db, period, today),
    firstRectificationMonth(deps.db),
  ])
  const thisYear = Number(today.slice(0, 4))
  const begin = Math.min(Number((first ?? today).slice(0, 4)), thisYear)
  const years = Array.from({ length: thisYear - begin + 1 }, (_, back) => String(thisYear - back))
  return { months, years }
}
