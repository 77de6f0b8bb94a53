import { stratumWeights } from '../../analysis/weighting/stratum-weights.ts'
import {
  type DesignOptions,
  type Domain,
  type LonelyRule,
  makeDesign,
  type SurveyDesign,
  WHOLE_SAMPLE,
} from '../../analysis/weighting/survey-design.ts'
import { type GoldenCase, isObject, type Json, type JsonObject, objectAt } from './check.ts'
import { matches, outcomeOf, type Row, readDataSet } from './data-set.ts'
import { clustersInPopulation, laterStages } from './populations-of-case.ts'

/** The survey a case describes, with the line of the data set behind each of its rows. */
export interface SurveyOfCase {
  readonly design: SurveyDesign
  readonly lines: readonly Row[]
  /** The part of the survey the case is about. */
  readonly domain: Domain
}

/**
 * Reads a survey: lines with an outcome, one answer each, with the strata, clusters, weights, known
 * totals and populations that the input names.
 * @param outcome what a line counts, null where it is missing; by default whether `y` is met
 */
export function surveyOfCase(
  golden: GoldenCase,
  outcome = (line: Row) => outcomeOf(line, objectAt(golden.body, 'input')['y'] ?? null),
): SurveyOfCase {
  const input = objectAt(golden.body, 'input')
  const lines = readDataSet(golden).filter((line) => outcome(line) !== null)
  const ids = namesOf(input['ids'])
  const [stratum] = namesOf(input['strata'])
  const unweighted = lines.map((line, index) => ({
    stratum: fieldOf(line, stratum) ?? '1',
    cluster: fieldOf(line, ids[0]) ?? String(index),
    answers: 1,
    total: outcome(line) ?? 0,
    groups: line,
  }))
  const weights = weightsOf(input, lines)
  const rows = unweighted.map((row, index) => ({ ...row, weight: weights[index] ?? 1 }))
  const populations = namesOf(input['fpc'])
  const design = makeDesign(rows, {
    ...calibrationOf(input),
    clustersInPopulation: clustersInPopulation(rows, populations[0]),
    laterStages: laterStages(
      lines,
      ids,
      namesOf(input['strata']),
      populations,
      input['nest'] === true,
    ),
    lonely: lonelyOf(input['lonelyPsu']),
  })
  const domain = input['domain']
  const inDomain: Domain = (_, index) => matches(lines[index] ?? {}, domain ?? null)
  return { design, lines, domain: domain ? inDomain : WHOLE_SAMPLE }
}

/** Base weights by line: people of the stratum over its lines, a column, or 1. */
function weightsOf(input: JsonObject, lines: readonly Row[]): number[] {
  const totals = input['stratumTotals']
  if (isObject(totals)) {
    const column = namesOf(input['strata'])[0] ?? 'stratum'
    const rows = lines.map((line) => ({
      stratum: line[column] ?? '',
      cluster: '',
      answers: 1,
      total: 0,
    }))
    return stratumWeights(rows, totalsOf(totals)).map(({ weight }) => weight)
  }
  const [column] = namesOf(input['weights'])
  return lines.map((line) => Number(fieldOf(line, column) ?? 1))
}

/** A field of a line; null where the column is not named or empty. */
export function fieldOf(line: Row, column: string | undefined): string | null {
  const value = column === undefined ? '' : (line[column] ?? '')
  return value === '' ? null : value
}

/** Column names of an input member that may be one, several or none. */
export function namesOf(value: Json | undefined): string[] {
  const list: readonly Json[] = Array.isArray(value) ? value : [value ?? '']
  return list.map(String).filter((name) => name !== '' && name !== '1' && name !== '0')
}

/** Known totals of a case by name. */
export function totalsOf(value: Json | undefined): Record<string, number> {
  const totals = isObject(value) ? value : {}
  return Object.fromEntries(Object.entries(totals).map(([name, total]) => [name, Number(total)]))
}

function calibrationOf(input: JsonObject): DesignOptions {
  const margin = (value: Json) => {
    const { by, totals } = Object(value) as JsonObject
    return { by: String(by), totals: totalsOf(totals) }
  }
  const { postStratify, rake } = input
  if (postStratify) return { calibration: { postStratify: margin(postStratify) } }
  return Array.isArray(rake) ? { calibration: { rake: rake.map(margin) } } : {}
}

function lonelyOf(value: Json | undefined): LonelyRule {
  const rules: readonly LonelyRule[] = ['fail', 'remove', 'certainty', 'adjust', 'average']
  return rules.find((rule) => rule === value) ?? 'fail'
}
