import { LonelyStratumError } from '../../../analysis/weighting/lonely-stratum-error.ts'
import { surveyMean } from '../../../analysis/weighting/survey-mean.ts'
import { surveyProportion } from '../../../analysis/weighting/survey-proportion.ts'
import { surveyRatio } from '../../../analysis/weighting/survey-ratio.ts'
import { surveyTable } from '../../../analysis/weighting/survey-table.ts'
import {
  type CaseChecks,
  type Check,
  type GoldenCase,
  type Json,
  type JsonObject,
  numberAt,
  objectAt,
} from '../check.ts'
import { checkTree } from '../check-tree.ts'
import { numbersOf } from '../data-set.ts'
import { namesOf, type SurveyOfCase, surveyOfCase } from '../survey-of-case.ts'

/** Documents R and is not to be reproduced. */
const REMARKS = ['survey', 'surveyRake', 'published', 'note', 'degenerate']
/** What R makes of a variance that is rounding. */
const OF_ROUNDING = ['nEff', 'nEffAdjusted', 'nEffUsed', 'ci']

function without(want: JsonObject, names: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(want).filter(([key]) => !names.includes(key)))
}

/** A share under any design. */
export function checkProportion(golden: GoldenCase): CaseChecks {
  return orRefusal(golden, () => proportionChecks(golden))
}

function proportionChecks(golden: GoldenCase): Check[] {
  const { input, expected } = partsOf(golden)
  const survey = surveyOfCase(golden)
  const { design, domain } = survey
  const share = surveyProportion(design, { inDomain: domain, level: numberAt(input, 'level') })
  const got = {
    ...share,
    psus: share.clusters,
    ci: share.intervals,
    cells: cellsOf(survey, expected['cells'] ?? null),
  }
  const path = input['rake'] ? 'raked' : ''
  if (expected['degenerate'] !== true) return checkTree(path, got, without(expected, REMARKS))
  const certain = { logit: null, beta: null, mean: null, asin: null }
  return [
    ...checkTree(path, got, without(expected, [...REMARKS, ...OF_ROUNDING])),
    ...checkTree('ci', share.intervals, certain),
    { path: 'ci.betaCapped is no point', got: (share.lower ?? 0) < (share.upper ?? 1), want: true },
  ]
}

function partsOf({ body }: GoldenCase) {
  return { input: objectAt(body, 'input'), expected: objectAt(body, 'expected') }
}

function covered(checks: readonly Check[]): CaseChecks {
  return { checks, notCovered: [] }
}

/** The checks of a call; where R stops, the call must stop too. */
function orRefusal(golden: GoldenCase, call: () => Check[]): CaseChecks {
  const want = partsOf(golden).expected['error']
  if (want === undefined) return covered(call())
  try {
    call()
    return covered([{ path: 'error', got: 'no error', want }])
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return covered([{ path: 'error', got: asWordedByR(error, String(want)), want }])
  }
}

/** R's words for a lonely stratum; other refusals are compared by being refusals. */
function asWordedByR(error: RangeError, want: string): string {
  if (error instanceof LonelyStratumError) {
    return `Stratum (${error.stratum}) has only one PSU at stage ${error.stage}`
  }
  return want.includes('only one PSU') ? error.message : want
}

/** The sums of weights in the cells that are expected, each named by the columns it has. */
function cellsOf({ design, lines }: SurveyOfCase, want: Json): object[] {
  const cells = Array.isArray(want) ? want : []
  return cells.map((cell: JsonObject) => {
    const columns = Object.entries(without(cell, ['total']))
    const weights = design.weights.filter((_, k) =>
      columns.every(([column, value]) => lines[k]?.[column] === String(value)),
    )
    return { ...cell, total: weights.reduce((sum, weight) => sum + weight, 0) }
  })
}

/** A ratio of two columns, one line per cluster or several. */
export function checkRatio(golden: GoldenCase): CaseChecks {
  return orRefusal(golden, () => ratioChecks(golden))
}

function ratioChecks(golden: GoldenCase): Check[] {
  const { input, expected } = partsOf(golden)
  const columns = [String(input['numerator']), String(input['denominator'])]
  const complete = (line: Readonly<Record<string, string>>) =>
    numbersOf([line], columns)[0]?.every((value) => value !== null) ? 0 : null
  const { design, lines, domain } = surveyOfCase(golden, complete)
  const [numerator, denominator] = columns.map(
    (column) => (_: object, index: number) => Number(lines[index]?.[column]),
  )
  if (!numerator || !denominator) return []
  const ratio = { numerator, denominator, inDomain: domain }
  const got = surveyRatio(design, ratio, numberAt(input, 'level'))
  const named = { ...got, psus: got.clusters, ci: got.interval }
  return checkTree('', named, without(expected, REMARKS))
}

/** The mean of a column of ratings; people by stratum are known totals, too. */
export function checkWeightedMean(golden: GoldenCase): CaseChecks {
  return orRefusal(golden, () => meanChecks(golden))
}

function meanChecks(golden: GoldenCase): Check[] {
  const { input, expected } = partsOf(golden)
  const column = String(input['y'])
  const totals = input['stratumTotals']
  const by = namesOf(input['strata'])[0] ?? 'stratum'
  const known = input['rake'] || input['postStratify'] || !totals
  const postStratify = known ? {} : { postStratify: { by, totals } }
  const body = { ...golden.body, input: { ...input, ...postStratify } }
  const rating = (line: Readonly<Record<string, string>>) =>
    numbersOf([line], [column])[0]?.[0] ?? null
  const { design, domain } = surveyOfCase({ ...golden, body }, rating)
  const got = surveyMean(design, { inDomain: domain, level: numberAt(input, 'level') })
  const named = { ...got, mean: got.estimate, psus: got.clusters, ci: got.interval }
  return checkTree('', named, without(expected, REMARKS))
}

/** A weighted table of two columns. */
export function checkTable(golden: GoldenCase): CaseChecks {
  const { input, expected } = partsOf(golden)
  const [byRow = '', byColumn = ''] = namesOf(input['rowsCols'])
  const { design } = surveyOfCase(golden, (line) =>
    line[byRow] === '' || line[byColumn] === '' ? null : 0,
  )
  const got = surveyTable(design, byRow, byColumn)
  return covered(checkTree('', { ...got, cols: got.columns }, without(expected, REMARKS)))
}
