import { sumOf } from '../linear/sum.ts'
import type { Message } from '../message.ts'
import type { MarginGroups } from './margin.ts'
import type { SurveyRow } from './survey-design.ts'

const LARGEST_ERROR = 1e-12
const MOST_ROUNDS = 1000
const TOTALS_AGREE_WITHIN = 1e-9

interface Raked {
  readonly weights: readonly number[]
  readonly warnings: readonly Message[]
}

/**
 * Weights that add up to the totals of every margin: margin after margin, every weight times
 * total / sum of its group, until the largest relative error is at most 1e-12. One margin needs one
 * round. Groups whose total is 0 get weights 0 and a warning `total_without_people`.
 *
 * Source: Deming & Stephan 1940, On a least squares adjustment of a sampled frequency table when the
 * expected marginal totals are known.
 * @returns one weight per row, for one answer
 * @throws RangeError naming `calibration`: margins of different sums, or no convergence.
 */
export function rakeWeights(rows: readonly SurveyRow[], margins: readonly MarginGroups[]): Raked {
  const targets = withEqualTotals(margins)
  const weights = rows.map((row) => row.weight)
  let worst = worstError(rows, weights, targets)
  for (let round = 0; worst.error > LARGEST_ERROR; round += 1) {
    if (round === MOST_ROUNDS) {
      throw new RangeError(
        `calibration: no convergence, ${worst.name} of ${worst.by} is off by ${worst.error}`,
      )
    }
    for (const margin of targets) adjust(rows, weights, margin)
    worst = worstError(rows, weights, targets)
  }
  return { weights, warnings: targets.flatMap((margin) => emptied(rows, margin)) }
}

function weightOf(
  rows: readonly SurveyRow[],
  weights: readonly number[],
  members: readonly number[],
): number {
  return sumOf(members, (index) => (weights[index] ?? 0) * (rows[index]?.answers ?? 0))
}

function adjust(rows: readonly SurveyRow[], weights: number[], { groups }: MarginGroups): void {
  for (const { total, members } of groups) {
    const now = weightOf(rows, weights, members)
    if (now === 0) continue
    for (const index of members) weights[index] = (weights[index] ?? 0) * (total / now)
  }
}

function worstError(
  rows: readonly SurveyRow[],
  weights: readonly number[],
  margins: readonly MarginGroups[],
) {
  let worst = { error: 0, by: '', name: '' }
  for (const { by, groups } of margins) {
    for (const { name, total, members } of groups) {
      const off = Math.abs(weightOf(rows, weights, members) - total)
      const error = off / (total || 1)
      if (error > worst.error) worst = { error, by, name }
    }
  }
  return worst
}

/** Margins scaled to the sum of the first, from which they may differ by rounding only. */
function withEqualTotals(margins: readonly MarginGroups[]): MarginGroups[] {
  const sums = margins.map(({ groups }) => sumOf(groups, ({ total }) => total))
  const [first = 0] = sums
  return margins.map((margin, i) => {
    const own = sums[i] ?? first
    if (Math.abs(own - first) > TOTALS_AGREE_WITHIN * first) {
      throw new RangeError(
        `calibration: totals of ${margin.by} add up to ${own}, those of the first to ${first}`,
      )
    }
    if (own === first) return margin
    const groups = margin.groups.map((group) => ({ ...group, total: (group.total * first) / own }))
    return { ...margin, groups }
  })
}

function emptied(rows: readonly SurveyRow[], { by, groups }: MarginGroups): Message[] {
  return groups
    .filter(({ total, members }) => total === 0 && members.some((k) => (rows[k]?.weight ?? 0) > 0))
    .map(({ name }) => ({ code: 'total_without_people', params: { by, category: name } }))
}
