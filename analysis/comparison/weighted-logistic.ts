import { sum, sumOf } from '../linear/sum.ts'

const ROUNDS = 100

/** Newton's error is about the square of its last step. */
const SMALL_STEP = 1e-10

/** Alike answers at one score, of which `total` are 1. */
export interface ScoredOutcome {
  readonly score: number
  readonly answers: number
  readonly total: number
  /** Of one answer. */
  readonly weight: number
}

/** A line on the logit scale. */
interface Line {
  readonly intercept: number
  readonly slope: number
}

/** The line fitted, the fitted share of each observation, and the inverse of the information. */
export interface LogisticLine extends Line {
  readonly fitted: readonly number[]
  readonly inverse: { readonly v00: number; readonly v01: number; readonly v11: number }
}

/**
 * Weighted logistic regression of an outcome on one score: the root of
 * `sum w (total - answers mu)(1, score) = 0` by Newton's method, with steps halved while they lower
 * the likelihood. Scores should be centred and of the order of 1. Without both outcomes, or where
 * a score parts them, there is no finite root, and null comes back.
 *
 * Source: McCullagh & Nelder 1989, Generalized Linear Models.
 */
export function weightedLogistic(data: readonly ScoredOutcome[]): LogisticLine | null {
  if (isSeparated(data)) return null
  const weight = sumOf(data, (row) => row.weight * row.answers)
  const share = sumOf(data, (row) => row.weight * row.total) / weight
  let line: Line = { intercept: Math.log(share / (1 - share)), slope: 0 }
  for (let round = 0; round < ROUNDS; round += 1) {
    const step = newtonStep(data, line)
    line = climb(data, line, step)
    if (Math.max(Math.abs(step.intercept), Math.abs(step.slope)) <= SMALL_STEP) {
      return { ...line, fitted: fittedBy(data, line), inverse: inverseInformation(data, line) }
    }
  }
  return null
}

/** Whether all of one outcome lie at or beyond all of the other. */
function isSeparated(data: readonly ScoredOutcome[]): boolean {
  const counted = data.filter(({ weight, answers }) => weight > 0 && answers > 0)
  const ones = counted.filter(({ total }) => total > 0).map(({ score }) => score)
  const zeros = counted.filter(({ total, answers }) => total < answers).map(({ score }) => score)
  if (ones.length === 0 || zeros.length === 0) return true
  return extent(ones).most <= extent(zeros).least || extent(zeros).most <= extent(ones).least
}

function extent(scores: readonly number[]): { least: number; most: number } {
  const start = { least: Number.POSITIVE_INFINITY, most: Number.NEGATIVE_INFINITY }
  return scores.reduce(
    ({ least, most }, score) => ({ least: Math.min(least, score), most: Math.max(most, score) }),
    start,
  )
}

function fittedBy(data: readonly ScoredOutcome[], { intercept, slope }: Line): number[] {
  return data.map(({ score }) => 1 / (1 + Math.exp(-(intercept + slope * score))))
}

function inverseInformation(data: readonly ScoredOutcome[], line: Line): LogisticLine['inverse'] {
  const fitted = fittedBy(data, line)
  const spread = data.map(({ weight, answers }, k) => {
    const mu = fitted[k] ?? 0
    return weight * answers * mu * (1 - mu)
  })
  const mass = sum(spread)
  const mean = sum(spread.map((value, k) => value * (data[k]?.score ?? 0))) / mass
  const around = sum(spread.map((value, k) => value * ((data[k]?.score ?? 0) - mean) ** 2))
  return { v00: 1 / mass + (mean * mean) / around, v01: -mean / around, v11: 1 / around }
}

function newtonStep(data: readonly ScoredOutcome[], line: Line): Line {
  const fitted = fittedBy(data, line)
  const rest = data.map((row, k) => row.weight * (row.total - row.answers * (fitted[k] ?? 0)))
  const [g0, g1] = [sum(rest), sum(rest.map((value, k) => value * (data[k]?.score ?? 0)))]
  const { v00, v01, v11 } = inverseInformation(data, line)
  return { intercept: v00 * g0 + v01 * g1, slope: v01 * g0 + v11 * g1 }
}

function climb(data: readonly ScoredOutcome[], line: Line, step: Line): Line {
  const before = logLikelihood(data, line)
  const slack = 1e-12 * Math.abs(before)
  for (let factor = 1; factor > 1e-6; factor /= 2) {
    const next = {
      intercept: line.intercept + factor * step.intercept,
      slope: line.slope + factor * step.slope,
    }
    if (logLikelihood(data, next) >= before - slack) return next
  }
  return line
}

function logLikelihood(data: readonly ScoredOutcome[], { intercept, slope }: Line): number {
  return sumOf(data, ({ score, answers, total, weight }) => {
    const logit = intercept + slope * score
    const positive = Math.max(logit, 0)
    const normaliser = positive + Math.log1p(Math.exp(-Math.abs(logit)))
    return weight * (total * logit - answers * normaliser)
  })
}
