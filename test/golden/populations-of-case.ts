import type { LaterStage } from '../../analysis/weighting/sampled-strata.ts'
import type { Row } from './data-set.ts'

interface Drawn {
  readonly stratum: string
  readonly cluster: string
  readonly groups: Row
}

/**
 * Clusters there are by stratum, from a column of numbers of clusters or, where none is above 1, of
 * sampling fractions.
 */
export function clustersInPopulation(
  rows: readonly Drawn[],
  column: string | undefined,
): Record<string, number> {
  if (column === undefined) return {}
  const fractions = rows.every(({ groups }) => Number(groups[column]) <= 1)
  const strata = [...Map.groupBy(rows, ({ stratum }) => stratum)]
  return Object.fromEntries(
    strata.map(([stratum, members]) => {
      const value = Number(members[0]?.groups[column])
      const drawn = new Set(members.map(({ cluster }) => cluster)).size
      return [stratum, fractions ? drawn / value : value]
    }),
  )
}

/**
 * The stages below the clusters; strata and populations are named by stage as far as known. Strata
 * inside a cluster bear R's name for them, which is joined from stratum and cluster.
 */
export function laterStages(
  lines: readonly Row[],
  ids: readonly string[],
  strata: readonly string[],
  populations: readonly string[],
  nest: boolean,
): LaterStage[] {
  const field = (index: number, column: string | undefined) =>
    column === undefined ? '' : (lines[index]?.[column] ?? '')
  return ids.slice(1).map((unit, stage) => {
    const population = populations[stage + 1]
    const outer = nest ? strata.slice(0, 1) : []
    const columns = [strata[stage + 1] ?? strata.at(-1), ...outer, ...ids.slice(0, stage + 1)]
    return {
      unit: (_, index) => field(index, unit),
      stratum: (_, index) => columns.map((column) => field(index, column) || '1').join('.'),
      population: (_, index) =>
        population === undefined ? null : Number(field(index, population)),
    }
  })
}
