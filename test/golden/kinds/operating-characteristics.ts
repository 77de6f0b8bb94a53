import { coverage, size } from '../../../analysis/sample-size/operating-characteristics.ts'
import {
  type CaseChecks,
  checkMembers,
  type GoldenCase,
  numberAt,
  objectAt,
  otherMembers,
} from '../check.ts'
import { METHOD_NAMES } from './method-names.ts'

/** How often an interval of a method holds a true share. */
export function checkCoverage({ body }: GoldenCase): CaseChecks {
  const [input, expected] = [objectAt(body, 'input'), objectAt(body, 'expected')]
  const method = METHOD_NAMES[String(input['method'])]
  if (!method) return { checks: [], notCovered: [`coverage ${String(input['method'])}`] }
  const at = (name: string) => numberAt(input, name)
  const got = { coverage: coverage(at('n'), at('p'), at('conf'), method) }
  return {
    checks: checkMembers('', got, expected, ['coverage']),
    notCovered: otherMembers('coverage.', expected, ['coverage']),
  }
}

/** How often a method demonstrates a claim that is only just false. */
export function checkSize({ body }: GoldenCase): CaseChecks {
  const [input, expected] = [objectAt(body, 'input'), objectAt(body, 'expected')]
  const method = METHOD_NAMES[String(input['method'])]
  if (!method) return { checks: [], notCovered: [`size ${String(input['method'])}`] }
  const at = (name: string) => numberAt(input, name)
  const got = { size: size(at('n'), at('p0'), at('alpha'), method) }
  return {
    checks: checkMembers('', got, expected, ['size']),
    notCovered: otherMembers('size.', expected, ['size']),
  }
}
