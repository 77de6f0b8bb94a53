import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { attendanceField } from '../../survey-ui/desk/attendance-form.tsx'
import { AttendancePage, type AttendanceProps } from '../../survey-ui/desk/attendance-page.tsx'
import { coverageHref } from '../../survey-ui/desk/coverage-page.tsx'
import { readCoverage } from '../coverage/read-coverage.ts'
import { AppError, isAppError } from '../errors.ts'
import { readForm } from '../http/read-form.ts'
import { isLocalDate } from '../local-time.ts'
import { type Activity, listActivities } from '../stores/activity.ts'
import { setAttendances } from '../stores/activity-attendance.ts'
import { recordAudit } from '../stores/audit.ts'
import { actorOf, type Desk, type DeskContext, type DeskHandler } from './context.ts'
import { frameOf, sendPage } from './page.ts'
import { type Period, readPeriod } from './period.ts'
import { countText, type TypedRow, typedCount, typedRows } from './typed-rows.ts'

type Typed = TypedRow<'attendance'>

export const showAttendance: DeskHandler = (desk) => async (c) => {
  const { period } = readPeriod(c, desk.deps.clock())
  return await answer(desk, c, period, [], {}, [])
}

/** Stores what was filled in, all of it or nothing; empty fields stay as they are. */
export const saveAttendance: DeskHandler = (desk) => async (c) => {
  const { deps } = desk
  const form = new URLSearchParams(await readForm(c))
  const period = { from: form.get('from') ?? '', to: form.get('to') ?? '' }
  if (!isLocalDate(period.from) || !isLocalDate(period.to) || period.from > period.to) {
    throw new AppError('form_invalid', { fields: { from: 'date' } })
  }
  const activities = await listActivities(deps.db)
  const filled = typedRows(
    form,
    activities.map((activity) => activity.id),
    ['attendance'],
  ).filter((row) => row.fields.attendance !== '')
  const faults = faultsOf(filled)
  if (Object.keys(faults).length > 0) {
    return await answer(desk, c, period, filled, faults, [], 422)
  }
  try {
    await store(desk, c, filled, activities)
  } catch (error) {
    if (!isAppError(error, 'edit_conflict')) throw error
    const now = await listActivities(deps.db)
    return await answer(desk, c, period, filled, {}, now, 409)
  }
  return c.redirect(`${coverageHref(period)}&attendance=${filled.length}`, 303)
}

function faultsOf(filled: readonly Typed[]): Readonly<Record<string, string>> {
  if (filled.length === 0) return { 'to-do': 'nothing_filled' }
  const wrong = filled.filter(({ fields }) => typeof typedCount(fields.attendance) !== 'number')
  return Object.fromEntries(wrong.map(({ id }) => [attendanceField(id), 'number']))
}

async function store(
  { deps }: Desk,
  c: DeskContext,
  filled: readonly Typed[],
  activities: readonly Activity[],
): Promise<void> {
  const before = new Map(activities.map((one) => [one.id, countText(one.attendance)]))
  const changes = filled.flatMap(({ id, version, fields }) => {
    const attendance = typedCount(fields.attendance)
    return typeof attendance === 'number' ? [{ id, version, attendance }] : []
  })
  const audits = changes.map(({ id, attendance }) => {
    const details = { attendance: `${before.get(id) ?? ''} → ${attendance}` }
    return recordAudit(deps, {
      actor: actorOf(c),
      action: 'activity.changed',
      subject: id,
      details,
    })
  })
  await setAttendances(deps.db, changes, audits)
}

/** @param now the activities after a conflict, to show who changed what */
async function answer(
  desk: Desk,
  c: DeskContext,
  period: Period,
  filled: readonly Typed[],
  faults: Readonly<Record<string, string>>,
  now: readonly Activity[],
  status: ContentfulStatusCode = 200,
): Promise<Response> {
  const typed = new Map(filled.map((row) => [row.id, row]))
  const { toDo, activities } = await readCoverage(desk.deps, period, c.get('language'), '')
  const versions = new Map(now.map((one) => [one.id, one.version]))
  const changed = now.filter(({ id, version }) => {
    const row = typed.get(id)
    return row && row.version !== version
  })
  // What somebody else has filled in is no longer to do, and stays in sight with what was typed.
  const taken = activities
    .filter(({ id }) => changed.some((one) => one.id === id))
    .map((line) => ({ ...line, version: versions.get(line.id) ?? 0, typed: '' }))
  const page = AttendancePage({
    frame: await frameOf(desk, c),
    ...period,
    activities: [...taken, ...toDo].map((line) => ({
      ...line,
      typed: typed.get(line.id)?.fields.attendance ?? '',
    })),
    faults,
    conflicts: conflictsOf(changed, typed),
  })
  return sendPage(desk, c, page, status)
}

function conflictsOf(
  changed: readonly Activity[],
  typed: ReadonlyMap<string, Typed>,
): AttendanceProps['conflicts'] {
  return changed.map(({ id, name, attendance }) => ({
    label: name,
    theirs: countText(attendance),
    yours: typed.get(id)?.fields.attendance ?? '',
  }))
}
