import type { Message } from '../message.ts'
import type { ByName } from './by-name.ts'
import { ASSOCIATION } from './driver-figures.ts'
import type { LogisticInput, LogisticReason } from './logistic-input.ts'

/** Rule of thumb: this many of the rarer outcome for each driver. */
const EVENTS_PER_DRIVER = 10

/** A logistic regression; figures by driver and `intercept`, null for drivers that were dropped. */
export interface LogisticResult {
  readonly n: number
  readonly successes: number
  readonly level: number
  /** Log odds per unit of the driver. */
  readonly coefficients: ByName | null
  readonly standardErrors: ByName | null
  readonly z: ByName | null
  readonly pValues: ByName | null
  readonly oddsRatios: ByName | null
  readonly oddsRatioCi: Readonly<
    Record<string, { readonly lower: number | null; readonly upper: number | null }>
  > | null
  readonly deviance: number | null
  readonly nullDeviance: number | null
  readonly aic: number | null
  readonly mcFaddenR2: number | null
  readonly dropped: readonly string[]
  readonly reason: LogisticReason | null
  readonly warnings: readonly Message[]
}

/** What a reader must know: too few of the rarer outcome, dropped drivers. */
export function logisticWarnings(input: LogisticInput): Message[] {
  const { n, successes, kept, dropped } = input
  const events = Math.min(successes, n - successes)
  const recommended = EVENTS_PER_DRIVER * kept.length
  const params = { events, drivers: kept.length, recommended }
  const few = events < recommended ? [{ code: 'few_events_per_driver', params }] : []
  const constant = dropped.map((driver) => ({
    code: 'constant_driver_dropped',
    params: { driver },
  }))
  return [ASSOCIATION, ...few, ...constant]
}

/** The result when there is no maximum of the likelihood, or nothing to maximise. */
export function withoutFit(
  input: LogisticInput,
  level: number,
  reason: LogisticReason,
): LogisticResult {
  return {
    n: input.n,
    successes: input.successes,
    level,
    coefficients: null,
    standardErrors: null,
    z: null,
    pValues: null,
    oddsRatios: null,
    oddsRatioCi: null,
    deviance: null,
    nullDeviance: null,
    aic: null,
    mcFaddenR2: null,
    dropped: input.dropped,
    reason,
    warnings: logisticWarnings(input),
  }
}
