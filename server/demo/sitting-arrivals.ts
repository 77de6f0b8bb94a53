import type { Mac } from '../gate/ticket.ts'
import { type Arrival, byBatch, byDevice, byPhone } from './arrival.ts'
import { type DemoDay, instantOf } from './calendar.ts'
import { betaShare } from './distributions.ts'
import { plainId } from './identifier.ts'
import type { Place, Sitting } from './place.ts'
import type { Random } from './random.ts'
import { isRemote } from './setting.ts'
import { troubleOn } from './trouble.ts'
import { type Visit, visitOf } from './visit.ts'

const HOUR_MS = 60 * 60 * 1000
const DAY_MS = 24 * HOUR_MS
/** Minutes of the last evening, before which everything has been handed in. */
const LAST_MINUTE = 22 * 60
/** As many answers of a rush fall into one minute. */
const RUSH_PER_MINUTE = 160
const RUSH_FROM = 21 * 60 + 7

export interface Simulation {
  readonly days: readonly DemoDay[]
  readonly random: Random
  readonly mac: Mac
  /** Running numbers of the tablets. */
  readonly sequences: Map<string, number>
}

/** All answers of one day at one place, with the times at which they reach the server. */
export function sittingArrivals(simulation: Simulation, sitting: Sitting, n: number): Arrival[] {
  const { random, mac, days } = simulation
  const { place } = sitting
  const day = days[sitting.dayIndex]
  if (!day || n === 0) return []
  if (sitting.isRush) return rush(simulation, place, day, n)
  const scene = {
    place,
    localDate: day.localDate,
    share: place.eventShare ?? betaShare(random, place.usualShare, place.concentration),
    trouble: troubleOn(day, place.typeId),
  }
  const visits = Array.from({ length: n }, () => visitOf(scene, random))
  const through = (...channels: readonly string[]) =>
    visits
      .filter((visit) => channels.includes(visit.channel))
      .sort((a, b) => a.answeredAt - b.answeredAt)
  return [
    ...through('self_scan').map((visit) => byPhone(place, visit, mac, random, true)),
    ...devices(simulation, place, day, through('kiosk', 'assisted')),
    ...batch(simulation, place, day, through('paper')),
    ...batch(simulation, place, day, through('imported')),
  ]
}

function rush({ random, mac }: Simulation, place: Place, day: DemoDay, n: number): Arrival[] {
  const scene = { place, localDate: day.localDate, share: 0.9999, trouble: undefined }
  return Array.from({ length: n }, (_, index) => {
    const minute = RUSH_FROM + Math.floor(index / RUSH_PER_MINUTE) + random.unit()
    const visit = visitOf(scene, random)
    const answeredAt = instantOf(day.localDate, minute)
    return byPhone(place, { ...visit, channel: 'self_scan', answeredAt }, mac, random, false)
  })
}

function devices(
  simulation: Simulation,
  place: Place,
  day: DemoDay,
  visits: readonly Visit[],
): Arrival[] {
  const { random } = simulation
  const ids = place.devices
  if (visits.length === 0 || ids.length === 0) return []
  return ids.flatMap((id, which) => {
    const own = visits.filter((_, index) => index % ids.length === which)
    if (own.length === 0) return []
    const session = plainId(random)
    const nextSeq = () => {
      const seq = (simulation.sequences.get(id) ?? 0) + 1
      simulation.sequences.set(id, seq)
      return seq
    }
    const isOffline = isRemote(place.setting) && random.chance(0.35)
    const from = isOffline ? handIn(simulation, day) : null
    const clockAheadMs = random.chance(0.01) ? HOUR_MS * (0.3 + 0.3 * random.unit()) : 0
    const delivery = { from, everyMs: 3, clockAheadMs: Math.round(clockAheadMs) }
    return byDevice(place, own, { id, session, nextSeq }, delivery)
  })
}

/** A tablet that had no network is handed in the same evening, or the next morning: that is late. */
function handIn({ random, days }: Simulation, day: DemoDay): number {
  const evening = instantOf(day.localDate, 18 * 60 + 180 * random.unit())
  const morning = instantOf(day.localDate, (24 + 8) * 60 + 90 * random.unit())
  return random.chance(0.7) || day.index === days.length - 1 ? evening : morning
}

/** Forms are entered some working days later, on one afternoon. */
function batch(
  simulation: Simulation,
  place: Place,
  day: DemoDay,
  visits: readonly Visit[],
): Arrival[] {
  if (visits.length === 0) return []
  const { random, days } = simulation
  const wanted = day.index + 1 + random.below(9)
  const working = days.slice(wanted, wanted + 6).find((entry) => entry.weekday <= 5)
  const isPaper = visits[0]?.channel === 'paper'
  const last = days.at(-1) ?? day
  const minute = working ? 14 * 60 + 40 + 60 * random.unit() : LAST_MINUTE
  const from = instantOf((working ?? last).localDate, minute)
  const pace = isPaper ? 25_000 + 30_000 * random.unit() : 2
  const everyMs = Math.max(1, Math.floor(Math.min(pace, (1.5 * HOUR_MS) / visits.length)))
  const rounded = isPaper ? visits.map(roundedToHalfHour) : visits
  return byBatch(place, rounded, plainId(random), { from, everyMs })
}

/** On paper nobody writes the minute: the cover of a batch tells about when. */
function roundedToHalfHour(visit: Visit): Visit {
  const step = HOUR_MS / 2
  return { ...visit, answeredAt: Math.floor(visit.answeredAt / step) * step }
}

/** Which day of the year an instant falls on; 0 is the first. */
export function dayIndexOf(days: readonly DemoDay[], atMs: number): number {
  return Math.floor((atMs - instantOf(days[0]?.localDate ?? '', 0)) / DAY_MS)
}
