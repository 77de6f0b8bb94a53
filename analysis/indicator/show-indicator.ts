import { numberToRational } from '../exact/number-to-rational.ts'
import { HUNDRED, multiply, type Rational } from '../exact/rational.ts'
import type { Limits } from '../interval/limits.ts'
import type { IndicatorDefinition } from './definition.ts'
import { exactIndex, exactMean, exactPercent } from './exact-figures.ts'
import type { Indicator, IndicatorDisplay, ShownRate } from './indicator.ts'
import { countAtOrAbove, countValid, LEVELS, type LevelCounts } from './level-counts.ts'
import { lowestSatisfied } from './official-figure.ts'
import { type ShownTarget, showFigure } from './show-figure.ts'
import { showScore } from './show-score.ts'
import { exactWeighted, type StratumCounts } from './stratum-counts.ts'

/** What `showIndicator` prints from: figures made elsewhere, nothing is computed anew but rounding. */
export interface ShownInput {
  readonly definition: IndicatorDefinition
  readonly counts: LevelCounts
  readonly conventions: Indicator['conventions']
  readonly achieved: Rational | null
  readonly score: Rational | null
  readonly target: Rational
  readonly points: Rational
  readonly interval: Limits | null
  readonly strata: readonly StratumCounts[] | null
}

/**
 * The texts of an indicator: two decimals, half-up, but never reaching a target or full points that
 * were not reached. Figures in the unit of the target are held against it: both rates and their
 * limits where the official figure is a rate, else the index or the mean alone.
 */
export function showIndicator(input: ShownInput): IndicatorDisplay {
  const { definition, counts, conventions, achieved, score, target, points } = input
  const aim = { target, direction: definition.direction }
  const isRate = lowestSatisfied(definition.convention) !== null
  const aimOf = (convention: 'index' | 'mean') =>
    definition.convention === convention ? aim : null
  const rate = (figure: { satisfied: number; wilson95: Limits }) =>
    showRate(figure, countValid(counts), isRate ? aim : null)
  const shownAchieved = achieved && showFigure(achieved, aim)
  const shownLimits = input.interval && showLimits(input.interval, aim)
  return {
    ratePercent: isRate ? shownAchieved : null,
    achieved: shownAchieved,
    intervalPercent: shownLimits,
    weightedPercent: show(weightedPercent(input), aim),
    score: score && showScore(score, points, definition.rounding),
    targetPercent: definition.targetPercent,
    points: definition.points,
    conventions: {
      top_two: rate(conventions.top_two),
      including_basic: rate(conventions.including_basic),
      index: { value: show(exactIndex(counts, definition.indexWeights), aimOf('index')) },
      mean: { value: show(exactMean(counts), aimOf('mean')) },
    },
    sharesPercent: showShares(counts),
  }
}

function show(value: Rational | null, aim: ShownTarget | null): string | null {
  return value && showFigure(value, aim)
}

function weightedPercent({ definition, strata }: ShownInput): Rational | null {
  const lowest = lowestSatisfied(definition.convention)
  if (lowest === null || !strata) return null
  return exactWeighted(strata, (counts) =>
    exactPercent(countAtOrAbove(counts, lowest), countValid(counts)),
  )
}

function showLimits(limits: Limits, aim: ShownTarget | null) {
  const limit = (share: number) =>
    showFigure(multiply(numberToRational(share, 'interval'), HUNDRED), aim)
  return { lower: limit(limits.lower), upper: limit(limits.upper) }
}

function showRate(
  figure: { satisfied: number; wilson95: Limits },
  valid: number,
  aim: ShownTarget | null,
): ShownRate {
  const percent = exactPercent(figure.satisfied, valid)
  if (!percent) return { ratePercent: null, wilson95Percent: null }
  return {
    ratePercent: showFigure(percent, aim),
    wilson95Percent: showLimits(figure.wilson95, aim),
  }
}

function showShares(counts: LevelCounts): IndicatorDisplay['sharesPercent'] {
  const valid = countValid(counts)
  if (valid === 0) return null
  const shares = { 5: '', 4: '', 3: '', 2: '', 1: '' }
  for (const level of LEVELS) shares[level] = show(exactPercent(counts[level], valid), null) ?? ''
  return shares
}
