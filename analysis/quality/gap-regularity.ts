import { sumOf } from '../linear/sum.ts'

/** How regular the times of a session are; null where there are too few. */
export interface GapRegularity {
  /** Times inside the session, its ends not counted. */
  readonly n: number
  readonly greenwood: number | null
  /** Standard deviation of the gaps over their mean: 0 for a metronome, about 1 at random. */
  readonly cv: number | null
  /** The CV that random arrivals fall below once in a thousand sessions; null below n = 10. */
  readonly cvQuantile: number | null
  /** Largest share of the gaps between answers that agree with one of them. */
  readonly equalGapShare: number | null
}

/** Number of times and the 0.1 % quantile of the CV at random arrivals, from 100,000 runs. */
const QUANTILES: readonly (readonly [number, number])[] = [
  [10, 0.377],
  [15, 0.461],
  [20, 0.517],
  [30, 0.588],
  [50, 0.666],
  [100, 0.747],
]

/**
 * The regularity of the gaps between times. With the start and end of the session the n times have
 * n + 1 gaps; without them the first and last time are its ends. Greenwood's statistic is
 * `sum (gap/T)^2`, the gap variation `sqrt((n + 1) G - 1)`. Its quantile is interpolated in
 * 1/sqrt(n); above n = 100 that of 100 is used, which is too small and so flags less. A session
 * without length has no CV.
 *
 * Source: Moran 1947, The random division of an interval; quantiles by simulation.
 * @param times in seconds, in any order
 * @param tolerance gaps that differ by no more are equal, by default 1 second
 * @throws RangeError naming `times` when one lies outside the session.
 */
export function gapRegularity(
  times: readonly number[],
  session: { readonly start: number; readonly end: number } | null = null,
  tolerance = 1,
): GapRegularity {
  const sorted = times.toSorted((a, b) => a - b)
  const [first, last] = [sorted[0], sorted.at(-1)]
  if (first === undefined || last === undefined) {
    return { n: 0, greenwood: null, cv: null, cvQuantile: null, equalGapShare: null }
  }
  if (session && !(session.start <= first && last <= session.end)) {
    throw new RangeError('times: must lie within the session')
  }
  const marks = session ? [session.start, ...sorted, session.end] : sorted
  const gaps = gapsOf(marks)
  const length = (marks.at(-1) ?? 0) - (marks[0] ?? 0)
  const n = Math.max(0, marks.length - 2)
  const greenwood = length > 0 ? sumOf(gaps, (gap) => (gap / length) ** 2) : null
  return {
    n,
    greenwood,
    cv: greenwood === null ? null : Math.sqrt(Math.max(0, gaps.length * greenwood - 1)),
    cvQuantile: quantileFor(n),
    equalGapShare: equalShare(gapsOf(sorted), tolerance),
  }
}

function gapsOf(sorted: readonly number[]): number[] {
  return sorted.slice(1).map((time, i) => time - (sorted[i] ?? time))
}

function equalShare(gaps: readonly number[], tolerance: number): number | null {
  if (gaps.length === 0) return null
  const sorted = gaps.toSorted((a, b) => a - b)
  let [first, end, most] = [0, 0, 0]
  for (const gap of sorted) {
    while (gap - (sorted[first] ?? gap) > tolerance) first += 1
    while ((sorted[end] ?? Number.POSITIVE_INFINITY) - gap <= tolerance) end += 1
    most = Math.max(most, end - first)
  }
  return most / gaps.length
}

function quantileFor(n: number): number | null {
  const above = QUANTILES.findIndex(([size]) => size >= n)
  if (above === -1) return QUANTILES.at(-1)?.[1] ?? null
  const [upper, lower] = [QUANTILES[above], QUANTILES[above - 1]]
  if (!upper || (!lower && n < upper[0])) return null
  if (!lower) return upper[1]
  const place = (size: number) => 1 / Math.sqrt(size)
  const share = (place(n) - place(lower[0])) / (place(upper[0]) - place(lower[0]))
  return lower[1] + share * (upper[1] - lower[1])
}
