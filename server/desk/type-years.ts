import { AppError } from '../errors.ts'
import { readForm } from '../http/read-form.ts'
import { localTime } from '../local-time.ts'
import { setTypeYears, type TypeYear, typeYears } from '../stores/activity-type-year.ts'
import { type AuditDetails, recordAudit } from '../stores/audit.ts'
import { isYear } from '../year-copy/years.ts'
import { activityTypeNames } from './activity-type-names.ts'
import { actorOf, type Desk, type DeskContext, type DeskHandler } from './context.ts'
import { answerTypeYears, TYPE_YEAR_FIELDS } from './type-years-page.ts'
import { countText, type TypedRow, typedCount, typedRows } from './typed-rows.ts'
import { unlessConflict } from './unless-conflict.ts'

type Typed = TypedRow<(typeof TYPE_YEAR_FIELDS)[number]>

export const showTypeYears: DeskHandler = (desk) => async (c) => {
  const year = c.req.query('year') ?? localTime(desk.deps.clock()).date.slice(0, 4)
  return await answerTypeYears(desk, c, { year }, isYear(year) ? 200 : 422)
}

/** Stores the figures that were changed, all of them or nothing. */
export const saveTypeYears: DeskHandler = (desk) => async (c) => {
  const form = new URLSearchParams(await readForm(c))
  const year = form.get('year') ?? ''
  if (!isYear(year)) throw new AppError('form_invalid', { fields: { year: 'unknown' } })
  const types = await activityTypeNames(desk, c)
  const ids = types.map((type) => type.id)
  const rows = typedRows(form, ids, TYPE_YEAR_FIELDS)
  const changed = rows.filter((row) => row.isChanged)
  const faults = faultsOf(changed)
  if (Object.keys(faults).length > 0)
    return await answerTypeYears(desk, c, { year, rows, faults }, 422)
  const isStored = await unlessConflict(() => store(desk, c, Number(year), changed))
  if (!isStored) return await answerTypeYears(desk, c, { year, rows, isConflict: true }, 409)
  const query = new URLSearchParams({ from: `${year}-01-01`, to: `${year}-12-31` })
  return c.redirect(`/desk/coverage?${query}&year=${changed.length}`, 303)
}

function faultsOf(rows: readonly Typed[]): Readonly<Record<string, string>> {
  const wrong = rows.flatMap(({ id, fields }) =>
    TYPE_YEAR_FIELDS.filter((field) => typedCount(fields[field]) === 'number').map((field) => [
      `${field}-${id}`,
      'number',
    ]),
  )
  return Object.fromEntries(wrong)
}

async function store({ deps }: Desk, c: DeskContext, year: number, changed: readonly Typed[]) {
  const before = await typeYears(deps.db, year)
  const figures = changed.map(({ id, version, fields }) => ({
    activityTypeId: id,
    version,
    sessions: countOrNull(fields.sessions),
    attendance: countOrNull(fields.attendance),
  }))
  const audits = figures.map((figure) => {
    const details = changes(before.get(figure.activityTypeId), figure)
    const subject = `${figure.activityTypeId} ${year}`
    const entry = { actor: actorOf(c), action: 'activity_type.year_set', subject, details }
    return recordAudit(deps, entry)
  })
  await setTypeYears(deps.db, year, figures, audits)
}

function countOrNull(text: string): number | null {
  const count = typedCount(text)
  return typeof count === 'number' ? count : null
}

function changes(before: TypeYear | undefined, after: TypeYear): AuditDetails {
  const entries = TYPE_YEAR_FIELDS.filter(
    (field) => (before?.[field] ?? null) !== after[field],
  ).map((field) => [field, `${countText(before?.[field] ?? null)} → ${countText(after[field])}`])
  return Object.fromEntries(entries)
}
