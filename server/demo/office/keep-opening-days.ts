import { recordAudit } from '../../stores/audit.ts'
import { type OpeningDay, setOpeningDays } from '../../stores/opening-day.ts'
import { moveDate } from '../../year-copy/move-year.ts'
import type { DemoDay } from '../calendar.ts'
import { logNormal } from '../distributions.ts'
import { type Plan, VISITS_PER_ANSWER } from '../plan.ts'
import type { Random } from '../random.ts'
import { noLater, type Office } from './office.ts'

/** Visits of the museum in the report of 2022. */
const VISITS_OF_YEAR = 70_000
const TYPE = 'museum_visit'
/** The ledger is brought up to date some days late. */
const DAYS_TO_ENTER = 4
/** Of a hundred open days, on how many the counter at the door was not read. */
const UNCOUNTED_SHARE = 0.015

interface Museum {
  readonly days: readonly DemoDay[]
  readonly plan: Plan
  /** Code of the point at the museum's exit, which is in use on every day that it is open. */
  readonly exitCode: string
}

/** Keeps the museum's ledger of opening days, a month at a time; its last days are still missing. */
export async function keepOpeningDays(
  office: Office,
  museum: Museum,
  random: Random,
): Promise<void> {
  const until = moveDate(office.last, -DAYS_TO_ENTER)
  const ledger = openingDays(museum, random).filter(({ date }) => date <= until)
  for (const [month, days] of Map.groupBy(ledger, ({ date }) => date.slice(0, 7))) {
    const { at, clerk, db, last } = office
    const on = noLater(moveDate(days.at(-1)?.date ?? last, 2), last)
    const details = Object.fromEntries(
      days.map(({ date, isOpen, visits }) => [
        date,
        `| → ${isOpen ? 'open' : 'closed'}|${visits ?? ''}`,
      ]),
    )
    const entry = { actor: clerk, action: 'opening_day.set', subject: `${TYPE} ${month}`, details }
    await setOpeningDays(db, TYPE, days, [recordAudit(at(on, 16 * 60 + 20), entry)])
  }
}

function openingDays({ days, plan, exitCode }: Museum, random: Random): OpeningDay[] {
  const crowds = crowdsOf(plan, exitCode)
  const usual = VISITS_OF_YEAR / [...crowds.values()].reduce((sum, weight) => sum + weight, 0)
  const answers = answersOfDays(plan)
  return days.map(({ index, localDate }) => {
    const crowd = crowds.get(index)
    const visits = Math.round(logNormal(random, usual * (crowd ?? 0), 0.2))
    const isUncounted = random.chance(UNCOUNTED_SHARE)
    const least = Math.ceil((answers.get(index) ?? 0) * VISITS_PER_ANSWER)
    const isOpen = crowd !== undefined
    const isCounted = isOpen && !isUncounted
    return {
      date: localDate,
      isOpen,
      visits: isCounted ? Math.max(visits, least) : null,
      version: 0,
    }
  })
}

/** How full the museum is on the days on which it is open. */
function crowdsOf(plan: Plan, exitCode: string): ReadonlyMap<number, number> {
  const usual = plan.sittings.filter(
    ({ place, isRush }) => place.point.code === exitCode && !isRush,
  )
  return new Map(usual.map(({ dayIndex, weight }) => [dayIndex, weight]))
}

/** Answers at the permanent points of the museum, by day. */
function answersOfDays({ sittings, counts }: Plan): ReadonlyMap<number, number> {
  const answers = new Map<number, number>()
  sittings.forEach(({ dayIndex, place: { point } }, index) => {
    if (point.activityId !== null || point.activityTypeId !== TYPE) return
    answers.set(dayIndex, (answers.get(dayIndex) ?? 0) + (counts[index] ?? 0))
  })
  return answers
}
