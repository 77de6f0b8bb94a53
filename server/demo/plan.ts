import { ACTIVITY_TYPES, TOWNS } from '../defaults/linze.ts'
import { type DemoDay, instantOf } from './calendar.ts'
import { calendarEvents, seasonalEvents, touringMuseum } from './draft-events.ts'
import { plainId } from './identifier.ts'
import { extraPlaces, permanentPlaces } from './permanent-places.ts'
import type { Place, Sitting } from './place.ts'
import { type PlannedEvent, planEvent } from './plan-event.ts'
import type { Random } from './random.ts'

/** What happens in the year, before anybody has answered. */
export interface Plan {
  readonly events: readonly PlannedEvent['activity'][]
  readonly places: readonly Place[]
  /** By day. */
  readonly sittings: readonly Sitting[]
  /** Answers of each sitting. */
  readonly counts: readonly number[]
}

export interface PlanOptions {
  readonly days: readonly DemoDay[]
  /** Answers at live points altogether. */
  readonly responses: number
  /** Permanent points beyond those of the association. */
  readonly points: number
  /** Code of the point that the installation has made. */
  readonly exitCode: string
}

/** Tablets of the association: two pairs for the road and one at the museum. */
const TABLETS = 5
/** Somebody who came answers at most so often. */
export const VISITS_PER_ANSWER = 1.3

/** Plans the year; the same for the same stream of numbers. */
export function planYear(options: PlanOptions, random: Random): Plan {
  const { days } = options
  const devices = Array.from({ length: TABLETS }, () => plainId(random))
  const createdAt = new Date(instantOf(days[0]?.localDate ?? '', -26 * 60)).toISOString()
  const drafts = [
    ...seasonalEvents(days, random.fork('seasonal')),
    ...calendarEvents(days, random.fork('calendar')),
    ...touringMuseum(days, random.fork('touring')),
  ]
  const eventRandom = random.fork('events')
  const events = drafts.map((draft) => planEvent(draft, devices, eventRandom))
  const parts = { days, devices, createdAt, exitCode: options.exitCode }
  const permanent = permanentPlaces({ ...parts, random: random.fork('permanent') })
  const extra = extraPlaces(
    { ...parts, random: random.fork('extra') },
    TOWNS,
    ACTIVITY_TYPES.map((type) => type.id),
    options.points,
  )
  const sittings = [
    ...permanent.sittings,
    ...events.flatMap((event) => event.sittings),
    ...extra.sittings,
  ].sort((a, b) => a.dayIndex - b.dayIndex)
  const counts = countsOf(sittings, options.responses)
  return {
    events: withAttendance(events, answersOfActivities({ sittings, counts })),
    places: [...permanent.places, ...events.flatMap((event) => event.places), ...extra.places],
    sittings,
    counts,
  }
}

/** Splits the answers by weight; the running sum is rounded, so that they add up. */
function countsOf(sittings: readonly Sitting[], responses: number): number[] {
  const total = sittings.reduce((sum, sitting) => sum + sitting.weight, 0)
  let weight = 0
  let given = 0
  return sittings.map((sitting) => {
    if (sitting.fixed !== undefined) return sitting.fixed
    weight += sitting.weight
    const until = Math.min(responses, Math.round((weight / total) * responses))
    const n = until - given
    given = until
    return n
  })
}

/** Answers of every activity. */
export function answersOfActivities({
  sittings,
  counts,
}: Pick<Plan, 'sittings' | 'counts'>): ReadonlyMap<string, number> {
  const answers = new Map<string, number>()
  sittings.forEach(({ place }, index) => {
    const id = place.point.activityId
    if (id !== null) answers.set(id, (answers.get(id) ?? 0) + (counts[index] ?? 0))
  })
  return answers
}

/** No event has more answers than visits, however many answers were asked for. */
function withAttendance(
  events: readonly PlannedEvent[],
  answers: ReadonlyMap<string, number>,
): PlannedEvent['activity'][] {
  return events.map(({ activity }) => {
    if (activity.attendance === null) return activity
    const least = Math.ceil((answers.get(activity.id) ?? 0) * VISITS_PER_ANSWER)
    return { ...activity, attendance: Math.max(activity.attendance, least) }
  })
}
