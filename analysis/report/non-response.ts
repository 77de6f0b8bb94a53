import { countAtOrAbove, countValid } from '../indicator/level-counts.ts'
import type { StratumCounts } from '../indicator/stratum-counts.ts'
import { nonResponseBounds } from '../non-response/non-response-bounds.ts'
import type { NonResponseSection } from './report.ts'

/**
 * What those who did not answer could change, over the strata whose attendance is known, also those
 * nobody answered from. Attendance
 * counts visits: somebody who came twice and answered once counts as one who did not answer. Null
 * where no attendance is known, or where there are more answers than visits.
 *
 * Source: Manski 1989, Anatomy of the selection problem.
 * @param p0 target as a share strictly between 0 and 1
 */
export function describeNonResponse(
  strata: readonly StratumCounts[],
  lowest: number,
  p0: number,
): NonResponseSection | null {
  const known = strata.filter((stratum) => (stratum.attendance ?? 0) > 0)
  const attendance = known.reduce((sum, stratum) => sum + (stratum.attendance ?? 0), 0)
  const answered = known.reduce((sum, { clusters }) => sum + countValid(clusters.counts), 0)
  if (answered === 0 || answered > attendance) return null
  const satisfied = known.reduce(
    (sum, { clusters }) => sum + countAtOrAbove(clusters.counts, lowest),
    0,
  )
  const responseShare = answered / attendance
  const { lower, upper, breakEven, breakEvenMeaning } = nonResponseBounds(
    satisfied / answered,
    responseShare,
    p0,
  )
  const isWithin = breakEvenMeaning === 'within'
  return {
    attendance,
    answered,
    responseShare,
    bounds: { lower, upper },
    breakEven: isWithin ? breakEven : null,
    breakEvenReason: isWithin ? null : breakEvenMeaning,
  }
}
