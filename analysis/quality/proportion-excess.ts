import { checkCount } from '../check-input.ts'
import { hypergeometricProbability } from '../distributions/hypergeometric.ts'
import { normalProbability } from '../distributions/normal-probability.ts'

/** Cases with a trait among all cases of a group. */
export interface Share {
  readonly x: number
  readonly n: number
}

/** Whether the first of two shares is larger. */
export interface ProportionExcess {
  /** Difference of the shares, of 1; null without cases in a group. */
  readonly difference: number | null
  readonly z: number | null
  readonly pValueGreater: number | null
  readonly fisherGreater: number | null
  /** The one to report: Fisher's where fewer than five cases are expected in a cell. */
  readonly pValue: number | null
  readonly method: 'z' | 'fisher' | null
  readonly reason: 'no_data' | 'no_variation' | null
}

/** With fewer cases expected in a cell of the table the normal approximation is not used. */
const LEAST_EXPECTED = 5

/**
 * One-sided test that the share of the first group is larger than that of the second, both of
 * independent answers: `z = (p1 - p2) / sqrt(p q (1/n1 + 1/n2))` with the pooled share p, and
 * Fisher's exact test. When all cases of both groups are alike, z and its p-value are null with
 * reason `no_variation`, Fisher's is 1; a group without cases gives nulls with `no_data`.
 *
 * Source: Fleiss, Levin & Paik 2003, Statistical Methods for Rates and Proportions. Checked against
 * R 4.2.2 prop.test (without correction) and fisher.test.
 * @throws RangeError naming `x1`, `n1`, `x2` or `n2`.
 */
export function proportionExcess(first: Share, second: Share): ProportionExcess {
  checkShare(first, 1)
  checkShare(second, 2)
  const [population, marked] = [first.n + second.n, first.x + second.x]
  if (first.n === 0 || second.n === 0) return withoutTest('no_data')
  const fisherGreater = hypergeometricProbability(
    first.x - 1,
    { population, marked, draws: first.n },
    'upper',
  )
  const difference = first.x / first.n - second.x / second.n + 0
  if (marked === 0 || marked === population) {
    return { ...withoutTest('no_variation'), difference, fisherGreater }
  }
  const pooled = (marked * (population - marked)) / population / population
  const z = difference / Math.sqrt(pooled * (1 / first.n + 1 / second.n))
  const pValueGreater = normalProbability(z, 'upper')
  const rarer = Math.min(marked, population - marked) * Math.min(first.n, second.n)
  const method = rarer / population < LEAST_EXPECTED ? 'fisher' : 'z'
  const pValue = method === 'z' ? pValueGreater : fisherGreater
  return { difference, z, pValueGreater, fisherGreater, pValue, method, reason: null }
}

function withoutTest(reason: 'no_data' | 'no_variation'): ProportionExcess {
  const none = { z: null, pValueGreater: null, fisherGreater: null, pValue: null, method: null }
  return { difference: null, ...none, reason }
}

function checkShare({ x, n }: Share, group: 1 | 2): void {
  checkCount(n, `n${group}`)
  checkCount(x, `x${group}`)
  if (x > n) throw new RangeError(`x${group}: must not be above n${group} = ${n}, got ${x}`)
}
