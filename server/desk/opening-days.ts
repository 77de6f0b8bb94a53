import { AppError } from '../errors.ts'
import { readForm } from '../http/read-form.ts'
import { localTime } from '../local-time.ts'
import { recordAudit } from '../stores/audit.ts'
import { type OpeningDay, setOpeningDays } from '../stores/opening-day.ts'
import { activityTypeNames } from './activity-type-names.ts'
import { actorOf, type Desk, type DeskContext, type DeskHandler } from './context.ts'
import { daysOfMonth, isMonth } from './months.ts'
import { answerOpeningDays, OPENING_DAY_FIELDS } from './opening-days-page.ts'
import { fieldsAsText, type TypedRow, typedCount, typedRows } from './typed-rows.ts'
import { unlessConflict } from './unless-conflict.ts'

const OPEN = new Map<string, boolean | null>([
  ['', null],
  ['open', true],
  ['closed', false],
])

type Typed = TypedRow<(typeof OPENING_DAY_FIELDS)[number]>

export const showOpeningDays: DeskHandler = (desk) => async (c) => {
  const types = await activityTypeNames(desk, c)
  const thisMonth = localTime(desk.deps.clock()).month
  const month = c.req.query('month') ?? thisMonth
  const wanted = c.req.query('type') ?? ''
  const type = types.some(({ id }) => id === wanted) ? wanted : (types[0]?.id ?? '')
  const isBadMonth = !isMonth(month)
  const form = { type, month: isBadMonth ? thisMonth : month, isBadMonth, saved: savedOf(c) }
  return await answerOpeningDays(desk, c, form, isBadMonth ? 422 : 200)
}

function savedOf(c: DeskContext): number | null {
  const text = c.req.query('saved') ?? ''
  return /^\d{1,2}$/.test(text) ? Number(text) : null
}

/** Stores the days that were changed, all of them or nothing. */
export const saveOpeningDays: DeskHandler = (desk) => async (c) => {
  const form = new URLSearchParams(await readForm(c))
  const [type, month] = [form.get('type') ?? '', form.get('month') ?? '']
  const isKnown = (await activityTypeNames(desk, c)).some(({ id }) => id === type)
  if (!isMonth(month) || !isKnown) {
    throw new AppError('form_invalid', { fields: { month: 'unknown' } })
  }
  const rows = typedRows(form, daysOfMonth(month), OPENING_DAY_FIELDS)
  const changed = rows.filter((row) => row.isChanged)
  const faults = faultsOf(changed)
  const page = { type, month, rows }
  if (Object.keys(faults).length > 0)
    return await answerOpeningDays(desk, c, { ...page, faults }, 422)
  const isStored = await unlessConflict(() => store(desk, c, type, month, changed))
  if (!isStored) return await answerOpeningDays(desk, c, { ...page, isConflict: true }, 409)
  const query = new URLSearchParams({ type, month, saved: String(changed.length) })
  return c.redirect(`/desk/coverage/days?${query}`, 303)
}

function faultsOf(rows: readonly Typed[]): Readonly<Record<string, string>> {
  const wrong = rows.flatMap(({ id, fields }) => {
    const visits = typedCount(fields.visits)
    if (visits === 'number') return [[`visits-${id}`, 'number']]
    const isClosed = fields.open === 'closed'
    return isClosed && visits !== null && visits > 0 ? [[`visits-${id}`, 'closed_with_visits']] : []
  })
  return Object.fromEntries(wrong)
}

async function store(
  { deps }: Desk,
  c: DeskContext,
  type: string,
  month: string,
  changed: readonly Typed[],
): Promise<void> {
  if (changed.length === 0) return
  const days = changed.map(({ id, version, fields }): OpeningDay => {
    const count = typedCount(fields.visits)
    const visits = typeof count === 'number' ? count : null
    const said = OPEN.get(fields.open) ?? null
    // Whoever enters visits says that it was open.
    return { date: id, version, visits, isOpen: said ?? (visits === null ? null : visits > 0) }
  })
  const details = Object.fromEntries(
    changed.map(({ id, was, fields }) => [
      id,
      `${was} → ${fieldsAsText([fields.open, fields.visits])}`,
    ]),
  )
  const subject = `${type} ${month}`
  const entry = { actor: actorOf(c), action: 'opening_day.set', subject, details }
  await setOpeningDays(deps.db, type, days, [recordAudit(deps, entry)])
}
