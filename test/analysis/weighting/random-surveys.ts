import fc from 'fast-check'
import type { SurveyRow } from '../../../analysis/weighting/survey-design.ts'

/** Tallies of small surveys: few strata and clusters, zero weights and lonely strata among them. */
export const tallies = fc.array(
  fc
    .record({
      stratum: fc.constantFrom('a', 'b', 'c'),
      cluster: fc.constantFrom('1', '2', '3', '4'),
      weight: fc.constantFrom(0, 0.5, 1, 2, 40),
      answers: fc.integer({ min: 0, max: 6 }),
      unsatisfied: fc.nat({ max: 6 }),
      group: fc.constantFrom('x', 'y'),
    })
    .map(({ unsatisfied, group, ...row }) => ({
      ...row,
      total: Math.max(0, row.answers - unsatisfied),
      groups: { group, stratum: row.stratum },
    })),
  { maxLength: 24 },
)

/** One row per answer instead of tallies. */
export function singleRows(rows: readonly SurveyRow[]): SurveyRow[] {
  return rows.flatMap((row) =>
    Array.from({ length: row.answers }, (_, i) => ({
      ...row,
      answers: 1,
      total: i < row.total ? 1 : 0,
    })),
  )
}

/** Members of a list in another order. */
export function shuffled<Member>(list: readonly Member[], seed: number): Member[] {
  const keyed = list.map((member, i) => ({ member, key: Math.sin((i + 1) * (seed + 1)) }))
  return keyed.sort((a, b) => a.key - b.key).map(({ member }) => member)
}
