import type { AttendanceWeightedAssertion } from '../assertion/assert-attendance-weighted-rate.ts'
import {
  assertClusteredProportion,
  type ClusteredAssertion,
} from '../assertion/assert-clustered-proportion.ts'
import { assertProportion, type ProportionAssertion } from '../assertion/assert-proportion.ts'
import { oppositeVerdict, type Verdict } from '../assertion/verdict.ts'
import type { Message } from '../message.ts'
import type { ClusterSums } from '../weighting/cluster-sums.ts'
import type { Direction } from './definition.ts'

/** The claim and the answers: `p0` a share from 0 to 1; clusters null where they are not known. */
export interface ClaimInput {
  readonly satisfied: number
  readonly valid: number
  readonly clusters: ClusterSums | null
  readonly p0: number
  readonly alpha: number
  readonly planningDeff: number
  readonly direction: Direction
}

/** What is printed of a test over clusters, weighted or not; one-sided bounds at 1 - alpha. */
type ClusteredTest = Pick<
  ClusteredAssertion,
  'clusters' | 'df' | 'nEffUsed' | 'designEffect' | 'lower' | 'upper'
>

/** Both verdicts and the one that holds, with the tests behind them. */
export interface ClaimJudgement {
  readonly exact: { readonly verdict: Verdict | null; readonly reason: string | null }
  readonly clustered: { readonly verdict: Verdict | null; readonly reason: string | null }
  readonly basis: 'exact' | 'clustered'
  readonly exactTest: ProportionAssertion | null
  readonly clusteredTest: ClusteredTest | null
  readonly warnings: readonly Message[]
}

/**
 * Judges the claim that the rate reaches the target: exactly on raw counts, and by clusters. The
 * clustered verdict holds where two clusters or more have answers, else the exact one with a
 * warning, because people who came together resemble each other.
 *
 * Where lower is better the claim is "at most", and the verdicts are those of the opposite claim.
 * Targets of 0 and 100 % need no test: one dissatisfied answer refutes "all are satisfied", no
 * sample demonstrates it.
 * @throws RangeError naming a count, `alpha` or `planningDeff`.
 */
export function judgeClaim(input: ClaimInput): ClaimJudgement {
  const { satisfied, valid, clusters, p0, alpha, planningDeff } = input
  const used = clusters?.clusters ?? 0
  const basis = used >= 2 ? 'clustered' : 'exact'
  const warnings = valid > 0 && basis === 'exact' ? [clusterWarning(clusters, used)] : []
  if (p0 <= 0 || p0 >= 1) return { ...judgeLimit(input), basis, warnings }
  const exactTest = assertProportion(satisfied, valid, p0, alpha)
  const clusteredTest = clusters && assertClusteredProportion(clusters, p0, alpha, { planningDeff })
  const turn = input.direction === 'higher_is_better' ? (v: Verdict) => v : oppositeVerdict
  return {
    exact: { verdict: turn(exactTest.verdict), reason: exactTest.reason },
    clustered: clusteredTest
      ? { verdict: turn(clusteredTest.verdict), reason: clusteredTest.reason }
      : { verdict: null, reason: 'clusters_not_supplied' },
    basis,
    exactTest,
    clusteredTest,
    warnings: basis === 'clustered' ? (clusteredTest?.warnings ?? []) : warnings,
  }
}

/**
 * Judges the claim on the rate weighted by attendance. There is no exact test of weighted answers:
 * the verdict is the clustered one, over the strata whose attendance is known.
 */
export function judgeWeightedClaim(
  weighted: AttendanceWeightedAssertion,
  direction: Direction,
): ClaimJudgement {
  const { verdict, reason, oneSided, clusters, df, nEffUsed, deffReplace, warnings } = weighted
  const isHigher = direction === 'higher_is_better'
  return {
    exact: { verdict: null, reason: 'answers_are_weighted' },
    clustered: { verdict: isHigher ? verdict : oppositeVerdict(verdict), reason },
    basis: 'clustered',
    exactTest: null,
    clusteredTest: {
      clusters,
      df,
      nEffUsed,
      designEffect: deffReplace,
      lower: oneSided?.lower ?? null,
      upper: oneSided?.upper ?? null,
    },
    warnings,
  }
}

function clusterWarning(clusters: ClusterSums | null, used: number): Message {
  if (clusters === null) return { code: 'clusters_not_supplied', params: {} }
  return { code: 'clusters_too_few', params: { clusters: used, needed: 2 } }
}

function judgeLimit({ satisfied, valid, clusters, p0, direction }: ClaimInput) {
  const [claimed, counter] = direction === 'higher_is_better' ? [1, 0] : [0, 1]
  const against = claimed === 1 ? valid - satisfied : satisfied
  let verdict: Verdict = 'not_demonstrated'
  if (valid > 0 && p0 === counter) verdict = 'demonstrated'
  else if (against > 0) verdict = 'refuted'
  const judged = { verdict, reason: valid === 0 ? 'no_data' : null }
  const unknown = { verdict: null, reason: 'clusters_not_supplied' }
  return {
    exact: judged,
    clustered: clusters ? judged : unknown,
    exactTest: null,
    clusteredTest: null,
  }
}
