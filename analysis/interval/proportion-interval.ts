import { agrestiCoull } from './agresti-coull.ts'
import { clopperPearson } from './clopper-pearson.ts'
import type { IntervalMethod, ProportionInterval } from './interval-result.ts'
import { jeffreys, modifiedJeffreys } from './jeffreys.ts'
import { midP } from './mid-p.ts'
import { wald } from './wald.ts'
import { wilson } from './wilson.ts'
import { wilsonCorrected } from './wilson-corrected.ts'

type Interval = (
  x: number,
  n: number,
  conf: number,
  sides: ProportionInterval['sides'],
) => ProportionInterval

const BY_METHOD: Readonly<Record<IntervalMethod, Interval>> = {
  wilson,
  wilson_corrected: (x, n, conf, sides) => wilsonCorrected(x, n, conf, sides),
  clopper_pearson: clopperPearson,
  agresti_coull: agrestiCoull,
  jeffreys,
  modified_jeffreys: modifiedJeffreys,
  mid_p: midP,
  wald,
}

/** What may be chosen about an interval. */
export interface IntervalOptions {
  /** By default `wilson`, the one for display. */
  readonly method?: IntervalMethod
  /** Confidence, by default 0.95. */
  readonly conf?: number
  /** `two` (default) for one interval, `one` for two bounds that each hold alone. */
  readonly sides?: ProportionInterval['sides']
}

/**
 * Interval of `x` satisfied answers among `n` valid, independent ones by a named method. Answers
 * that are missing or not applicable belong in neither number; weighted counts have no place here.
 *
 * `n = 0` gives [0, 1] with reason `no_data`; nobody and everybody satisfied give a limit of exactly
 * 0 or 1 with every method but `wald`, which has no width there.
 *
 * Source: Newcombe 1998, Two-sided confidence intervals for the single proportion; Brown, Cai &
 * DasGupta 2001, Interval estimation for a binomial proportion.
 * @returns limits as shares of 1
 * @throws RangeError naming `x`, `n`, `conf` or `method`.
 */
export function proportionInterval(
  x: number,
  n: number,
  options: IntervalOptions = {},
): ProportionInterval {
  const { method = 'wilson', conf = 0.95, sides = 'two' } = options
  if (!Object.hasOwn(BY_METHOD, method)) throw new RangeError(`method: unknown, got ${method}`)
  return BY_METHOD[method](x, n, conf, sides)
}
