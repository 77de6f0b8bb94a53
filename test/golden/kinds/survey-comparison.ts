import { designDifference } from '../../../analysis/comparison/design-difference.ts'
import { designTrend } from '../../../analysis/comparison/design-trend.ts'
import { raoScott } from '../../../analysis/comparison/rao-scott.ts'
import type { LabelOf } from '../../../analysis/comparison/weighted-table.ts'
import {
  type CaseChecks,
  type Check,
  type GoldenCase,
  isObject,
  type Json,
  type JsonObject,
  objectAt,
} from '../check.ts'
import { checkTree } from '../check-tree.ts'
import type { Row } from '../data-set.ts'
import { fieldOf, type SurveyOfCase, surveyOfCase } from '../survey-of-case.ts'
import { withoutRemarks } from '../without-remarks.ts'
import { confidenceOf, listOf } from './comparison.ts'

/** What R's messages mean where it stops. */
const MEANINGS: readonly (readonly [RegExp, string])[] = [
  [/singular/i, 'too_sparse'],
  [/only one PSU/i, 'lonely_psu'],
]

/** A table of two columns of a survey, one of which may be the outcome `y`. */
export function checkRaoScott(golden: GoldenCase): CaseChecks {
  const survey = comparedSurvey(golden)
  const [rows, cols] = listOf(objectAt(golden.body, 'input')['rowsCols']).map(String)
  const got = raoScott(survey.design, labelOf(survey, rows), labelOf(survey, cols), survey.domain)
  return checkOutcome(got, golden.body)
}

/** Two groups of a survey. */
export function checkDesignDifference(golden: GoldenCase): CaseChecks {
  const { design, lines, domain } = comparedSurvey(golden)
  const input = objectAt(golden.body, 'input')
  const [first, second] = listOf(input['groups']).map(
    (group) => (_: unknown, index: number) =>
      fieldOf(lines[index] ?? {}, String(input['by'])) === String(group),
  )
  if (!first || !second) return { checks: [], notCovered: ['designDifference without two groups'] }
  const groups = { first, second, within: domain }
  return checkOutcome(designDifference(design, groups, confidenceOf(input)), golden.body)
}

/** A trend over a column of a survey. */
export function checkDesignTrend(golden: GoldenCase): CaseChecks {
  const { design, lines, domain } = comparedSurvey(golden)
  const column = String(objectAt(golden.body, 'input')['score'])
  const score = (_: unknown, index: number) => {
    const value = fieldOf(lines[index] ?? {}, column)
    return value === null ? null : Number(value)
  }
  return checkOutcome(designTrend(design, score, domain), golden.body)
}

/** The survey of a case; an outcome without a condition is the number in its column. */
function comparedSurvey(golden: GoldenCase): SurveyOfCase {
  const y = objectAt(golden.body, 'input')['y'] ?? null
  if (!isColumn(y)) return surveyOfCase(golden)
  return surveyOfCase(golden, (line: Row) => {
    const value = fieldOf(line, String(y['column']))
    return value === null ? null : Number(value)
  })
}

function isColumn(y: Json): y is JsonObject {
  return isObject(y) && ['atLeast', 'equals', 'oneOf'].every((key) => y[key] === undefined)
}

function labelOf({ lines }: SurveyOfCase, column: string | undefined): LabelOf {
  if (column === 'y') return (row) => String(row.total)
  return (_, index) => fieldOf(lines[index] ?? {}, column)
}

function checkOutcome(got: { readonly reason: string | null }, body: JsonObject): CaseChecks {
  const { error, ...expected } = withoutRemarks(objectAt(body, 'expected'))
  const meaning = MEANINGS.find(([message]) => message.test(String(error)))?.[1] ?? 'a reason'
  const stopped: Check[] =
    error === undefined ? [] : [{ path: 'reason', got: got.reason, want: meaning }]
  return { checks: [...stopped, ...checkTree('', got, expected)], notCovered: [] }
}
