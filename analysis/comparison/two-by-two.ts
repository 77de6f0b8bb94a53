import { normalProbability } from '../distributions/normal-probability.ts'
import { type FisherExact, fisherExact } from './fisher-exact.ts'
import { checkGroup, type GroupCounts } from './group-counts.ts'
import { type ChiSquare, expectation, pearsonChiSquare } from './pearson-chi-square.ts'

const NO_DIFFERENCE: ChiSquare = { chisq: 0, df: 1, pValue: 1 }

/** Tests that two shares are equal; `z` is positive when the first is larger. */
export interface TwoByTwo {
  readonly pooledZ: ChiSquare & { readonly z: number; readonly pValueGreater: number }
  readonly yates: ChiSquare
  readonly fisher: FisherExact
}

/**
 * Tests that two independent groups are equally satisfied, from the table of satisfied and other
 * answers: `z = (p1 - p2) / sqrt(p q (1/n1 + 1/n2))` with the pooled share p, its square as a
 * chi-square of one degree of freedom, the same with Yates' correction, and Fisher's exact test.
 * `pValueGreater` and `fisher.greater` are one-sided: the first group larger.
 * All answers of both groups alike: chi-square 0, p-value 1. A group without answers: null.
 *
 * Source: Fleiss, Levin & Paik 2003, Statistical Methods for Rates and Proportions. Checked against
 * R 4.2.2 prop.test, which gives NaN where all answers are alike.
 * @throws RangeError naming `x1`, `n1`, `x2` or `n2`.
 */
export function twoByTwo(first: GroupCounts, second: GroupCounts): TwoByTwo | null {
  checkGroup(first, 1)
  checkGroup(second, 2)
  if (first.n === 0 || second.n === 0) return null
  const table = [first, second].map(({ x, n }) => [x, n - x])
  const satisfied = first.x + second.x
  const alike = satisfied === 0 || satisfied === first.n + second.n
  const expected = alike ? null : expectation(table)
  const pearson = expected ? pearsonChiSquare(expected) : NO_DIFFERENCE
  const larger = first.x * second.n - second.x * first.n
  const z = Math.sign(larger) * Math.sqrt(pearson.chisq) + 0
  return {
    pooledZ: { ...pearson, z, pValueGreater: normalProbability(z, 'upper') },
    yates: expected ? pearsonChiSquare(expected, true) : NO_DIFFERENCE,
    fisher: fisherExact(table),
  }
}
