import { LEVELS, type LevelCounts, sumLevelCounts } from '../indicator/level-counts.ts'
import type { Cluster } from '../weighting/cluster-sums.ts'
import type { AnswerCell } from './report-input.ts'

/** Answers to one question in one group, cluster by cluster. */
export interface ClusterTable {
  readonly levels: LevelCounts
  readonly notApplicable: number
  readonly notAnswered: number
  /** Clusters with a valid answer, by name. */
  readonly clusters: ReadonlyMap<string, Cluster>
}

interface Growing {
  readonly levels: [number, number, number, number, number]
  notApplicable: number
  notAnswered: number
  readonly clusters: Map<string, { satisfied: number; valid: number }>
}

/**
 * Sums cells into one table per key, in the order in which keys first occur. Cells whose key is
 * null belong to no table.
 * @param lowest the lowest level that counts as satisfied
 */
export function clusterTables(
  cells: readonly AnswerCell[],
  keyOf: (cell: AnswerCell) => string | null,
  lowest: number,
): Map<string, ClusterTable> {
  const growing = new Map<string, Growing>()
  for (const cell of cells) {
    const key = keyOf(cell)
    if (key === null) continue
    const table = growing.get(key) ?? startTable()
    growing.set(key, table)
    addCell(table, cell, 6 - lowest)
  }
  return new Map(
    [...growing].map(([key, table]) => [key, { ...table, levels: named(table.levels) }]),
  )
}

/** The table of a question nobody has answered. */
export function emptyTable(): ClusterTable {
  return { ...startTable(), levels: sumLevelCounts([]) }
}

function startTable(): Growing {
  return { levels: [0, 0, 0, 0, 0], notApplicable: 0, notAnswered: 0, clusters: new Map() }
}

function addCell(table: Growing, cell: AnswerCell, satisfiedLevels: number): void {
  let [satisfied, valid] = [0, 0]
  for (let i = 0; i < 5; i += 1) {
    const n = cell.levels[i] ?? 0
    table.levels[i] = (table.levels[i] ?? 0) + n
    valid += n
    if (i < satisfiedLevels) satisfied += n
  }
  table.notApplicable += cell.notApplicable
  table.notAnswered += cell.notAnswered
  if (valid === 0) return
  const cluster = table.clusters.get(cell.cluster)
  if (cluster) {
    cluster.satisfied += satisfied
    cluster.valid += valid
  } else table.clusters.set(cell.cluster, { satisfied, valid })
}

function named(levels: readonly number[]): LevelCounts {
  return Object.fromEntries(LEVELS.map((level, i) => [level, levels[i] ?? 0])) as never
}
