import { burstProbability } from '../../../analysis/quality/burst-probability.ts'
import { mantelHaenszel } from '../../../analysis/quality/mantel-haenszel.ts'
import { proportionExcess } from '../../../analysis/quality/proportion-excess.ts'
import { straightLining } from '../../../analysis/quality/straight-lining.ts'
import {
  type CaseChecks,
  checkMembers,
  type GoldenCase,
  isObject,
  type Json,
  type JsonObject,
  numberAt,
  objectAt,
} from '../check.ts'
import { numbersOf, readDataSet } from '../data-set.ts'

/** Every member of the expected values, those that hold limits apart. */
function checkAll(got: object, expected: JsonObject): CaseChecks {
  const keys = Object.keys(expected).filter((key) => key !== 'note' && !isObject(expected[key]))
  const limits = objectAt(expected, 'ci')
  const gotLimits = new Map<string, unknown>(Object.entries(got)).get('ci')
  return {
    checks: [
      ...checkMembers('', got, expected, keys),
      ...checkMembers('ci.', Object(gotLimits ?? { lower: null, upper: null }), limits, [
        ...Object.keys(limits),
      ]),
    ],
    notCovered: [],
  }
}

/** One-sided tests that the first of two shares is larger. */
export function checkExcess({ body }: GoldenCase): CaseChecks {
  const input = objectAt(body, 'input')
  const [first, second] = [1, 2].map((i) => ({
    x: numberAt(input, `x${i}`),
    n: numberAt(input, `n${i}`),
  }))
  if (!first || !second) return { checks: [], notCovered: ['excess'] }
  return checkAll(proportionExcess(first, second), objectAt(body, 'expected'))
}

/** Answers in a window against those expected. */
export function checkBurst({ body }: GoldenCase): CaseChecks {
  const input = objectAt(body, 'input')
  const at = (name: string) => numberAt(input, name)
  const dispersion = 'dispersion' in input ? [at('dispersion')] : []
  const got = burstProbability(at('count'), at('expected'), at('windows'), ...dispersion)
  return checkAll(got, objectAt(body, 'expected'))
}

/** Tables given column by column, `[a, c, b, d]`. */
export function checkMantelHaenszel({ body }: GoldenCase): CaseChecks {
  const input = objectAt(body, 'input')
  const tables = listOf(input['tables']).map((table) => {
    const [a = 0, c = 0, b = 0, d = 0] = listOf(table).flat().map(Number)
    return { a, b, c, d }
  })
  const conf = Number(input['conf'] ?? input['level'] ?? 0.95)
  return checkAll(mantelHaenszel(tables, conf), objectAt(body, 'expected'))
}

/** Forms of the columns `items` of a data set. */
export function checkStraightLining(golden: GoldenCase): CaseChecks {
  const input = objectAt(golden.body, 'input')
  const forms = numbersOf(readDataSet(golden), listOf(input['items']).map(String))
  return checkAll(straightLining(forms), objectAt(golden.body, 'expected'))
}

function listOf(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? value : []
}
