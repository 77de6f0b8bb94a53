import { checkOpenShare } from '../check-input.ts'
import { normalProbability } from '../distributions/normal-probability.ts'
import { normalQuantile } from '../distributions/normal-quantile.ts'
import { type ByName, byName } from './by-name.ts'
import type { Column } from './column.ts'
import { INTERCEPT } from './drivers-from-spread.ts'
import { fitLogistic } from './fit-logistic.ts'
import { type LogisticInput, readLogisticInput } from './logistic-input.ts'
import { type LogisticResult, logisticWarnings, withoutFit } from './logistic-result.ts'
import { modelMatrix, unscale } from './scale-columns.ts'

/** What may be set of `logistic`. */
export interface LogisticOptions {
  /** Confidence of the odds ratios' limits, two-sided, by default 0.95. */
  readonly level?: number
  /** Respondents of each row, by default 1. */
  readonly counts?: readonly number[]
}

/**
 * Logistic regression of a yes-or-no outcome (1: a top answer) on drivers, over the respondents who
 * answered every column: coefficients by maximum likelihood, Wald `z`, two-sided p-values, odds
 * ratios with Wald limits, deviance, AIC and McFadden's `1 - deviance / null deviance`. Unweighted
 * by definition. Associations, not causes.
 *
 * A driver that separates the outcome, or an outcome that is always the same, has no maximum
 * likelihood: null, reason `separation`. A constant driver is dropped and reported. Fewer than ten
 * of the rarer outcome per driver are warned of. Odds ratios beyond the range of doubles are null.
 *
 * Source: McCullagh & Nelder 1989, Generalized Linear Models; McFadden 1974, Conditional logit
 * analysis of qualitative choice behavior; Peduzzi et al. 1996, A simulation study of the number of
 * events per variable in logistic regression analysis. Checked against R 4.2.2 glm(binomial).
 * @param y 1, 0 or null per respondent
 * @param x drivers, at least one, none named `intercept`
 * @throws RangeError naming `y`, `x` with the driver, `counts` or `level`.
 */
export function logistic(
  y: readonly (number | null)[],
  x: readonly Column[],
  { level = 0.95, counts }: LogisticOptions = {},
): LogisticResult {
  checkOpenShare(level, 'level')
  const input = readLogisticInput(y, x, counts)
  if (input.reason) return withoutFit(input, level, input.reason)
  const scaled = modelMatrix(input.rows, input.spread, input.kept)
  const fit = fitLogistic(scaled.rows)
  if (!fit) return withoutFit(input, level, 'separation')
  const { coefficients, standardErrors } = unscale(fit, scaled)
  const names = [INTERCEPT, ...input.kept.map((place) => input.names[place] ?? '')]
  const nullDeviance = nullDevianceOf(input)
  return {
    n: input.n,
    successes: input.successes,
    level,
    ...waldFigures(names, coefficients, standardErrors, level, input.names),
    deviance: fit.deviance,
    nullDeviance,
    aic: fit.deviance + 2 * names.length,
    mcFaddenR2: Math.max(0, 1 - fit.deviance / nullDeviance),
    dropped: input.dropped,
    reason: input.dropped.length > 0 ? 'constant_driver_dropped' : null,
    warnings: logisticWarnings(input),
  }
}

/** The deviance of a model of one probability for all. */
function nullDevianceOf({ n, successes }: LogisticInput): number {
  const term = (count: number) => count * Math.log(count / n)
  return -2 * (term(successes) + term(n - successes))
}

function waldFigures(
  names: readonly string[],
  coefficients: readonly number[],
  standardErrors: readonly number[],
  level: number,
  all: readonly string[],
) {
  const quantile = -normalQuantile((1 - level) / 2)
  const places = [INTERCEPT, ...all].map((name) => names.indexOf(name))
  const figure = (value: (coefficient: number, error: number) => number | null): ByName =>
    byName(
      [INTERCEPT, ...all],
      places.map((i) => (i < 0 ? null : value(coefficients[i] ?? 0, standardErrors[i] ?? 1))),
    )
  const lower = figure((b, se) => oddsOf(b - quantile * se))
  const upper = figure((b, se) => oddsOf(b + quantile * se))
  return {
    coefficients: figure((b) => b),
    standardErrors: figure((_, se) => se),
    z: figure((b, se) => b / se),
    pValues: figure((b, se) => 2 * normalProbability(Math.abs(b / se), 'upper')),
    oddsRatios: figure(oddsOf),
    oddsRatioCi: Object.fromEntries(
      Object.keys(lower).map((name) => [
        name,
        { lower: lower[name] ?? null, upper: upper[name] ?? null },
      ]),
    ),
  }
}

function oddsOf(logOdds: number): number | null {
  const odds = Math.exp(logOdds)
  return Number.isFinite(odds) ? odds : null
}
