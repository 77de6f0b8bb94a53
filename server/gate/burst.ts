/** Responses of one point and minute beyond which they are flagged; none is ever refused for it. */
export const BURST_PER_MINUTE = 120

const MOST_POINTS = 5_000

/**
 * Counts responses per point and minute and says whether the limit is passed. Knows no address: a
 * whole museum behind one Wi-Fi counts like everybody else.
 */
export function createBurstWatch(limit = BURST_PER_MINUTE) {
  const counts = new Map<string, { minute: number; n: number }>()
  return (pointCode: string, now: Date): boolean => {
    const minute = Math.floor(now.getTime() / 60_000)
    const known = counts.get(pointCode)
    if (known?.minute === minute) {
      known.n += 1
      return known.n > limit
    }
    if (counts.size >= MOST_POINTS) counts.clear()
    counts.set(pointCode, { minute, n: 1 })
    return false
  }
}
