import { summariseClusters } from '../../analysis/indicator/cluster-summary.ts'
import type { IndicatorDefinition } from '../../analysis/indicator/definition.ts'
import type { IndicatorCounts, StratumCounts } from '../../analysis/indicator/stratum-counts.ts'
import type { Database } from '../db/port.ts'
import { COARSE_CELLS, type PointCell } from './month-cells.ts'
import { clusterOf } from './report-cells.ts'
import { type CellScope, selectedAnswers } from './selected-answers.ts'

/**
 * What a definition counts in a selection, in whole months. Attendance says nothing about who
 * belongs to it, so no stratum has one.
 *
 * @throws StorageUnavailable when the sealer came in between every time
 */
export async function countSelected(
  db: Database,
  definition: IndicatorDefinition,
  scope: CellScope,
): Promise<IndicatorCounts> {
  const { activityTypeIds } = definition.scope
  const wanted = { ...scope, activityTypeIds }
  const cells = await selectedAnswers(db, definition.question, COARSE_CELLS, wanted)
  const sumOf = (key: 'notApplicable' | 'notAnswered' | 'notAsked') =>
    cells.reduce((sum, cell) => sum + cell[key], 0)
  return {
    definition,
    strata: strataOf(cells, scope),
    notApplicable: sumOf('notApplicable'),
    notAnswered: sumOf('notAnswered'),
    notAsked: sumOf('notAsked'),
    excluded: 0,
  }
}

function strataOf(cells: readonly PointCell[], { places }: CellScope): readonly StratumCounts[] {
  const placeOf = (cell: PointCell) => places.get(cell.pointCode)
  const byType = Map.groupBy(cells, (cell) => placeOf(cell)?.activityType ?? '')
  return [...byType]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([activityType, list]) => {
      const clusters = Map.groupBy(list, (cell) => clusterOf(cell, placeOf(cell)))
      const levels = [...clusters.values()].map(levelsOf)
      return { activityType, attendance: null, clusters: summariseClusters(levels) }
    })
}

function levelsOf(cells: readonly PointCell[]) {
  const at = (index: number) => cells.reduce((sum, cell) => sum + (cell.levels[index] ?? 0), 0)
  return { '5': at(0), '4': at(1), '3': at(2), '2': at(3), '1': at(4) }
}
