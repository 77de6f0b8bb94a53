import type { Domain, SurveyDesign } from './survey-design.ts'

/**
 * A variance the data show, or null where it is 0 because in every stratum of the domain all answers
 * are alike: nothing was seen to vary, which does not mean that nothing does.
 */
export function shownVariance(
  design: SurveyDesign,
  inDomain: Domain,
  variance: number,
): number | null {
  if (variance > 0) return variance
  return design.strata.every((stratum) => isAlike(design, stratum, inDomain)) ? null : 0
}

function isAlike(
  { rows, weights }: SurveyDesign,
  { units }: SurveyDesign['strata'][number],
  inDomain: Domain,
): boolean {
  const members = units.flatMap((unit) => unit.rows)
  const used = members.flatMap((index) => {
    const row = rows[index]
    return row && (weights[index] ?? 0) > 0 && inDomain(row, index) ? [row] : []
  })
  return used.every((row) => row.total === 0) || used.every((row) => row.total === row.answers)
}
