import { checkCount, checkOpenShare } from '../check-input.ts'
import { normalQuantile } from '../distributions/normal-quantile.ts'
import type { Message } from '../message.ts'
import { type MeanInterval, meanInterval } from './mean-interval.ts'

/** Answers to a question from 0 to 10: 9 and 10 promote, 7 and 8 are passive, 0 to 6 detract. */
export interface PromoterCounts {
  readonly promoters: number
  readonly passives: number
  readonly detractors: number
}

/** The score with its intervals, all from -100 to 100 (Wald and t limits may lie beyond). */
export interface NetPromoterScore {
  readonly n: number
  readonly level: number
  readonly nps: number | null
  readonly se: number | null
  /** For comparison only; never show it when all answers are alike, it has no width then. */
  readonly wald: MeanInterval
  /** The t interval of the answers as +1, 0 and -1. */
  readonly trinomialT: MeanInterval
  /** The interval to show, around its own centre and clipped to -100..100. */
  readonly adjustedWald: MeanInterval & { readonly centre: number | null }
  readonly reason: 'no_data' | null
  readonly warnings: readonly Message[]
}

const NONE: MeanInterval = { lower: null, upper: null }

/**
 * The net promoter score, `100 (P - D)` with P and D the shares of promoters and detractors, its
 * standard error from `Var = (P + D - (P - D)²) / n`, and three intervals: Wald with the normal
 * quantile, the t interval, and the adjusted Wald interval (default), which adds 3/4, 3/2 and 3/4
 * answers to promoters, passives and detractors.
 *
 * It needs a question from 0 to 10 and cannot be derived from five levels. All answers alike: the
 * standard error is 0, the t interval null, the Wald interval has no width (warned of), the adjusted
 * one is defined. No answers: null, `no_data`.
 *
 * Source: Reichheld 2003, The one number you need to grow; Rocks 2016, Interval estimation for the
 * Net Promoter Score.
 * @param level confidence, two-sided, by default 0.95
 * @throws RangeError naming `promoters`, `passives`, `detractors` or `level`.
 */
export function netPromoterScore(counts: PromoterCounts, level = 0.95): NetPromoterScore {
  const { promoters, passives, detractors } = counts
  checkCount(promoters, 'promoters')
  checkCount(passives, 'passives')
  checkCount(detractors, 'detractors')
  checkOpenShare(level, 'level')
  const n = promoters + passives + detractors
  if (n === 0) return withoutAnswers(level)
  const { score, se } = scoreOf(counts)
  const z = -normalQuantile((1 - level) / 2)
  const alike = se === 0
  const sd = n < 2 ? null : se * Math.sqrt(n) * Math.sqrt(n / (n - 1))
  return {
    n,
    level,
    nps: score,
    se,
    wald: { lower: score - z * se + 0, upper: score + z * se + 0 },
    trinomialT: meanInterval(score, sd, n, level),
    adjustedWald: adjustedWald(counts, z),
    reason: null,
    warnings: alike ? [{ code: 'zero_width_interval', params: { n } }] : [],
  }
}

/** The score and its standard error, times 100; the parts need not be whole numbers. */
function scoreOf({ promoters, passives, detractors }: PromoterCounts) {
  const n = promoters + passives + detractors
  const difference = promoters - detractors
  const spread = 4 * promoters * detractors + passives * (promoters + detractors)
  const variance = spread / n ** 3
  return { score: (100 * difference) / n, se: 100 * Math.sqrt(variance) }
}

function adjustedWald({ promoters, passives, detractors }: PromoterCounts, z: number) {
  const { score, se } = scoreOf({
    promoters: promoters + 0.75,
    passives: passives + 1.5,
    detractors: detractors + 0.75,
  })
  const [lower, upper] = [score - z * se + 0, score + z * se + 0]
  return { centre: score, lower: Math.max(-100, lower), upper: Math.min(100, upper) }
}

function withoutAnswers(level: number): NetPromoterScore {
  return {
    n: 0,
    level,
    nps: null,
    se: null,
    wald: NONE,
    trinomialT: NONE,
    adjustedWald: { centre: null, ...NONE },
    reason: 'no_data',
    warnings: [],
  }
}
