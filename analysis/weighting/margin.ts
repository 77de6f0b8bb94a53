import { sumOf } from '../linear/sum.ts'
import { checkAmount } from './check-rows.ts'
import type { SurveyRow } from './survey-design.ts'

/** Known totals of a grouping, by category: people who came, by audience group. */
export interface Margin {
  /** Name of the grouping in `groups` of the rows. */
  readonly by: string
  readonly totals: Readonly<Record<string, number>>
}

/** The rows of each category of a margin, by index. */
export interface MarginGroups {
  readonly by: string
  readonly groups: readonly {
    readonly name: string
    readonly total: number
    readonly members: readonly number[]
  }[]
}

/**
 * Rows by category of a margin, categories by name.
 * @throws RangeError naming `calibration`: a row without a category or with one that has no total,
 * a total that is negative or has no answers to carry it.
 */
export function marginGroups(rows: readonly SurveyRow[], { by, totals }: Margin): MarginGroups {
  const answered = [...rows.keys()].filter((index) => (rows[index]?.answers ?? 0) > 0)
  const found = Map.groupBy(answered, (index) => {
    const name = rows[index]?.groups?.[by]
    if (name === undefined) throw new RangeError(`calibration: a row has no group of ${by}`)
    return name
  })
  for (const [name, total] of Object.entries(totals)) checkTotal(by, name, total)
  const names = [...new Set([...found.keys(), ...Object.keys(totals)])].sort()
  const groups = names.map((name) => {
    const members = found.get(name) ?? []
    const total = totals[name]
    if (total === undefined) throw new RangeError(`calibration: no total for ${name} of ${by}`)
    const carried = sumOf(members, (index) => rows[index]?.weight ?? 0)
    if (total > 0 && carried === 0) {
      throw new RangeError(`calibration: no answers for ${name} of ${by}, which has a total`)
    }
    return { name, total, members }
  })
  return { by, groups: groups.filter(({ members }) => members.length > 0) }
}

function checkTotal(by: string, name: string, total: number): void {
  checkAmount(total, `calibration: total of ${name} of ${by}`)
}
