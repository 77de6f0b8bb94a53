import { pointCode } from '../gate/receipt.ts'
import type { ActivityInput } from '../stores/activity.ts'
import { type DemoDay, instantOf } from './calendar.ts'
import { betaShare, logNormal } from './distributions.ts'
import type { Venue } from './event-kind.ts'
import { plainId } from './identifier.ts'
import type { Place, Sitting } from './place.ts'
import type { Random } from './random.ts'

/** What is known of an event before anybody has answered. */
export interface EventDraft {
  readonly typeId: string
  readonly name: string
  readonly townId: string | null
  readonly venue: Venue
  /** Every day on which it is held, in order. */
  readonly days: readonly DemoDay[]
  /** Its answers altogether, of about 20,000 in a year. */
  readonly weight: number
  readonly attendance: number | null
  readonly usualShare: number
  readonly concentration: number
  readonly hasRotatingCode: boolean
  /** What its points are called after the name. */
  readonly pointNames: readonly string[]
  /** Minutes of the first and last day between which its points take answers. */
  readonly window?: readonly [from: number, to: number]
}

export interface PlannedEvent {
  readonly activity: ActivityInput & { readonly id: string; readonly createdAt: string }
  readonly places: readonly Place[]
  readonly sittings: readonly Sitting[]
}

const DAY_MS = 24 * 60 * 60 * 1000
/** Of a hundred points, how many nobody remembers to close. */
const FORGOTTEN_SHARE = 0.02

/** An event with its points and days; what all its answers share is drawn here. */
export function planEvent(
  draft: EventDraft,
  devices: readonly string[],
  random: Random,
): PlannedEvent {
  const [first] = draft.days
  const last = draft.days.at(-1)
  if (!first || !last) throw new RangeError('days: an event has a day')
  const id = plainId(random)
  const announced = instantOf(first.localDate, 9 * 60 + 480 * random.unit())
  const createdAt = new Date(announced - DAY_MS * (6 + random.below(14))).toISOString()
  const eventShare = betaShare(random, draft.usualShare, draft.concentration)
  const [from, to] = draft.window ?? []
  const places = draft.pointNames.map((suffix) => ({
    point: {
      code: pointCode(random.bytes(7)),
      name: `${draft.name}${suffix}`,
      activityId: id,
      activityTypeId: draft.typeId,
      mode: 'live' as const,
      opensAt: from === undefined ? null : toIso(first, from),
      closesAt: to === undefined ? null : toIso(last, to),
      createdAt,
    },
    typeId: draft.typeId,
    setting: draft.venue.setting,
    audience: draft.venue.audience,
    hours: draft.venue.hours,
    usualShare: draft.usualShare,
    concentration: draft.concentration,
    eventShare,
    devices: random.chance(0.5) ? devices.slice(0, 2) : devices.slice(2, 4),
    hasRotatingCode: draft.hasRotatingCode,
    closesOn: draft.window || random.chance(FORGOTTEN_SHARE) ? null : last.localDate,
  }))
  const each = logNormal(random, draft.weight, 0.4) / (draft.days.length * places.length)
  return {
    activity: {
      id,
      createdAt,
      activityTypeId: draft.typeId,
      townId: draft.townId,
      name: draft.name,
      startsOn: first.localDate,
      endsOn: last.localDate,
      attendance: draft.attendance,
    },
    places,
    sittings: draft.days.flatMap((day) =>
      places.map((place) => ({ dayIndex: day.index, place, weight: each })),
    ),
  }
}

function toIso(day: DemoDay, minutes: number): string {
  return new Date(instantOf(day.localDate, minutes)).toISOString()
}
