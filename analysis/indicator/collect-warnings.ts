import type { Message } from '../message.ts'
import type { IndicatorInput } from './indicator.ts'
import { countValid } from './level-counts.ts'

/**
 * What a reader of the indicator must be told: fewer than 30 valid answers, more than 5 % of the
 * forms without an answer to the question, and whatever the verdict warns of. `not_applicable` and
 * `not_asked` are no missing answers.
 */
export function collectWarnings(
  input: Pick<IndicatorInput, 'counts' | 'notAnswered'>,
  ofVerdict: readonly Message[],
): Message[] {
  const n = countValid(input.counts)
  const asked = n + input.notAnswered
  const warnings: Message[] = []
  if (n > 0 && n < 30) warnings.push({ code: 'small_sample', params: { n, recommended: 30 } })
  if (input.notAnswered > 0.05 * asked) {
    const params = { notAnswered: input.notAnswered, asked, limitPercent: 5 }
    warnings.push({ code: 'many_not_answered', params })
  }
  return [...warnings, ...ofVerdict]
}
