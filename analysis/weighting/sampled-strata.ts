import { sortNames } from './sort-names.ts'
import type { SurveyRow } from './survey-design.ts'

/** A stratum of one stage of sampling with the units drawn from it. */
export interface SampledStratum {
  readonly name: string
  /** Units it has in all; null where unknown or without end. */
  readonly population: number | null
  readonly units: readonly SampledUnit[]
}

/** A unit drawn: the rows in it by their index, and what was drawn inside it. */
interface SampledUnit {
  readonly rows: readonly number[]
  readonly below: readonly SampledStratum[]
}

/** A stage of sampling inside the units of the stage above. */
export interface LaterStage {
  /** Name of the unit, within the unit above. */
  readonly unit: (row: SurveyRow, index: number) => string
  /** Stratum within the unit above; by default there is one. */
  readonly stratum?: (row: SurveyRow, index: number) => string
  /** Units its stratum has in all; null where unknown or without end. */
  readonly population: (row: SurveyRow, index: number) => number | null
}

/**
 * The strata of a sample by name, with their clusters and the stages below. Rows without a valid
 * answer are left out.
 * @throws RangeError naming `clustersInPopulation` or `population` where fewer units are said to
 * exist than were observed.
 */
export function sampledStrata(
  rows: readonly SurveyRow[],
  clustersInPopulation: Readonly<Record<string, number>>,
  laterStages: readonly LaterStage[],
): SampledStratum[] {
  const population = (row: SurveyRow) => clustersInPopulation[row.stratum] ?? null
  const first = {
    stratum: (row: SurveyRow) => row.stratum,
    unit: (row: SurveyRow) => row.cluster,
    population,
  }
  const answered = [...rows.keys()].filter((index) => (rows[index]?.answers ?? 0) > 0)
  return strataOf(rows, answered, [first, ...laterStages], 'clustersInPopulation')
}

function strataOf(
  rows: readonly SurveyRow[],
  indices: readonly number[],
  stages: readonly LaterStage[],
  field: string,
): SampledStratum[] {
  const [stage, ...later] = stages
  if (!stage) return []
  const keyed = (key: LaterStage['unit']) => (index: number) => key(rowAt(rows, index), index)
  const strata = Map.groupBy(indices, keyed(stage.stratum ?? (() => '')))
  return sortNames(strata.keys()).map((name) => {
    const members = strata.get(name) ?? []
    const drawn = Map.groupBy(members, keyed(stage.unit))
    const units = sortNames(drawn.keys()).map((unit) => {
      const inside = drawn.get(unit) ?? []
      return { rows: inside, below: strataOf(rows, inside, later, 'population') }
    })
    const population = populationOf(stage, rows, members[0] ?? 0)
    checkPopulation(population, units.length, name, field)
    return { name, population, units }
  })
}

function populationOf(stage: LaterStage, rows: readonly SurveyRow[], index: number): number | null {
  const population = stage.population(rowAt(rows, index), index)
  return population === Number.POSITIVE_INFINITY ? null : population
}

function rowAt(rows: readonly SurveyRow[], index: number): SurveyRow {
  const row = rows[index]
  if (!row) throw new RangeError(`rows: no row at ${index}`)
  return row
}

function checkPopulation(value: number | null, drawn: number, name: string, field: string): void {
  if (value === null || value >= drawn) return
  throw new RangeError(`${field}: must be at least the ${drawn} of stratum ${name}, got ${value}`)
}
