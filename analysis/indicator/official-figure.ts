import { parseRational } from '../exact/parse-rational.ts'
import { compare, HUNDRED, makeRational, type Rational } from '../exact/rational.ts'
import type { Convention, IndexWeights, IndicatorDefinition } from './definition.ts'
import { exactIndex, exactMean, exactPercent, lacksWeight } from './exact-figures.ts'
import { countAtOrAbove, countValid, LEVELS, type LevelCounts } from './level-counts.ts'
import { exactWeighted, type StratumCounts } from './stratum-counts.ts'

/** Why a figure does not exist. */
export type FigureReason = 'no_data' | 'index_weight_missing' | 'attendance_not_known'

/** The lowest level that counts as satisfied, or null where the convention is no share. */
export function lowestSatisfied(convention: Convention): number | null {
  if (convention === 'top_two') return 4
  return convention === 'including_basic' ? 3 : null
}

/**
 * The official figure of a definition, exact and in the unit of its target: percent for the two
 * rates, the scale of the weights for the index, 1 to 5 for the mean. Weighted by attendance where
 * the definition says so, over the strata whose attendance is known. Null with a reason when there
 * are no valid answers, when a chosen level has no weight, or when no attendance is known.
 */
export function officialFigure(
  definition: IndicatorDefinition,
  counts: LevelCounts,
  strata: readonly StratumCounts[] | null,
): { value: Rational | null; reason: FigureReason | null } {
  if (countValid(counts) === 0) return { value: null, reason: 'no_data' }
  const figureOf = (part: LevelCounts) => conventionFigure(definition, part)
  const value =
    definition.weighting === 'attendance' ? exactWeighted(strata ?? [], figureOf) : figureOf(counts)
  if (value !== null) return { value, reason: null }
  const lacks = definition.convention === 'index' && lacksWeight(counts, definition.indexWeights)
  return { value, reason: lacks ? 'index_weight_missing' : 'attendance_not_known' }
}

function conventionFigure(definition: IndicatorDefinition, counts: LevelCounts): Rational | null {
  const { convention, indexWeights } = definition
  if (convention === 'mean') return exactMean(counts)
  if (convention === 'index') return exactIndex(counts, indexWeights)
  return exactPercent(countAtOrAbove(counts, lowestSatisfied(convention) ?? 5), countValid(counts))
}

/**
 * The figure that stands for "all": 100 for the rates, the largest weight for the index; null for
 * the mean, of which no share can be taken.
 */
export function fullFigure(convention: Convention, weights: IndexWeights): Rational | null {
  if (convention === 'mean') return null
  if (convention !== 'index') return HUNDRED
  const values = LEVELS.map((level) => parseRational(String(weights[level] ?? 0), 'indexWeights'))
  const largest = values.reduce((a, b) => (compare(a, b) >= 0 ? a : b), makeRational(0))
  return largest.numerator === 0n ? null : largest
}
