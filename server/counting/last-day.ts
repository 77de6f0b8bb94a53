import type { Deps } from '../deps.ts'
import { localTime } from '../local-time.ts'
import { atOneMoment } from './at-one-moment.ts'
import { receivedSince } from './hour-memo.ts'
import { unsealedIn } from './unsealed-in.ts'

const HOUR_MS = 60 * 60 * 1000
const HOURS = 24

/** Responses of the last 24 hours by the hour they were received in, oldest first. */
export interface LastDay {
  readonly total: number
  readonly hours: readonly { readonly hour: number; readonly n: number }[]
}

/** Counts what came in over the last 24 hours, sealed or not; hours are local, the last is running. */
export async function countLastDay({ db, clock }: Pick<Deps, 'db' | 'clock'>): Promise<LastDay> {
  const now = clock().getTime()
  const first = Math.floor(now / HOUR_MS) - (HOURS - 1)
  const received = await atOneMoment(db, async (sealed) => {
    const tail = await unsealedIn(db, { from: '0000-01-01', to: '9999-12-31' })
    const unsealed = tail.map((row) => ({ hour: row.received_at.slice(0, 13), n: 1 }))
    return [...(await receivedSince(db, first * HOUR_MS, sealed)), ...unsealed]
  })
  const byHour = new Map<number, number>()
  for (const { hour, n } of received) {
    const at = Math.floor(Date.parse(`${hour}:00:00Z`) / HOUR_MS)
    if (at >= first) byHour.set(at, (byHour.get(at) ?? 0) + n)
  }
  const hours = Array.from({ length: HOURS }, (_, i) => ({
    hour: localTime(new Date((first + i) * HOUR_MS)).hour,
    n: byHour.get(first + i) ?? 0,
  }))
  return { total: hours.reduce((sum, { n }) => sum + n, 0), hours }
}
