import { summariseClusters } from '../../analysis/indicator/cluster-summary.ts'
import { defaultDefinition } from '../../analysis/indicator/definition.ts'
import type { LevelCounts } from '../../analysis/indicator/level-counts.ts'
import type { IndicatorCounts } from '../../analysis/indicator/stratum-counts.ts'
import type { AnswerCell, ReportInput } from '../../analysis/report/report-input.ts'
import { createRandom, type Random } from '../../server/demo/random.ts'

/** How large the tallies of a simulated year are, and how many answers stand in each. */
export interface SimulatedYear {
  readonly activities: number
  readonly groups: number
  readonly channels: number
  /** Level questions, the overall one among them. */
  readonly questions: number
  /** Answers in a filled cell, about. */
  readonly answersPerCell: number
  readonly seed: string
}

const TYPES = ['museum_visit', 'caravan', 'touring_museum', 'talk', 'fair']
const TOWNS = ['shahe', 'xinhua', 'liaoquan', 'pingchuan', 'banqiao', 'yanuan', 'nijiaying']
const SHARES = [0.7, 0.26, 0.025, 0.01, 0.005]

/** Tallies of a year, every cell filled: activities × questions × groups × channels. */
export function simulatedReportInput(year: SimulatedYear): ReportInput {
  const random = createRandom(year.seed)
  const questions = Array.from({ length: year.questions }, (_, i) => (i ? `facet${i}` : 'overall'))
  const cells = Array.from({ length: year.activities }, (_, activity) =>
    questions.flatMap((question) => activityCells(question, activity, year, random)),
  ).flat()
  const overall = cells.filter((cell) => cell.question === 'overall')
  const official = countsOf(overall, defaultDefinition())
  return {
    period: { from: '2026-01-01', to: '2026-12-31' },
    selection: null,
    months: { from: '2026-01', to: '2026-12', areWhole: true },
    asOf: '2027-01-01T00:00:00Z',
    indicators: [
      official,
      countsOf(overall, defaultDefinition({ id: 'weighted', weighting: 'attendance' })),
    ],
    previous: official,
    facets: questions.slice(1),
    cells,
    recovery: [],
    structure: [],
    themes: null,
    ratings: simulatedRatings(questions, random),
  }
}

function activityCells(
  question: string,
  activity: number,
  { groups, channels, answersPerCell }: SimulatedYear,
  random: Random,
): AnswerCell[] {
  const month = `2026-${String((activity % 12) + 1).padStart(2, '0')}`
  const pairs = Array.from({ length: groups * channels }, (_, i) => [i % groups, i % channels])
  return pairs.map(([group, channel]) => ({
    question,
    month,
    cluster: `a:${activity}`,
    town: TOWNS[activity % TOWNS.length] ?? null,
    channel: `channel${channel}`,
    group: `group${group}`,
    levels: levelsOf(answersPerCell, random),
    notApplicable: random.below(2),
    notAnswered: 0,
  }))
}

function levelsOf(answers: number, random: Random): AnswerCell['levels'] {
  const drawn = SHARES.map((share) => Math.round(answers * share * (0.5 + random.unit())))
  const [five = 0, four = 0, three = 0, two = 0, one = 0] = drawn
  return [five, four, three, two, one]
}

function countsOf(
  cells: readonly AnswerCell[],
  definition: IndicatorCounts['definition'],
): IndicatorCounts {
  const byCluster = Map.groupBy(cells, (cell) => cell.cluster)
  const clusters = [...byCluster].map(([name, list]) => ({
    type: TYPES[Number(name.slice(2)) % TYPES.length] ?? '',
    levels: sumCells(list),
  }))
  const byType = Map.groupBy(clusters, (cluster) => cluster.type)
  return {
    definition,
    strata: [...byType].map(([activityType, list], i) => ({
      activityType,
      attendance: 10_000_000 * (i + 1),
      clusters: summariseClusters(list.map((cluster) => cluster.levels)),
    })),
    notApplicable: 0,
    notAnswered: 0,
    notAsked: 0,
    excluded: 0,
  }
}

function sumCells(cells: readonly AnswerCell[]): LevelCounts {
  const at = (i: number) => cells.reduce((sum, cell) => sum + (cell.levels[i] ?? 0), 0)
  return { 5: at(0), 4: at(1), 3: at(2), 2: at(3), 1: at(4) }
}

function simulatedRatings(questions: readonly string[], random: Random): ReportInput['ratings'] {
  const patterns = Array.from({ length: 3000 }, () => {
    const mood = random.unit()
    const ratings = questions.map(() => 5 - Math.floor((1 - mood) * random.unit() * 4.99))
    return { ratings, n: 1 + random.below(50) }
  })
  return { questions, patterns }
}
