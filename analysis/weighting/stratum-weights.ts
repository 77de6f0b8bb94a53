import { sumOf } from '../linear/sum.ts'
import { checkAmount } from './check-rows.ts'
import type { SurveyRow } from './survey-design.ts'

/**
 * Rows with the weight `N_h / n_h`: people who came to the stratum by answers from it. Rows without
 * a valid answer must be left out before.
 *
 * Source: Holt & Smith 1979, Post stratification; Särndal, Swensson & Wretman 1992, Model Assisted
 * Survey Sampling.
 * @param totals people by stratum; strata without rows may be among them
 * @throws RangeError naming `totals` where a stratum has none or a wrong one.
 */
export function stratumWeights(
  rows: readonly Omit<SurveyRow, 'weight'>[],
  totals: Readonly<Record<string, number>>,
): SurveyRow[] {
  const weights = new Map<string, number>()
  for (const [stratum, members] of Map.groupBy(rows, (row) => row.stratum)) {
    const total = totals[stratum]
    if (total === undefined) throw new RangeError(`totals: none for stratum ${stratum}`)
    checkAmount(total, `totals: of stratum ${stratum}`)
    const answers = sumOf(members, (row) => row.answers)
    weights.set(stratum, answers > 0 ? total / answers : 0)
  }
  return rows.map((row) => ({ ...row, weight: weights.get(row.stratum) ?? 0 }))
}
