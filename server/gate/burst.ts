/** Responses of one point and minute beyond which they are flagged; none is ever refused for it. */
export const BURST_PER_MINUTE = 120

const MOST_POINTS = 5_000

export interface BurstWatch {
  /** Counts a response that is about to be recorded; says whether it is beyond the limit. */
  readonly enter: (pointCode: string, now: Date) => boolean
  /** Takes it back: it was a replay or was refused. */
  readonly leave: (pointCode: string, now: Date) => void
}

/**
 * Counts responses per point and minute. Knows no address: a whole museum behind one Wi-Fi counts
 * like everybody else.
 */
export function createBurstWatch(limit = BURST_PER_MINUTE): BurstWatch {
  const counts = new Map<string, { minute: number; n: number }>()
  const minuteOf = (now: Date) => Math.floor(now.getTime() / 60_000)
  return {
    enter: (pointCode, now) => {
      const minute = minuteOf(now)
      const known = counts.get(pointCode)
      if (known?.minute === minute) {
        known.n += 1
        return known.n > limit
      }
      if (counts.size >= MOST_POINTS) counts.clear()
      counts.set(pointCode, { minute, n: 1 })
      return false
    },
    leave: (pointCode, now) => {
      const known = counts.get(pointCode)
      if (known?.minute === minuteOf(now)) known.n -= 1
    },
  }
}
