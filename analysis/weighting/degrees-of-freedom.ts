import { type Domain, type SurveyDesign, WHOLE_SAMPLE } from './survey-design.ts'

/** Clusters and strata that know something of a domain. */
export interface DesignSize {
  readonly clusters: number
  readonly strata: number
  /** Clusters less strata, 0 or more. */
  readonly df: number
}

/**
 * Clusters with an answer of non-zero weight in the domain, strata with such a cluster, and their
 * difference, the degrees of freedom.
 *
 * Source: Korn & Graubard 1998, Confidence intervals for proportions with small expected number of
 * positive counts estimated from survey data. Checked against R survey 4.1.1 degf.
 */
export function degreesOfFreedom(
  design: SurveyDesign,
  inDomain: Domain = WHOLE_SAMPLE,
): DesignSize {
  const { rows, weights } = design
  const counts = rows.map((row, k) => (weights[k] ?? 0) > 0 && row.answers > 0 && inDomain(row, k))
  const perStratum = design.strata.map(
    ({ units }) => units.filter((unit) => unit.rows.some((index) => counts[index])).length,
  )
  const clusters = perStratum.reduce((all, count) => all + count, 0)
  const strata = perStratum.filter((count) => count > 0).length
  return { clusters, strata, df: clusters - strata }
}
