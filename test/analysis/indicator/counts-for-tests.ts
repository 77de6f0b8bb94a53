import fc from 'fast-check'
import { summariseClusters } from '../../../analysis/indicator/cluster-summary.ts'
import { computeIndicator } from '../../../analysis/indicator/compute-indicator.ts'
import { defaultDefinition } from '../../../analysis/indicator/definition.ts'
import type { Indicator, IndicatorInput } from '../../../analysis/indicator/indicator.ts'
import type { LevelCounts } from '../../../analysis/indicator/level-counts.ts'
import type { StratumCounts } from '../../../analysis/indicator/stratum-counts.ts'

const count = fc.oneof(fc.constant(0), fc.nat(60), fc.nat(20_000))

/** Any counts, zeros and large ones included. */
export const anyCounts: fc.Arbitrary<LevelCounts> = fc.record({
  5: count,
  4: count,
  3: count,
  2: count,
  1: count,
})

/** Counts with so many satisfied that the default target is near. */
export const nearTarget: fc.Arbitrary<LevelCounts> = fc
  .record({ valid: fc.integer({ min: 1, max: 200_000 }), shift: fc.integer({ min: -3, max: 3 }) })
  .map(({ valid, shift }) => {
    const satisfied = Math.min(valid, Math.max(0, Math.round(0.95 * valid) + shift))
    return { 5: satisfied, 4: 0, 3: 0, 2: valid - satisfied, 1: 0 }
  })

/** The indicator of some counts, everything else at its default. */
export function indicatorOf(counts: LevelCounts, changes: Partial<IndicatorInput> = {}): Indicator {
  return computeIndicator({
    definition: defaultDefinition(),
    period: { from: '2000-01-01', to: '2000-12-31' },
    counts,
    notApplicable: 0,
    notAnswered: 0,
    notAsked: 0,
    excluded: 0,
    strata: null,
    asOf: '2001-01-01T00:00:00Z',
    ...changes,
  })
}

/** Clusters of one activity type whose attendance nobody knows. */
export function oneStratum(clusters: readonly LevelCounts[]): readonly StratumCounts[] {
  return [{ activityType: 'talk', attendance: null, clusters: summariseClusters(clusters) }]
}
