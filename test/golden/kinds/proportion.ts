import { assertProportion } from '../../../analysis/assertion/assert-proportion.ts'
import { clopperPearson } from '../../../analysis/interval/clopper-pearson.ts'
import { wilson } from '../../../analysis/interval/wilson.ts'
import {
  type CaseChecks,
  checkMembers,
  type GoldenCase,
  numberAt,
  objectAt,
  otherMembers,
} from '../check.ts'

const LIMITS = ['lower', 'upper']

/** Intervals and one-sided bounds: the two methods of this release, the others are named. */
export function checkInterval({ body }: GoldenCase): CaseChecks {
  const [input, expected] = [objectAt(body, 'input'), objectAt(body, 'expected')]
  const [x, n, conf] = [numberAt(input, 'x'), numberAt(input, 'n'), numberAt(input, 'conf')]
  const kind = String(input['kind'])
  const sides = kind === 'oneSided' ? 'one' : 'two'
  const byWilson = wilson(x, n, conf, sides)
  const byExact = clopperPearson(x, n, conf, sides)
  return {
    checks: [
      ...checkMembers('', byWilson, expected, ['estimate']),
      ...checkMembers('wilson.', byWilson, objectAt(expected, 'wilson'), LIMITS),
      ...checkMembers('clopperPearson.', byExact, objectAt(expected, 'clopperPearson'), LIMITS),
    ],
    notCovered: otherMembers(`${kind}.`, expected, ['estimate', 'wilson', 'clopperPearson']),
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
  const conf = input['conf'] === undefined ? 0.95 : numberAt(input, 'conf')
  const p0 = input['p0'] === undefined ? 0.95 : numberAt(input, 'p0')
  const alpha = input['alpha'] === undefined ? 0.05 : numberAt(input, 'alpha')
  const calls: [string, () => object][] = [
    ['wilson.', () => wilson(x, n, conf)],
    ['clopperPearson.', () => clopperPearson(x, n, conf)],
  ]
  if (input['conf'] === undefined || expected['error'] === undefined || conf < 1) {
    calls.push(['assertion.', () => assertProportion(x, n, p0, alpha)])
  }
  const members = Object.keys(expected)
  const checks = calls.flatMap(([path, call]) => {
    const got = outcomeOf(call)
    const answered = members.filter((key) => key in got || key === 'error')
    return checkMembers(path, got, expected, answered)
  })
  return { checks, notCovered: [] }
}

function outcomeOf(call: () => object): object {
  try {
    return call()
  } catch (error) {
    if (!(error instanceof RangeError)) return { error: String(error) }
    return { error: error.message.includes('whole number') ? 'integer' : 'range' }
  }
}
