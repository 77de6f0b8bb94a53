import betainc from '@stdlib/math-base-special-betainc'
import betaQuantile from '@stdlib/stats-base-dists-beta-quantile'
import studentQuantile from '@stdlib/stats-base-dists-t-quantile'
import {
  probabilityAtLeast,
  probabilityAtMost,
} from '../../../analysis/assertion/binomial-probability.ts'
import { normalProbability } from '../../../analysis/interval/normal-probability.ts'
import { normalQuantile } from '../../../analysis/interval/normal-quantile.ts'
import { type CaseChecks, type GoldenCase, type JsonObject, numberAt, objectAt } from '../check.ts'

type Fn = (input: JsonObject) => number

/** The special functions in use, by R's names. */
const FUNCTIONS: Readonly<Record<string, Fn>> = {
  qnorm: (i) => normalQuantile(numberAt(i, 'p')),
  qt: (i) => studentQuantile(numberAt(i, 'p'), numberAt(i, 'df')),
  qbeta: (i) => betaQuantile(numberAt(i, 'p'), numberAt(i, 'a'), numberAt(i, 'b')),
  pnorm: (i) => normalProbability(numberAt(i, 'q'), i['lowerTail'] ? 'lower' : 'upper'),
  pbeta: (i) =>
    betainc(numberAt(i, 'q'), numberAt(i, 'a'), numberAt(i, 'b'), true, !i['lowerTail']),
  pbinom: (i) => {
    const [q, n, p] = [numberAt(i, 'q'), numberAt(i, 'size'), numberAt(i, 'prob')]
    return i['lowerTail'] ? probabilityAtMost(q, n, p) : probabilityAtLeast(q + 1, n, p)
  },
}

export function checkDistribution({ body }: GoldenCase): CaseChecks {
  const [input, expected] = [objectAt(body, 'input'), objectAt(body, 'expected')]
  const name = String(input['fn'])
  const fn = FUNCTIONS[name]
  if (!fn) return { checks: [], notCovered: [name] }
  const want = expected['value'] ?? null
  return { checks: [{ path: 'value', got: fn(input), want }], notCovered: [] }
}
