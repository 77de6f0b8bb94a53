import type { Cluster } from '../weighting/cluster-sums.ts'
import { makeDesign, type SurveyDesign } from '../weighting/survey-design.ts'
import type { ClusterTable } from './cluster-table.ts'

/** The names of the two groupings of {@link tablesDesign}. */
export const GROUP = 'group'
export const OUTCOME = 'outcome'

/**
 * The tables of a dimension as one unweighted survey of one stratum: a row for the satisfied and
 * one for the other answers of each group in each cluster.
 */
export function tablesDesign(tables: ReadonlyMap<string, ClusterTable>): SurveyDesign {
  const rows = [...tables].flatMap(([group, table]) =>
    [...table.clusters].flatMap(([cluster, { satisfied, valid }]) => [
      rowOf(group, cluster, '1', satisfied),
      rowOf(group, cluster, '0', valid - satisfied),
    ]),
  )
  return makeDesign(rows.filter((row) => row.answers > 0))
}

/** Answers of all tables by cluster. */
export function sumTables(tables: Iterable<ClusterTable>): ReadonlyMap<string, Cluster> {
  const all = new Map<string, { satisfied: number; valid: number }>()
  for (const table of tables) {
    for (const [cluster, { satisfied, valid }] of table.clusters) {
      const known = all.get(cluster) ?? { satisfied: 0, valid: 0 }
      known.satisfied += satisfied
      known.valid += valid
      all.set(cluster, known)
    }
  }
  return all
}

function rowOf(group: string, cluster: string, outcome: '0' | '1', answers: number) {
  const total = outcome === '1' ? answers : 0
  const groups = { [GROUP]: group, [OUTCOME]: outcome }
  return { stratum: '', cluster, weight: 1, answers, total, groups }
}
