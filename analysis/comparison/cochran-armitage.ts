import { chiSquareProbability } from '../distributions/chi-square.ts'
import { sumOf } from '../linear/sum.ts'
import { checkGroup, type GroupCounts } from './group-counts.ts'
import { type ChiSquare, expectation, pearsonChiSquare } from './pearson-chi-square.ts'

/** Dates in milliseconds are far below; above, whole numbers are no longer told apart. */
const LARGEST_SCORE = 1e15

/** A group of independent answers at a score: its date, rank or dose, in any consistent unit. */
export interface ScoredGroup extends GroupCounts {
  readonly score: number
}

/** A linear trend of shares; everything is null with a reason below two groups. */
export interface ProportionTrend {
  readonly groups: number
  readonly chisq: number | null
  readonly df: number | null
  readonly pValue: number | null
  /** Positive for a rise. */
  readonly z: number | null
  /** Change of the share (of 1) per unit of the score; null when all scores are equal. */
  readonly slope: number | null
  /** Whether the groups differ at all, trend or not. */
  readonly heterogeneity: ChiSquare | null
  readonly reason: 'fewer_than_two_groups' | null
}

/**
 * Cochran-Armitage trend of `x/n` over the scores of independent groups:
 * `z = T/sqrt(V)`, `T = sum s (x - n p)`, `V = p q sum n (s - mean)²`, and the weighted least
 * squares slope. Groups without answers drop out; no variation of answers or scores gives
 * chi-square 0 and p-value 1. Clustered answers: see `designTrend`.
 *
 * Source: Cochran 1954, Some methods for strengthening the common chi-square tests; Armitage 1955,
 * Tests for linear trends in proportions and frequencies. Checked against R 4.2.2 prop.trend.test.
 * @throws RangeError naming `x[i]`, `n[i]` or `score[i]`.
 */
export function cochranArmitage(groups: readonly ScoredGroup[]): ProportionTrend {
  groups.forEach(checkScored)
  const used = groups.filter(({ n }) => n > 0)
  if (used.length < 2) {
    const none = { chisq: null, df: null, pValue: null, z: null, slope: null }
    return { groups: used.length, ...none, heterogeneity: null, reason: 'fewer_than_two_groups' }
  }
  const [x, n] = [sumOf(used, (group) => group.x), sumOf(used, (group) => group.n)]
  const { centred, unit } = centreScores(used)
  const spread = sumOf(used, (group, i) => group.n * (centred[i] ?? 0) ** 2)
  const trend = sumOf(used, (group, i) => ((centred[i] ?? 0) * (group.x * n - group.n * x)) / n)
  const variance = (x / n) * ((n - x) / n) * spread
  const z = variance > 0 ? trend / Math.sqrt(variance) : 0
  return {
    groups: used.length,
    chisq: z * z,
    df: 1,
    pValue: chiSquareProbability(z * z, 1, 'upper'),
    z,
    slope: spread > 0 ? trend / spread / unit + 0 : null,
    heterogeneity: heterogeneityOf(used, x, n),
    reason: null,
  }
}

/** Scores less their weighted mean, in units of the largest distance from it. */
function centreScores(used: readonly ScoredGroup[]): { centred: number[]; unit: number } {
  const n = sumOf(used, (group) => group.n)
  const mean = sumOf(used, (group) => (group.n / n) * group.score)
  const distances = used.map(({ score }) => score - mean)
  const unit = Math.max(...distances.map(Math.abs))
  const equal = used.every(({ score }) => score === used[0]?.score)
  return { centred: distances.map((distance) => (equal ? 0 : distance / unit)), unit }
}

function heterogeneityOf(used: readonly ScoredGroup[], x: number, n: number): ChiSquare {
  if (x === 0 || x === n) return { chisq: 0, df: used.length - 1, pValue: 1 }
  return pearsonChiSquare(expectation(used.map((group) => [group.x, group.n - group.x])))
}

function checkScored(group: ScoredGroup, i: number): void {
  checkGroup(group, `[${i}]`)
  if (!(Math.abs(group.score) <= LARGEST_SCORE)) {
    throw new RangeError(`score[${i}]: must be a number up to 1e15, got ${group.score}`)
  }
}
