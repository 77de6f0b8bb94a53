import type { Message } from '../message.ts'
import type { IndicatorInput } from './indicator.ts'
import { countValid } from './level-counts.ts'

/** Fewer valid answers than this are a small sample, by default. */
const SMALL_SAMPLE = 30
/** More missing answers than this share of those asked are remarked on. */
const MANY_MISSING = 0.05

/**
 * What a reader of the indicator must be told: too few valid answers, too many forms without an
 * answer to the question, and whatever the verdict warns of. `not_applicable` and `not_asked` are no
 * missing answers.
 */
export function collectWarnings(
  input: Pick<IndicatorInput, 'counts' | 'notAnswered'>,
  ofVerdict: readonly Message[],
): Message[] {
  return [...sizeWarnings(countValid(input.counts), input.notAnswered), ...ofVerdict]
}

/**
 * Warnings of the base of a figure: fewer than `recommended` valid answers, or more than 5 % of
 * those asked without an answer.
 * @param n valid answers
 * @param recommended by default 30
 */
export function sizeWarnings(
  n: number,
  notAnswered: number,
  recommended = SMALL_SAMPLE,
): Message[] {
  const warnings: Message[] = []
  if (n > 0 && n < recommended) warnings.push({ code: 'small_sample', params: { n, recommended } })
  const asked = n + notAnswered
  if (notAnswered > MANY_MISSING * asked) {
    const params = { notAnswered, asked, limitPercent: 100 * MANY_MISSING }
    warnings.push({ code: 'many_not_answered', params })
  }
  return warnings
}
