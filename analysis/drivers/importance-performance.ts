import { sum, sumOf } from '../linear/sum.ts'
import type { Message } from '../message.ts'
import { TIE_TOLERANCE } from '../tie-tolerance.ts'
import { type Column, checkColumns, checkValues, rowCounts } from './column.ts'
import { completeRows, countRows } from './complete-rows.ts'
import { countPairs } from './counted-pairs.ts'
import { ASSOCIATION } from './driver-figures.ts'
import { spearman } from './spearman.ts'

/** Where a facet stands: important or not, rated above or below the average facet. */
export type Quadrant = 'concentrate_here' | 'keep_up' | 'low_priority' | 'possible_overkill'

/** One facet in the grid. */
interface FacetPlace {
  /** Answers to the facet. */
  readonly n: number
  /** Respondents who also gave the overall answer. */
  readonly nPairs: number
  /** Mean of the facet, in its own unit. */
  readonly performance: number | null
  /** Share of answers at or above the top level. */
  readonly top2: number | null
  /** Spearman's rho with the overall answer. */
  readonly importance: number | null
  readonly quadrant: Quadrant | null
  readonly reason: 'no_data' | 'zero_variance' | null
}

/** The grid; its cross-hair is the average over the facets that have a place. */
export interface ImportancePerformance {
  readonly meanImportance: number | null
  readonly meanPerformance: number | null
  readonly facets: Readonly<Record<string, FacetPlace>>
  /** Facets without importance, which have no place. */
  readonly dropped: readonly string[]
  readonly warnings: readonly Message[]
}

/** What may be set of `importancePerformance`. */
export interface ImportancePerformanceOptions {
  /** Lowest level that counts for `top2`, by default 4. */
  readonly topFrom?: number
  /** Respondents of each row, by default 1. */
  readonly counts?: readonly number[]
}

/**
 * Importance-performance analysis: how well each facet is rated (mean, share of top answers) against
 * how closely it goes with the overall answer (Spearman's rho with middle ranks, over the respondents
 * who gave both). The cross-hair stands at the averages; a facet on it counts as high.
 *
 * A facet whose correlation does not exist (nobody answered both, or one side is constant) keeps its
 * performance, has no quadrant, stays out of the averages and is reported as dropped. Unweighted.
 * Associations, not causes.
 *
 * Source: Martilla & James 1977, Importance-performance analysis. Correlations checked against R.
 * @param y overall answers, one per respondent
 * @param facets at least one column of the same length
 * @throws RangeError naming `y`, `facets` with the facet, `counts` or `topFrom`.
 */
export function importancePerformance(
  y: readonly (number | null)[],
  facets: readonly Column[],
  { topFrom = 4, counts }: ImportancePerformanceOptions = {},
): ImportancePerformance {
  if (facets.length === 0) throw new RangeError('facets: must hold at least one facet')
  if (!Number.isFinite(topFrom)) throw new RangeError(`topFrom: must be finite, got ${topFrom}`)
  checkValues(y, 'y', y.length)
  checkColumns(facets, 'facets', y.length)
  const weights = rowCounts(counts, y.length)
  const measured = facets.map((facet) => ({
    name: facet.name,
    ...performanceOf(facet, weights, topFrom),
    ...importanceOf(facet, y, weights),
  }))
  const placed = measured.filter((facet) => facet.importance !== null)
  const importance = averageOf(placed.map((facet) => facet.importance ?? 0))
  const performance = averageOf(placed.map((facet) => facet.performance ?? 0))
  const dropped = measured.filter((facet) => facet.importance === null).map(({ name }) => name)
  return {
    meanImportance: importance,
    meanPerformance: performance,
    facets: Object.fromEntries(
      measured.map(({ name, ...facet }) => {
        const high = [isHigh(facet.importance, importance), isHigh(facet.performance, performance)]
        const quadrant = facet.importance === null ? null : quadrantOf(high[0], high[1])
        return [name, { ...facet, quadrant }]
      }),
    ),
    dropped,
    warnings: [
      ASSOCIATION,
      ...dropped.map((facet) => ({ code: 'facet_without_importance', params: { facet } })),
    ],
  }
}

function performanceOf({ values }: Column, weights: readonly number[], topFrom: number) {
  const rows = completeRows([values], weights)
  const n = countRows(rows)
  if (n === 0) return { n, performance: null, top2: null }
  const at = (row: (typeof rows)[number]) => row.values[0] ?? 0
  const top = rows.filter((row) => at(row) >= topFrom)
  return { n, performance: sumOf(rows, (row) => row.count * at(row)) / n, top2: countRows(top) / n }
}

function importanceOf(
  { values }: Column,
  y: readonly (number | null)[],
  weights: readonly number[],
) {
  const { n, estimate, reason } = spearman(countPairs(values, y, weights))
  return { nPairs: n, importance: estimate, reason }
}

function averageOf(values: readonly number[]): number | null {
  return values.length === 0 ? null : sum(values) / values.length
}

function isHigh(value: number | null, average: number | null): boolean {
  if (value === null || average === null) return false
  return value >= average - TIE_TOLERANCE * Math.max(1, Math.abs(average))
}

function quadrantOf(important = false, good = false): Quadrant {
  if (important) return good ? 'keep_up' : 'concentrate_here'
  return good ? 'possible_overkill' : 'low_priority'
}
