import { setTypeYears, type TypeYear, typeYears } from '../../stores/activity-type-year.ts'
import { attendanceOfYear } from '../../stores/attendance.ts'
import { recordAudit } from '../../stores/audit.ts'
import type { Office } from './office.ts'

/** Sessions and visits of the report of 2022; it gives no visits where there is a `null`. */
const ANNUAL_REPORT: readonly (readonly [type: string, sessions: number, visits: number | null])[] =
  [
    ['museum_visit', 219, 70_000],
    ['caravan', 42, 50_000],
    ['touring_museum', 1, 30_000],
    ['museum_activity', 51, null],
    ['experiment_show', 20, null],
    ['talk', 10, 1_000],
    ['campaign', 10, null],
    ['fair', 15, null],
    ['volunteering', 20, null],
    ['city_caravan', 3, 1_000],
    ['skills_training', 118, null],
    ['farm_training', 30, null],
  ]

type Figures = Omit<TypeYear, 'version'>

/** Types whose visits the report of the year sums up. */
const SUMMED = ANNUAL_REPORT.flatMap(([type, , visits]) => (visits === null ? [] : [type]))

/**
 * Enters the figures of the calendar years by type: the printed report for a year that began before
 * the survey, and for the last year what the ledgers come to so far.
 *
 * @param first first local date of the simulated year
 */
export async function reportYears(office: Office, first: string): Promise<void> {
  const { last } = office
  const [year, earlier] = [last.slice(0, 4), first.slice(0, 4)]
  if (earlier !== year) {
    const printed = ANNUAL_REPORT.map(([activityTypeId, sessions, attendance]) => ({
      activityTypeId,
      sessions,
      attendance,
    }))
    const printedOn = `${year}-01-10` < last ? `${year}-01-10` : last
    await enter(office, earlier, printed, printedOn)
  }
  await enter(office, year, await figuresSoFar(office, year), last)
}

async function figuresSoFar({ db }: Office, year: string): Promise<readonly Figures[]> {
  const known = await attendanceOfYear(db, year)
  return SUMMED.flatMap((activityTypeId) => {
    const parts = known.get(activityTypeId)?.parts ?? []
    const attendance = parts.reduce((sum, { visits }) => sum + (visits ?? 0), 0)
    if (attendance === 0) return []
    return [{ activityTypeId, sessions: parts.length, attendance }]
  })
}

async function enter(
  { db, at, clerk }: Office,
  year: string,
  figures: readonly Figures[],
  on: string,
): Promise<void> {
  const audits = figures.map(({ activityTypeId, sessions, attendance }) => {
    const said = { sessions, attendance }
    const changes = Object.entries(said).filter(([, value]) => value !== null)
    const details = Object.fromEntries(changes.map(([field, value]) => [field, ` → ${value}`]))
    const subject = `${activityTypeId} ${year}`
    const entry = { actor: clerk, action: 'activity_type.year_set', subject, details }
    return recordAudit(at(on, 17 * 60), entry)
  })
  // The installation has brought the figures of the report itself.
  const before = await typeYears(db, Number(year))
  const versionOf = ({ activityTypeId }: Figures) => before.get(activityTypeId)?.version ?? 0
  const next = figures.map((one) => ({ ...one, version: versionOf(one) }))
  await setTypeYears(db, Number(year), next, audits)
}
