import { cronbachAlpha } from '../../../analysis/drivers/cronbach-alpha.ts'
import { type CaseChecks, type GoldenCase, numberAt, objectAt } from '../check.ts'
import { checkCall } from '../check-tree.ts'
import { itemColumns } from './case-columns.ts'

/** Items from columns of a data set or from the rows of a matrix. */
export function checkCronbach(golden: GoldenCase): CaseChecks {
  const { body } = golden
  const [input, expected] = [objectAt(body, 'input'), objectAt(body, 'expected')]
  const items = itemColumns(golden)
  const level = input['level'] === undefined ? 0.95 : numberAt(input, 'level')
  return { checks: checkCall(() => cronbachAlpha(items, { level }), expected), notCovered: [] }
}
