const FIRST_MS = 1_000
const LONGEST_MS = 15 * 60_000
const REMEMBERED = 10_000

/** Failed attempts that are counted together: of an account, of a name, of a browser. */
export interface Failures {
  readonly count: number
  /** Milliseconds since the epoch of the last one. */
  readonly lastAt: number
}

/**
 * How long the next attempt must still wait: one second doubled per failure, at most 15 minutes. A
 * clock that was set back may not keep anybody out for as long as it was wrong: nobody waits longer
 * than the delay, and for a failure further ahead than that nobody waits at all.
 */
export function waitMs(failures: Failures, now: number): number {
  if (failures.count === 0) return 0
  const delay = Math.min(FIRST_MS * 2 ** Math.min(failures.count, 30), LONGEST_MS)
  const ahead = failures.lastAt - now
  return ahead > delay ? 0 : Math.max(0, Math.min(ahead + delay, delay))
}

export interface FailureCounter {
  read(key: string): Failures
  add(key: string, now: number): void
  forget(key: string): void
}

/**
 * Counts in memory what has no row to be counted in: names that do not exist, and browsers that are
 * known and therefore not held up by what others do. Bounded: the oldest are forgotten.
 */
export function createFailureCounter(): FailureCounter {
  const counts = new Map<string, Failures>()
  return {
    read: (key: string): Failures => counts.get(key) ?? { count: 0, lastAt: 0 },
    add: (key: string, now: number): void => {
      const count = (counts.get(key)?.count ?? 0) + 1
      counts.delete(key)
      counts.set(key, { count, lastAt: now })
      const oldest = counts.size > REMEMBERED ? counts.keys().next().value : undefined
      if (oldest !== undefined) counts.delete(oldest)
    },
    forget: (key: string): void => {
      counts.delete(key)
    },
  }
}
