import type { SurveyRow } from './survey-design.ts'

/**
 * Refuses a number that is negative or not finite.
 * @throws RangeError naming the field.
 */
export function checkAmount(value: number, field: string): void {
  if (!(value >= 0 && Number.isFinite(value))) {
    throw new RangeError(`${field}: must be 0 or more and finite, got ${value}`)
  }
}

/**
 * Refuses rows with a negative or infinite weight or number of answers, or without an outcome.
 * @throws RangeError naming `weight`, `answers` or `total`.
 */
export function checkRows(rows: readonly SurveyRow[]): void {
  for (const { weight, answers, total } of rows) {
    checkAmount(weight, 'weight')
    checkAmount(answers, 'answers')
    if (!Number.isFinite(total)) throw new RangeError(`total: must be finite, got ${total}`)
  }
}

/**
 * Refuses rows whose outcome does not count satisfied among their answers.
 * @throws RangeError naming `total`.
 */
export function checkSatisfied(rows: readonly SurveyRow[]): void {
  for (const { total, answers } of rows) {
    if (total < 0 || total > answers) {
      throw new RangeError(`total: must be from 0 to ${answers} answers, got ${total}`)
    }
  }
}
