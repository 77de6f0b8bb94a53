import { parseRational } from '../exact/parse-rational.ts'
import { compare, HUNDRED, makeRational, type Rational } from '../exact/rational.ts'
import type { Convention, IndexWeights, IndicatorDefinition } from './definition.ts'
import { exactIndex, exactMean, exactPercent, lacksWeight } from './exact-figures.ts'
import { countAtOrAbove, countValid, LEVELS, type LevelCounts } from './level-counts.ts'

/** Why a figure does not exist. */
export type FigureReason = 'no_data' | 'index_weight_missing' | 'attendance_weighting_not_supported'

/** The lowest level that counts as satisfied, or null where the convention is no share. */
export function lowestSatisfied(convention: Convention): number | null {
  if (convention === 'top_two') return 4
  return convention === 'including_basic' ? 3 : null
}

/**
 * The official figure of a definition, exact and in the unit of its target: percent for the two
 * rates, the scale of the weights for the index, 1 to 5 for the mean. Null with a reason when
 * there are no valid answers, when a chosen level has no weight, or when the definition asks for
 * weights by attendance, which need strata.
 */
export function officialFigure(
  definition: IndicatorDefinition,
  counts: LevelCounts,
): { value: Rational | null; reason: FigureReason | null } {
  const { convention, weighting, indexWeights } = definition
  const valid = countValid(counts)
  if (valid === 0) return { value: null, reason: 'no_data' }
  if (weighting === 'attendance') {
    return { value: null, reason: 'attendance_weighting_not_supported' }
  }
  if (convention === 'mean') return { value: exactMean(counts), reason: null }
  if (convention === 'index') {
    const reason = lacksWeight(counts, indexWeights) ? 'index_weight_missing' : null
    return { value: exactIndex(counts, indexWeights), reason }
  }
  const satisfied = countAtOrAbove(counts, lowestSatisfied(convention) ?? 5)
  return { value: exactPercent(satisfied, valid), reason: null }
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
