import { type CronbachAlpha, cronbachAlpha } from '../drivers/cronbach-alpha.ts'
import { type Drivers, drivers } from '../drivers/drivers.ts'
import {
  type ImportancePerformance,
  importancePerformance,
} from '../drivers/importance-performance.ts'
import type { RatingPatterns } from './report-input.ts'

/** How the ratings of one form go together; associations, not causes. */
export interface RatingSection {
  readonly reliability: CronbachAlpha
  readonly drivers: Drivers
  readonly importancePerformance: ImportancePerformance
}

/**
 * Reliability of the facets, what goes with the overall answer, and the grid of importance and
 * performance, from combinations of ratings and how often each was given. Unweighted: they describe
 * how answers of one person go together. Null without patterns or without facets.
 */
export function describeRatings(
  ratings: RatingPatterns | null,
  conf: number,
): RatingSection | null {
  if (!ratings) return null
  const { questions, patterns } = ratings
  const counts = patterns.map((pattern) => pattern.n)
  const columns = questions.map((name, i) => ({
    name,
    values: patterns.map((pattern) => pattern.ratings[i] ?? null),
  }))
  const [overall, ...facets] = columns
  if (!overall || facets.length === 0) return null
  return {
    reliability: cronbachAlpha(facets, { level: conf, counts }),
    drivers: drivers(overall.values, facets, counts),
    importancePerformance: importancePerformance(overall.values, facets, { counts }),
  }
}
