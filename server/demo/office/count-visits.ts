import { setAttendances } from '../../stores/activity-attendance.ts'
import { recordAudit } from '../../stores/audit.ts'
import { moveDate } from '../../year-copy/move-year.ts'
import { logNormal } from '../distributions.ts'
import { answersOfActivities, type Plan, VISITS_PER_ANSWER } from '../plan.ts'
import type { Random } from '../random.ts'
import { noLater, type Office } from './office.ts'

/** Visits of one session of the types whose attendance is not known when it is announced. */
const USUAL_VISITS: ReadonlyMap<string, number> = new Map([
  ['museum_activity', 40],
  ['experiment_show', 260],
  ['campaign', 1_500],
  ['fair', 900],
  ['volunteering', 70],
  ['skills_training', 42],
  ['farm_training', 55],
])
/** Of a hundred sessions, how many somebody forgets to enter. */
const FORGOTTEN_SHARE = 0.03
/** Nobody has entered yet what is over for less than this. */
const DAYS_TO_ENTER = 12
const SIDE_BY_SIDE = 50

/** Enters the attendance of most activities, each some days after it was over. */
export async function countVisits(office: Office, plan: Plan, random: Random): Promise<void> {
  const answers = answersOfActivities(plan)
  const entered = plan.events.flatMap(({ id, activityTypeId, attendance, endsOn }) => {
    const usual = USUAL_VISITS.get(activityTypeId)
    if (attendance !== null || usual === undefined) return []
    const visits = Math.round(logNormal(random, usual, 0.35))
    const enteredOn = moveDate(endsOn, 2 + random.below(7))
    const isForgotten = random.chance(FORGOTTEN_SHARE)
    if (isForgotten || endsOn > moveDate(office.last, -DAYS_TO_ENTER)) return []
    const least = Math.ceil((answers.get(id) ?? 0) * VISITS_PER_ANSWER)
    return [{ id, visits: Math.max(visits, least), on: noLater(enteredOn, office.last) }]
  })
  for (let start = 0; start < entered.length; start += SIDE_BY_SIDE) {
    const some = entered.slice(start, start + SIDE_BY_SIDE)
    await Promise.all(some.map((one, index) => enter(office, one, index)))
  }
}

async function enter(
  { db, at, clerk }: Office,
  { id, visits, on }: { readonly id: string; readonly visits: number; readonly on: string },
  minutes: number,
): Promise<void> {
  const details = { attendance: ` → ${visits}` }
  const entry = { actor: clerk, action: 'activity.changed', subject: id, details }
  const audit = recordAudit(at(on, 9 * 60 + minutes), entry)
  await setAttendances(db, [{ id, version: 1, attendance: visits }], [audit])
}
