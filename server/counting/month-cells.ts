import { LEVELS } from '../../analysis/indicator/level-counts.ts'
import type { AnswerCell } from '../../analysis/report/report-input.ts'
import { MISSING } from '../../survey-ui/instrument/missing.ts'
import type { MonthAnswers } from '../stores/month-tally.ts'
import type { MonthShape } from './month-answers.ts'

/** Answers to one level question at one point, channel and group in one month. */
export type PointCell = Omit<AnswerCell, 'cluster' | 'town' | 'group'> & {
  readonly pointCode: string
  /** Token of the group, a missing one too. */
  readonly group: string
  readonly notAsked: number
}

/** Cells that tell channels and groups apart. */
export const FINE_CELLS: MonthShape<PointCell> = {
  detail: 'channels_and_groups',
  shape: cellsOf,
}

/** Cells that tell points apart and nothing else. */
export const COARSE_CELLS: MonthShape<PointCell> = {
  detail: 'points',
  shape: cellsOf,
}

function cellsOf(
  answers: readonly MonthAnswers[],
  question: string,
  month: string,
): readonly PointCell[] {
  const byCell = Map.groupBy(answers, (row) => `${row.pointCode}|${row.channel}|${row.group}`)
  return [...byCell.values()].map((rows) => {
    const count = (code: string) =>
      rows.reduce((sum, row) => sum + (row.code === code ? row.n : 0), 0)
    const [five = 0, four = 0, three = 0, two = 0, one = 0] = LEVELS.map(count)
    const { pointCode = '', channel = '', group = '' } = rows[0] ?? {}
    return {
      question,
      month,
      pointCode,
      channel,
      group,
      levels: [five, four, three, two, one],
      notApplicable: count(MISSING.not_applicable),
      notAnswered: count(MISSING.not_answered),
      notAsked: count(MISSING.not_asked),
    }
  })
}
