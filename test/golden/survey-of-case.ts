import type { Margin } from '../../analysis/weighting/margin.ts'
import type { LaterStage } from '../../analysis/weighting/sampled-strata.ts'
import { stratumWeights } from '../../analysis/weighting/stratum-weights.ts'
import {
  type Domain,
  type LonelyRule,
  makeDesign,
  type SurveyDesign,
  WHOLE_SAMPLE,
} from '../../analysis/weighting/survey-design.ts'
import { type GoldenCase, isObject, type Json, type JsonObject, objectAt } from './check.ts'
import { matches, outcomeOf, type Row, readDataSet } from './data-set.ts'

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
 */
export function surveyOfCase(golden: GoldenCase): SurveyOfCase {
  const input = objectAt(golden.body, 'input')
  const y = input['y'] ?? null
  const lines = readDataSet(golden).filter((line) => outcomeOf(line, y) !== null)
  const at = (index: number): Row => lines[index] ?? {}
  const columns = namesOf(input['ids'])
  const stratumColumn = input['strata'] ?? (input['stratumTotals'] ? 'stratum' : undefined)
  const unweighted = lines.map((line, index) => ({
    stratum: fieldOf(line, namesOf(stratumColumn)[0]) ?? '',
    cluster: fieldOf(line, columns[0]) ?? String(index),
    answers: 1,
    total: isNumeric(y) ? Number(fieldOf(line, String(y.column))) : (outcomeOf(line, y) ?? 0),
    groups: line,
  }))
  const weightColumn = namesOf(input['weights'])[0]
  const rows = isObject(input['stratumTotals'])
    ? stratumWeights(unweighted, totalsOf(input['stratumTotals']))
    : unweighted.map((row) => ({ ...row, weight: Number(fieldOf(row.groups, weightColumn) ?? 1) }))
  const populations = namesOf(input['fpc'])
  const laterStages = columns.slice(1).map(
    (unit, stage): LaterStage => ({
      unit: (_, index) => fieldOf(at(index), unit) ?? '',
      population: (_, index) => {
        const value = fieldOf(at(index), populations[stage + 1])
        return value === null ? null : Number(value)
      },
    }),
  )
  const design = makeDesign(rows, {
    ...calibrationOf(input),
    clustersInPopulation: populationByStratum(unweighted, populations[0]),
    laterStages,
    lonely: lonelyOf(input['lonelyPsu']),
  })
  const domain = input['domain']
  return {
    design,
    lines,
    domain: domain ? (_, index) => matches(at(index), domain) : WHOLE_SAMPLE,
  }
}

/** Whether an outcome is the number in a column itself, not a condition on it. */
function isNumeric(y: Json): y is JsonObject & { column: string } {
  return isObject(y) && ['atLeast', 'equals', 'oneOf'].every((key) => y[key] === undefined)
}

/** A field of a line; null where the column is not named or empty. */
export function fieldOf(line: Row, column: string | undefined): string | null {
  const value = column === undefined ? '' : (line[column] ?? '')
  return value === '' ? null : value
}

function namesOf(value: Json | undefined): string[] {
  const list: readonly Json[] = Array.isArray(value) ? value : [value ?? '']
  return list.map(String).filter((name) => name !== '' && name !== '1' && name !== '0')
}

function totalsOf(value: Json | undefined): Record<string, number> {
  const totals = isObject(value) ? value : {}
  return Object.fromEntries(Object.entries(totals).map(([name, total]) => [name, Number(total)]))
}

function calibrationOf(input: JsonObject) {
  const margin = (value: Json): Margin => {
    const { by, totals } = Object(value) as JsonObject
    return { by: String(by), totals: totalsOf(totals) }
  }
  const { postStratify, rake } = input
  if (postStratify) return { calibration: { postStratify: margin(postStratify) } }
  return Array.isArray(rake) ? { calibration: { rake: rake.map(margin) } } : {}
}

/** Clusters there are by stratum; a column of shares up to 1 gives sampling fractions. */
function populationByStratum(
  rows: readonly { stratum: string; cluster: string; groups: Row }[],
  column: string | undefined,
): Record<string, number> {
  if (column === undefined) return {}
  return Object.fromEntries(
    rows.map(({ stratum, groups }) => {
      const value = Number(fieldOf(groups, column))
      const observed = new Set(
        rows.filter((row) => row.stratum === stratum).map(({ cluster }) => cluster),
      ).size
      return [stratum, value <= 1 ? observed / value : value]
    }),
  )
}

function lonelyOf(value: Json | undefined): LonelyRule {
  const rules: readonly LonelyRule[] = ['fail', 'remove', 'certainty', 'adjust', 'average']
  return rules.find((rule) => rule === value) ?? 'fail'
}
