import { drivers } from '../../../analysis/drivers/drivers.ts'
import { importancePerformance } from '../../../analysis/drivers/importance-performance.ts'
import { logistic } from '../../../analysis/drivers/logistic.ts'
import { type CaseChecks, type GoldenCase, type JsonObject, numberAt, objectAt } from '../check.ts'
import { checkCall } from '../check-tree.ts'
import { modelColumns } from './case-columns.ts'

/** An outcome and its drivers, whatever form the case gives them in. */
export function checkDrivers(golden: GoldenCase): CaseChecks {
  const { y, x } = modelColumns(golden)
  return { checks: checkCall(() => drivers(y, x), expectedOf(golden)), notCovered: [] }
}

/** The same with an outcome made yes or no by `atLeast` or `equals`, unless it is 0 and 1. */
export function checkLogistic(golden: GoldenCase): CaseChecks {
  const input = objectAt(golden.body, 'input')
  const { y, x } = modelColumns(golden)
  const outcome = y.map((value) => (value === null ? null : isHit(value, input)))
  const level = input['level'] === undefined ? 0.95 : numberAt(input, 'level')
  const call = () => logistic(outcome, x, { level })
  return { checks: checkCall(call, expectedOf(golden)), notCovered: [] }
}

export function checkImportancePerformance(golden: GoldenCase): CaseChecks {
  const input = objectAt(golden.body, 'input')
  const { y, x } = modelColumns(golden)
  const topFrom = input['atLeast'] === undefined ? 4 : numberAt(input, 'atLeast')
  const call = () => importancePerformance(y, x, { topFrom })
  return { checks: checkCall(call, expectedOf(golden)), notCovered: [] }
}

function expectedOf({ body }: GoldenCase): JsonObject {
  return objectAt(body, 'expected')
}

/** The condition stands beside the outcome or within it (`{column, atLeast}`). */
function isHit(value: number, input: JsonObject): number {
  const { atLeast, equals } = { ...input, ...objectAt(input, 'y') }
  if (atLeast !== undefined) return value >= Number(atLeast) ? 1 : 0
  if (equals !== undefined) return [equals].flat().map(Number).includes(value) ? 1 : 0
  return value
}
