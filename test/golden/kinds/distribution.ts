import { betaProbability, betaQuantile } from '../../../analysis/distributions/beta.ts'
import { binomialDensity } from '../../../analysis/distributions/binomial-density.ts'
import {
  probabilityAtLeast,
  probabilityAtMost,
} from '../../../analysis/distributions/binomial-probability.ts'
import {
  chiSquareProbability,
  chiSquareQuantile,
} from '../../../analysis/distributions/chi-square.ts'
import { fProbability, fQuantile } from '../../../analysis/distributions/f-ratio.ts'
import {
  hypergeometricDensity,
  hypergeometricProbability,
} from '../../../analysis/distributions/hypergeometric.ts'
import { normalProbability } from '../../../analysis/distributions/normal-probability.ts'
import { normalQuantile } from '../../../analysis/distributions/normal-quantile.ts'
import { poissonProbability } from '../../../analysis/distributions/poisson.ts'
import { studentProbability, studentQuantile } from '../../../analysis/distributions/student.ts'
import type { Tail } from '../../../analysis/distributions/tail.ts'
import { type CaseChecks, type GoldenCase, numberAt, objectAt } from '../check.ts'

type Fn = (at: (name: string) => number, tail: Tail) => number

/** An urn of R's `phyper`: m white, n black, k drawn. */
function drawOf(at: (name: string) => number) {
  return { population: at('m') + at('n'), marked: at('m'), draws: at('k') }
}

/** The special functions in use, by R's names and with R's argument names. */
const FUNCTIONS: Readonly<Record<string, Fn>> = {
  qnorm: (at) => normalQuantile(at('p')),
  qt: (at) => studentQuantile(at('p'), at('df')),
  qf: (at) => fQuantile(at('p'), at('df1'), at('df2')),
  qchisq: (at) => chiSquareQuantile(at('p'), at('df')),
  qbeta: (at) => betaQuantile(at('p'), at('a'), at('b')),
  pnorm: (at, tail) => normalProbability(at('q'), tail),
  pt: (at, tail) => studentProbability(at('q'), at('df'), tail),
  pf: (at, tail) => fProbability(at('q'), at('df1'), at('df2'), tail),
  pchisq: (at, tail) => chiSquareProbability(at('q'), at('df'), tail),
  pbeta: (at, tail) => betaProbability(at('q'), at('a'), at('b'), tail),
  pbinom: (at, tail) =>
    tail === 'lower'
      ? probabilityAtMost(at('q'), at('size'), at('prob'))
      : probabilityAtLeast(at('q') + 1, at('size'), at('prob')),
  dbinom: (at) => binomialDensity(at('x'), at('size'), at('prob')),
  dhyper: (at) => hypergeometricDensity(at('x'), drawOf(at)),
  phyper: (at, tail) => hypergeometricProbability(at('q'), drawOf(at), tail),
  ppois: (at, tail) => poissonProbability(at('q'), at('lambda'), tail),
}

export function checkDistribution({ body }: GoldenCase): CaseChecks {
  const [input, expected] = [objectAt(body, 'input'), objectAt(body, 'expected')]
  const name = String(input['fn'])
  const fn = FUNCTIONS[name]
  if (!fn) return { checks: [], notCovered: [name] }
  const tail = input['lowerTail'] === false ? 'upper' : 'lower'
  const got = fn((key) => numberAt(input, key), tail)
  return { checks: [{ path: 'value', got, want: expected['value'] ?? null }], notCovered: [] }
}
