import { assertFinitePopulation } from '../../../analysis/assertion/assert-finite-population.ts'
import { type CaseChecks, type GoldenCase, numberAt, objectAt } from '../check.ts'
import { checkCall } from '../check-tree.ts'
import { withoutRemarks } from '../without-remarks.ts'

/** The claim about a counted group of people. */
export function checkFinite({ body }: GoldenCase): CaseChecks {
  const input = objectAt(body, 'input')
  const claim = {
    population: numberAt(input, 'N'),
    sample: numberAt(input, 'n'),
    satisfied: numberAt(input, 'x'),
    percent: numberAt(input, 'percent'),
    alpha: numberAt(input, 'alpha'),
  }
  const checks = checkCall(
    () => assertFinitePopulation(claim),
    withoutRemarks(objectAt(body, 'expected')),
  )
  return { checks, notCovered: [] }
}
