import type { RatingSection } from '../rating-section.ts'
import { completeSettings } from '../settings.ts'
import type { PublishedFacet, PublishedPlace, PublishedReport } from './published-report.ts'

/**
 * The facets that have a place in the grid and enough answers; `null` without any. A facet of which
 * a level is hidden stands at its mean with one decimal: more of them would tell the level.
 */
export function publishedGrid(
  ratings: RatingSection | null,
  published: readonly PublishedFacet[],
): PublishedReport['grid'] {
  if (!ratings) return null
  const { smallestGroup } = completeSettings()
  const { meanImportance, meanPerformance, facets, warnings } = ratings.importancePerformance
  if (meanImportance === null || meanPerformance === null) return null
  const whole = new Set(published.filter(({ mean }) => mean !== null).map(({ key }) => key))
  const places = Object.entries(facets).flatMap(([key, facet]): PublishedPlace[] => {
    const { n, nPairs, importance, quadrant } = facet
    if (facet.performance === null || importance === null || quadrant === null) return []
    if (Math.min(n, nPairs) < smallestGroup) return []
    const performance = whole.has(key) ? facet.performance : coarse(facet.performance)
    return [{ key, n, performance, importance, quadrant }]
  })
  if (places.length === 0) return null
  const isCoarse = Object.keys(facets).some((key) => !whole.has(key))
  return {
    meanImportance,
    meanPerformance: isCoarse ? coarse(meanPerformance) : meanPerformance,
    places,
    warnings,
  }
}

function coarse(mean: number): number {
  return Math.round(mean * 10) / 10
}
