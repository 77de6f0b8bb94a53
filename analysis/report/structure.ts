import { checkCount } from '../check-input.ts'
import { countValid } from '../indicator/level-counts.ts'
import type { StratumCounts } from '../indicator/stratum-counts.ts'
import type { Report, StructureQuestion, StructureRow } from './report.ts'
import type { StructureCounts } from './report-input.ts'

/**
 * The sample beside what it stands for: answers and attendance per activity type, and the answers
 * to the questions of sample structure. Shares of attendance rest on the types whose attendance is
 * known; attendance counts visits, not persons.
 * @throws RangeError naming `attendance` or a count.
 */
export function describeStructure(
  strata: readonly StratumCounts[],
  questions: readonly StructureCounts[],
): Report['structure'] {
  const sample = strata.reduce((sum, { clusters }) => sum + countValid(clusters.counts), 0)
  const visits = strata.reduce((sum, { attendance }) => sum + (attendance ?? 0), 0)
  return {
    strata: strata.map((stratum) => stratumRow(stratum, sample, visits)),
    questions: questions.map(questionRow),
  }
}

function stratumRow(stratum: StratumCounts, sample: number, visits: number): StructureRow {
  const { activityType, attendance, clusters } = stratum
  if (attendance !== null) checkCount(attendance, `attendance.${activityType}`)
  const n = countValid(clusters.counts)
  return {
    activityType,
    attendance,
    attendanceShare: attendance === null || visits === 0 ? null : attendance / visits,
    n,
    sampleShare: sample === 0 ? null : n / sample,
    clusters: clusters.top_two.clusters,
    coverage: attendance === null || attendance < n || attendance === 0 ? null : n / attendance,
  }
}

function questionRow({ question, codes }: StructureCounts): StructureQuestion {
  const entries = Object.entries(codes)
  for (const [code, n] of entries) checkCount(n, `${question}.${code}`)
  const total = entries.reduce((sum, [, n]) => sum + n, 0)
  const rows = entries.map(([code, n]) => ({ code, n, share: total === 0 ? 0 : n / total }))
  return { question, n: total, rows }
}
