import { buildReport } from '../../analysis/report/build-report.ts'
import type { ReportInput } from '../../analysis/report/report-input.ts'
import { simulatedReportInput } from '../support/simulated-report-input.ts'
import type { BenchOptions } from './ingest.ts'
import { median, printTable, spread, verdict } from './table.ts'

const YEAR = { activities: 1000, groups: 6, channels: 4, questions: 8, seed: 'bench' }

/** The report of a year from its tallies, beside a bare loop over the same numbers. */
export async function benchReport({ rounds }: BenchOptions): Promise<void> {
  const few = simulatedReportInput({ ...YEAR, answersPerCell: 300 })
  const many = simulatedReportInput({ ...YEAR, answersPerCell: 300_000 })
  const times = { few: [] as number[], many: [] as number[], bare: [] as number[] }
  for (let round = 0; round < rounds + 2; round += 1) {
    const [a, b, c] = [
      cpuOf(() => buildReport(few)),
      cpuOf(() => buildReport(many)),
      cpuOf(() => sumAll(few)),
    ]
    if (round < 2) continue
    times.few.push(a)
    times.many.push(b)
    times.bare.push(c)
  }
  printTable(
    'Report model of a year: 1,000 activities, 8 questions, 6 groups, 4 channels; processor time',
    ['what', 'answers', 'ms'],
    [
      ['bare sum over the same cells', answersIn(few), spread(times.bare, 1)],
      ['report', answersIn(few), spread(times.few, 1)],
      ['report', answersIn(many), spread(times.many, 1)],
    ],
  )
  printTable(
    'Budgets',
    ['what', 'measured', 'budget', ''],
    [
      verdict('report, ms of one core', median(times.many), 250, false, 0),
      verdict(
        'report, thousand times the answers',
        median(times.many) / median(times.few),
        1.2,
        false,
      ),
      ['report over the bare sum', (median(times.few) / median(times.bare)).toFixed(1), '', ''],
    ],
  )
}

function cpuOf(run: () => unknown): number {
  const before = process.cpuUsage()
  run()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

function answersIn({ cells }: ReportInput): string {
  const overall = cells.filter((cell) => cell.question === 'overall')
  return sumAll({ cells: overall }).toLocaleString('en-US')
}

function sumAll({ cells }: Pick<ReportInput, 'cells'>): number {
  let sum = 0
  for (const cell of cells) for (const n of cell.levels) sum += n
  return sum
}
