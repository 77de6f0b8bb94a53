import { assertProportion } from '../../../analysis/assertion/assert-proportion.ts'
import { proportionInterval } from '../../../analysis/interval/proportion-interval.ts'
import { wilsonCorrected } from '../../../analysis/interval/wilson-corrected.ts'
import {
  type CaseChecks,
  checkMembers,
  type GoldenCase,
  numberAt,
  objectAt,
  otherMembers,
} from '../check.ts'
import { outcomeOf } from '../outcome-of.ts'
import { METHOD_NAMES } from './method-names.ts'

const RAW_LIMITS = ['lower', 'upper', 'rawLower', 'rawUpper']

/** Every method by the name of the golden files, and R's default besides. */
function intervalsOf(x: number, n: number, conf: number, sides: 'one' | 'two') {
  const named = Object.entries(METHOD_NAMES).map(
    ([name, method]) => [name, proportionInterval(x, n, { method, conf, sides })] as const,
  )
  return Object.fromEntries([
    ...named,
    ['propTestCorrectDefault', wilsonCorrected(x, n, conf, sides, 0.5)] as const,
  ])
}

/** Intervals and one-sided bounds by every method. */
export function checkInterval({ body }: GoldenCase): CaseChecks {
  const [input, expected] = [objectAt(body, 'input'), objectAt(body, 'expected')]
  const [x, n, conf] = [numberAt(input, 'x'), numberAt(input, 'n'), numberAt(input, 'conf')]
  const kind = String(input['kind'])
  const intervals = intervalsOf(x, n, conf, kind === 'oneSided' ? 'one' : 'two')
  const checks = Object.entries(intervals).flatMap(([name, got]) =>
    checkMembers(`${name}.`, got, objectAt(expected, name), RAW_LIMITS),
  )
  return {
    checks: [
      ...checkMembers('', intervals['wilson'] ?? {}, expected, ['estimate', 'reason']),
      ...checks,
    ],
    notCovered: otherMembers(`${kind}.`, expected, [
      'estimate',
      'reason',
      ...Object.keys(intervals),
    ]),
  }
}

/** The claim "at least p0", by the exact test and by the score test. */
export function checkAssertionCase({ body }: GoldenCase): CaseChecks {
  const [input, expected] = [objectAt(body, 'input'), objectAt(body, 'expected')]
  const [x, n, p0] = [numberAt(input, 'x'), numberAt(input, 'n'), numberAt(input, 'p0')]
  const got = assertProportion(x, n, p0, numberAt(input, 'alpha'))
  const members = ['pValueGreater', 'pValueLess', 'lower', 'upper', 'verdict']
  const [exact, score] = [objectAt(expected, 'exact'), objectAt(expected, 'wilson')]
  return {
    checks: [
      ...checkMembers('', got, expected, ['estimate', 'verdict', 'reason']),
      ...checkMembers('exact.', got.exact ?? {}, exact, members),
      ...checkMembers('wilson.', got.wilson ?? {}, score, ['z', ...members]),
    ],
    notCovered: otherMembers('assertion.', expected, [
      'estimate',
      'verdict',
      'reason',
      'exact',
      'wilson',
    ]),
  }
}

/** Required behaviour where R stops: an error that names the fault, or nothing known. */
export function checkPolicy({ body }: GoldenCase): CaseChecks {
  const [input, expected] = [objectAt(body, 'input'), objectAt(body, 'expected')]
  const [x, n] = [numberAt(input, 'x'), numberAt(input, 'n')]
  const at = (name: string, otherwise: number) =>
    input[name] === undefined ? otherwise : numberAt(input, name)
  const [conf, p0, alpha] = [at('conf', 0.95), at('p0', 0.95), at('alpha', 0.05)]
  const checks = Object.entries(METHOD_NAMES).flatMap(([name, method]) => {
    const got = outcomeOf(() => ({
      ...assertProportion(x, n, p0, alpha),
      ...proportionInterval(x, n, { method, conf }),
    }))
    return checkMembers(`${name}.`, got, expected, Object.keys(expected))
  })
  return { checks, notCovered: [] }
}
