import type { ContentfulStatusCode } from 'hono/utils/http-status'
import {
  WorkCalendarPage,
  type WorkCalendarProps,
} from '../../survey-ui/desk/work-calendar-page.tsx'
import { isAppError } from '../errors.ts'
import { localTime } from '../local-time.ts'
import { moveDueDates } from '../rectification/move-due-dates.ts'
import { readCalendars } from '../rectification/read-calendars.ts'
import { recordAudit } from '../stores/audit.ts'
import { saveCalendar } from '../stores/work-calendar.ts'
import { isYear } from '../year-copy/years.ts'
import { mayUse } from './access.ts'
import { changesOf } from './changes-of.ts'
import { actorOf, type Desk, type DeskContext, type DeskHandler } from './context.ts'
import { readFields, readVersion } from './form.ts'
import { frameOf, sendPage } from './page.ts'
import {
  CALENDAR_FIELDS,
  calendarFaults,
  toCalendar,
  toCalendarFields,
} from './work-calendar-fields.ts'

type Form = Pick<WorkCalendarProps, 'year' | 'version' | 'fields'> &
  Partial<Pick<WorkCalendarProps, 'faults' | 'conflict' | 'moved'>>

export const showWorkCalendar: DeskHandler = (desk) => async (c) => {
  const wanted = c.req.query('year') ?? ''
  const year = isYear(wanted) ? wanted : localTime(desk.deps.clock()).date.slice(0, 4)
  const { version, ...calendar } = await stored(desk, year)
  const moved = c.req.query('moved') ?? ''
  return await answer(desk, c, {
    year,
    version,
    fields: toCalendarFields(calendar),
    moved: /^\d{1,4}$/.test(moved) ? Number(moved) : null,
  })
}

/**
 * Stores the holidays of a year; the due dates of unfinished entries follow. They do so after the
 * calendar is stored: from then on no entry opens by the old one, so that none can be missed. Should
 * that be cut off, saving once more brings them in line.
 */
export const saveWorkCalendar: DeskHandler = (desk) => async (c) => {
  const { deps } = desk
  const read = await readFields(c, [...CALENDAR_FIELDS, 'year', 'version'])
  const { year, version: typed, ...raw } = read
  const fields = {
    daysOff: raw.daysOff.replaceAll('\r\n', '\n'),
    workdays: raw.workdays.replaceAll('\r\n', '\n'),
  }
  const version = readVersion(typed)
  const faults = isYear(year) ? calendarFaults(fields, year) : { daysOff: 'other_year' }
  if (Object.keys(faults).length > 0) {
    const shown = isYear(year) ? year : localTime(deps.clock()).date.slice(0, 4)
    return await answer(desk, c, { year: shown, version, fields, faults }, 422)
  }
  const calendar = { year: Number(year), version, ...toCalendar(fields) }
  const oneLine = (one: Pick<typeof calendar, 'daysOff' | 'workdays'>) => ({
    daysOff: one.daysOff.join(' '),
    workdays: one.workdays.join(' '),
  })
  const details = changesOf(CALENDAR_FIELDS, oneLine(await stored(desk, year)), oneLine(calendar))
  const entry = { actor: actorOf(c), action: 'work_calendar.changed', subject: year, details }
  try {
    await saveCalendar(deps.db, calendar, (onlyIf) => recordAudit(deps, entry, onlyIf))
  } catch (error) {
    if (!isAppError(error, 'edit_conflict')) throw error
    const { version: now, ...theirs } = await stored(desk, year)
    const conflict = toCalendarFields(theirs)
    return await answer(desk, c, { year, version: now, fields, conflict }, 409)
  }
  const moved = await moveDueDates(deps.db, calendar.year)
  return c.redirect(`/desk/rectifications/calendar?year=${year}&moved=${moved}`, 303)
}

/** The calendar of a year; empty where nothing is known of it. */
async function stored({ deps }: Desk, year: string) {
  const known = (await readCalendars(deps.db)).find((one) => one.year === Number(year))
  return known ?? { version: 0, daysOff: [], workdays: [] }
}

async function answer(
  desk: Desk,
  c: DeskContext,
  form: Form,
  status: ContentfulStatusCode = 200,
): Promise<Response> {
  const { deps } = desk
  const thisYear = Number(localTime(deps.clock()).date.slice(0, 4))
  const known = (await readCalendars(deps.db)).map((calendar) => calendar.year)
  const years = new Set([...known, thisYear, thisYear + 1, Number(form.year)])
  const page = WorkCalendarPage({
    frame: await frameOf(desk, c),
    years: [...years].sort((a, b) => a - b).map(String),
    isIncomplete: (await stored(desk, form.year)).workdays.length === 0,
    mayEdit: mayUse(c.get('session')?.operator.role, 'POST', '/rectifications/calendar'),
    faults: {},
    conflict: null,
    moved: null,
    ...form,
  })
  return sendPage(desk, c, page, status)
}
