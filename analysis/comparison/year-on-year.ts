import { checkOpenShare } from '../check-input.ts'
import type { Message } from '../message.ts'
import { type DifferenceLimits, squareAndAdd } from './square-and-add.ts'

/** The rate of one year with its two-sided limits, shares of 1; both limits null when unknown. */
export interface YearFigure {
  readonly estimate: number | null
  readonly lower: number | null
  readonly upper: number | null
  /** Confidence of the limits. */
  readonly conf: number
  /**
   * What the rate means, as one text: question, wording and number of the options, the cut, what
   * counts as valid, the weighting. Rates of different texts are not compared.
   */
  readonly definition: string
  /** Share of the attendance that the rate speaks for, 1 by default. */
  readonly covered?: number
}

/** What may be said of two years; the difference is later less earlier. */
export interface YearOnYear {
  readonly code: 'rose' | 'fell' | 'no_demonstrable_change' | 'not_comparable'
  readonly difference: number | null
  readonly interval: DifferenceLimits | null
  readonly conf: number
  readonly warnings: readonly Message[]
  readonly reason: 'different_definition' | 'no_data' | 'no_interval' | null
}

/**
 * Whether a rate rose from one year to the next. Only an interval of the difference that excludes
 * 0 is a rise or a fall; anything else is `no_demonstrable_change`, whatever the two figures look
 * like. The interval adds the squared distances of the two limits: Newcombe's for Wilson limits,
 * Zou and Donner's for design-based ones (also when everybody was satisfied in a year).
 *
 * Different definitions: `not_comparable`, without a difference. No answers or no limits in a year:
 * `not_comparable`. A rate that speaks for part of the attendance warns `covered_part_only`.
 *
 * Source: Newcombe 1998, Interval estimation for the difference between independent proportions;
 * Zou & Donner 2008, Construction of confidence limits about effect measures.
 * @throws RangeError naming `earlier` or `later` for limits out of order or outside [0, 1], `conf`
 * when the two years differ in it.
 */
export function yearOnYear(earlier: YearFigure, later: YearFigure): YearOnYear {
  checkFigure(earlier, 'earlier')
  checkFigure(later, 'later')
  const { conf } = later
  checkOpenShare(conf, 'conf')
  if (earlier.conf !== conf) {
    throw new RangeError(`conf: must be the same in both years, got ${earlier.conf} and ${conf}`)
  }
  const warnings = [...coverageOf(earlier, 'earlier'), ...coverageOf(later, 'later')]
  const none = { code: 'not_comparable', interval: null, conf, warnings } as const
  if (earlier.definition !== later.definition) {
    return { ...none, difference: null, reason: 'different_definition' }
  }
  if (earlier.estimate === null || later.estimate === null) {
    return { ...none, difference: null, reason: 'no_data' }
  }
  const difference = later.estimate - earlier.estimate
  const [first, second] = [bounded(later), bounded(earlier)]
  if (!first || !second) return { ...none, difference, reason: 'no_interval' }
  const interval = squareAndAdd(first, second)
  return { code: codeOf(interval), difference, interval, conf, warnings, reason: null }
}

function codeOf({ lower, upper }: DifferenceLimits): YearOnYear['code'] {
  if (lower > 0) return 'rose'
  return upper < 0 ? 'fell' : 'no_demonstrable_change'
}

function bounded({ estimate, lower, upper }: YearFigure) {
  const known = estimate !== null && lower !== null && upper !== null
  return known ? { estimate, lower, upper } : null
}

function coverageOf({ covered = 1 }: YearFigure, year: string): Message[] {
  return covered < 1 ? [{ code: 'covered_part_only', params: { year, covered } }] : []
}

function checkFigure(figure: YearFigure, year: string): void {
  const { estimate, lower, upper, covered = 1 } = figure
  const ordered = [0, lower ?? 0, estimate ?? lower ?? 0, upper ?? 1, 1]
  if (ordered.some((value, i) => i > 0 && !(value >= (ordered[i - 1] ?? 0)))) {
    throw new RangeError(`${year}: must be 0 <= lower <= estimate <= upper <= 1`)
  }
  if (!(covered >= 0 && covered <= 1)) {
    throw new RangeError(`${year}: covered must be from 0 to 1, got ${covered}`)
  }
}
