import type { AnswerCell, ChannelRecovery } from '../../analysis/report/report-input.ts'

/**
 * What came back over each channel, most first, from the cells of the official question. Pages are
 * opened over the open code only; forms handed out are not counted yet.
 *
 * @param opened pages opened in the period, `null` where the scope leaves out some of them
 */
export function countRecovery(
  cells: readonly AnswerCell[],
  opened: number | null,
): readonly ChannelRecovery[] {
  const byChannel = Map.groupBy(cells, (cell) => cell.channel)
  return [...byChannel]
    .map(([channel, list]) => {
      const notAnswered = sumOf(list, (cell) => cell.notAnswered)
      const notApplicable = sumOf(list, (cell) => cell.notApplicable)
      const valid = sumOf(list, (cell) => cell.levels.reduce((sum, n) => sum + n, 0))
      const invalid = [
        { reason: 'not_answered', n: notAnswered },
        { reason: 'not_applicable', n: notApplicable },
      ]
      return {
        channel,
        opened: channel === 'self_scan' ? opened : null,
        distributed: null,
        recovered: valid + notAnswered + notApplicable,
        invalid: invalid.filter(({ n }) => n > 0),
      }
    })
    .sort((a, b) => b.recovered - a.recovered)
}

function sumOf(cells: readonly AnswerCell[], value: (cell: AnswerCell) => number): number {
  return cells.reduce((sum, cell) => sum + value(cell), 0)
}
