import { checkCount } from '../check-input.ts'

/** Counts of one collection. */
export interface Completion {
  /** Forms with a valid answer to the question: complete, as far as it is concerned. */
  readonly valid: number
  /** Forms begun and broken off after a valid answer to something else; 0 by default. */
  readonly partial?: number
  /** Forms begun, of any outcome; null when not recorded. */
  readonly started: number | null
  /** People who came, all of them eligible; null when not known. */
  readonly attendance: number | null
}

/** Shares of 1, each null where its denominator is unknown or 0. */
export interface CompletionRates {
  /** Valid answers of those who began: AAPOR's completion rate, of no use against self-selection. */
  readonly completionRate: number | null
  /** Valid answers of everybody present: AAPOR response rate 1. */
  readonly rr1: number | null
  /** Valid and partial forms of everybody present: AAPOR response rate 2. */
  readonly rr2: number | null
  readonly reason: 'eligible_total_unknown' | 'no_attendance' | null
}

/**
 * How many answered, of those who began and of those who were there, by the name of each rate.
 * RR1 and RR2 need the number of eligible people, the attendance; without it only the completion
 * rate can be given. `reason` says why RR1 and RR2 are null.
 *
 * Source: AAPOR, Standard Definitions: Final Dispositions of Case Codes and Outcome Rates for
 * Surveys.
 * @throws RangeError naming `valid`, `partial`, `started` or `attendance`: each must be a whole
 * number, and valid and partial forms together fit into the two totals.
 */
export function completionRates(counts: Completion): CompletionRates {
  const { valid, partial = 0, started, attendance } = counts
  checkCount(valid, 'valid')
  checkCount(partial, 'partial')
  checkTotal(valid + partial, started, 'started')
  checkTotal(valid + partial, attendance, 'attendance')
  return {
    completionRate: shareOf(valid, started),
    rr1: shareOf(valid, attendance),
    rr2: shareOf(valid + partial, attendance),
    reason: attendance ? null : attendance === 0 ? 'no_attendance' : 'eligible_total_unknown',
  }
}

function checkTotal(forms: number, total: number | null, field: string): void {
  if (total === null) return
  checkCount(total, field)
  if (total < forms) {
    throw new RangeError(`${field}: must not be below the ${forms} forms counted, got ${total}`)
  }
}

function shareOf(count: number, total: number | null): number | null {
  return total ? count / total : null
}
