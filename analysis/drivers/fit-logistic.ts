import { cholesky, invertSymmetric, solveCholesky } from '../linear/cholesky.ts'
import { crossProducts } from '../linear/cross-products.ts'
import { dot, type Matrix } from '../linear/matrix.ts'
import { sum, sumOf } from '../linear/sum.ts'

const MOST_ROUNDS = 100
const MOST_HALVINGS = 30
const SMALLEST_CHANGE = 1e-14

/**
 * Newton's steps shrink to nothing at a maximum; where the outcome can be separated they go on by
 * about 1 on the scale of log odds for ever.
 */
const ENDLESS_STEP = 0.1

/** One row of the model matrix with its outcome and the respondents who gave it. */
export interface LogisticRow {
  /** The first is 1 for the intercept. */
  readonly x: readonly number[]
  readonly y: number
  readonly count: number
}

/** A maximum of the likelihood. */
export interface LogisticFit {
  readonly beta: readonly number[]
  readonly covariance: Matrix
  readonly deviance: number
}

/**
 * Maximum likelihood by iteratively reweighted least squares (Newton's method with halved steps
 * where the deviance would rise), until it changes by less than `1e-14 (deviance + 0.1)`. The
 * covariance is the inverse information of the last step, from where that step began: R's `glm`
 * reports this one, and at the maximum it would differ in the eighth digit at most. Null where the
 * outcome is separated: the likelihood has no maximum. Columns of `x` of about unit size and not
 * collinear.
 *
 * Source: McCullagh & Nelder 1989, Generalized Linear Models; Albert & Anderson 1984, On the
 * existence of maximum likelihood estimates in logistic regression models.
 */
export function fitLogistic(rows: readonly LogisticRow[]): LogisticFit | null {
  let beta = firstGuess(rows)
  let deviance = devianceOf(rows, beta)
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const { score, information } = slopeAt(rows, beta)
    const lower = cholesky(information)
    if (!lower) return null
    const step = solveCholesky(lower, score)
    const [next, reached] = descend(rows, beta, step, deviance)
    const change = Math.abs(deviance - reached)
    beta = next
    deviance = reached
    if (change >= SMALLEST_CHANGE * (deviance + 0.1)) continue
    const covariance = invertSymmetric(information)
    const endless = rows.some((row) => Math.abs(dot(row.x, step)) > ENDLESS_STEP)
    return endless || !covariance ? null : { beta, covariance, deviance }
  }
  return null
}

/** Least squares on the log odds, where each answer stands for a probability of 1/4 or 3/4. */
function firstGuess(rows: readonly LogisticRow[]): number[] {
  const target = Math.log(3) + 4 / 3
  const sums = weightedSums(rows, (row) => (row.y === 1 ? target : -target))
  const lower = cholesky(
    crossProducts(
      rows.map((row) => row.x),
      rows.map((row) => row.count),
    ),
  )
  return lower ? solveCholesky(lower, sums) : sums.map(() => 0)
}

/** First derivatives of the log likelihood, and the information (second derivatives, positive). */
function slopeAt(rows: readonly LogisticRow[], beta: readonly number[]) {
  const logOdds = rows.map((row) => dot(row.x, beta))
  const residual = ({ y }: LogisticRow, i: number) => {
    const at = logOdds[i] ?? 0
    return y === 1 ? probability(-at) : -probability(at)
  }
  const weights = rows.map(({ count }, i) => {
    const at = logOdds[i] ?? 0
    return count * probability(at) * probability(-at)
  })
  const points = rows.map((row) => row.x)
  return { score: weightedSums(rows, residual), information: crossProducts(points, weights) }
}

/** For each column the sum of its values times `value` of the row, over all respondents. */
function weightedSums(
  rows: readonly LogisticRow[],
  value: (row: LogisticRow, i: number) => number,
): number[] {
  const values = rows.map((row, i) => row.count * value(row, i))
  return (rows[0]?.x ?? []).map((_, j) =>
    sum(rows.map((row, i) => (values[i] ?? 0) * (row.x[j] ?? 0))),
  )
}

/** The point a step leads to, or the nearer one from which the deviance does not rise. */
function descend(
  rows: readonly LogisticRow[],
  beta: readonly number[],
  step: readonly number[],
  deviance: number,
): [number[], number] {
  const allowed = deviance + 1e-12 * (deviance + 0.1)
  let share = 1
  for (let halving = 0; ; halving += 1) {
    const next = beta.map((value, j) => value + share * (step[j] ?? 0))
    const reached = devianceOf(rows, next)
    if (reached <= allowed || halving >= MOST_HALVINGS) return [next, reached]
    share /= 2
  }
}

function probability(logOdds: number): number {
  if (logOdds < 0) return Math.exp(logOdds) / (1 + Math.exp(logOdds))
  return 1 / (1 + Math.exp(-logOdds))
}

/** `-2 log likelihood`; a probability that rounds to 0 or 1 loses nothing. */
function devianceOf(rows: readonly LogisticRow[], beta: readonly number[]): number {
  return (
    2 *
    sumOf(rows, ({ x, y, count }) => {
      const against = dot(x, beta) * (y === 1 ? -1 : 1)
      return count * (Math.max(0, against) + Math.log1p(Math.exp(-Math.abs(against))))
    })
  )
}
