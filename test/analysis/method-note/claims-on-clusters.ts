import { assertAttendanceWeightedRate } from '../../../analysis/assertion/assert-attendance-weighted-rate.ts'
import { assertClusteredProportion } from '../../../analysis/assertion/assert-clustered-proportion.ts'
import { assertProportion } from '../../../analysis/assertion/assert-proportion.ts'
import { studentQuantile } from '../../../analysis/distributions/student.ts'
import { planningDesignEffect } from '../../../analysis/sample-size/planning-design-effect.ts'
import { type Cluster, sumClusters } from '../../../analysis/weighting/cluster-sums.ts'
import { clusteredProportion } from '../../../analysis/weighting/clustered-proportion.ts'
import { VERDICTS } from './claims-on-rates.ts'
import type { NoteRow } from './tables-of-the-note.ts'
import { fixed, percent, range } from './write-number.ts'

const twenty = (satisfied: readonly number[]): Cluster[] =>
  satisfied.map((count) => ({ satisfied: count, valid: 20 }))

const SPREAD = twenty([19, 20, 19, 20, 19, 20, 19, 20, 20, 20])
const LUMPED = twenty([20, 20, 20, 20, 20, 16, 20, 20, 20, 20])
const ALL = twenty(Array.from({ length: 10 }, () => 20))
const THREE = twenty([20, 19, 20])

function described(clusters: readonly Cluster[]) {
  const sums = sumClusters(clusters)
  return {
    share: clusteredProportion(sums, { tail: 0.025 }),
    judged: assertClusteredProportion(sums, 0.95),
    exact: assertProportion(sums.satisfied, sums.valid, 0.95),
  }
}

/** The same total in ten events, spread and lumped, and what few clusters do. */
export function clusterClaims(): string[] {
  const [spread, lumped, all, three] = [SPREAD, LUMPED, ALL, THREE].map(described)
  const row = (name: string, found: typeof spread) => {
    const { share, judged } = found ?? described([])
    return `| ${name} | ${percent(share.se)} | ${fixed(share.designEffect, 2)} | ${fixed(judged.nEffUsed, 1)} | ${range(share)} | ${percent(judged.lower)} | ${VERDICTS[judged.verdict]} |`
  }
  const quantiles = [1, 2, 4, 8, 12, 30].map((df) => fixed(studentQuantile(0.975, df), 2))
  const single = described([{ satisfied: 60, valid: 60 }])
  return [
    row('四份分在四场，每场一份', spread),
    row('四份都在同一场', lumped),
    `精确检验对两种情形都说“${VERDICTS[spread?.exact.verdict ?? 'refuted']}”`,
    `| 自由度 | 1 | 2 | 4 | 8 | 12 | 30 |`,
    `| t 值 | ${quantiles.join(' | ')} |`,
    `3 场共 59/60：满意率 ${percent(three?.share.estimate)}，自由度 ${three?.share.df}，区间 ${range(three?.share ?? null)}`,
    `10 场 200/200：区间 ${range(all?.share ?? null)}，单侧下界 ${percent(all?.judged.lower)}，${VERDICTS[all?.judged.verdict ?? 'refuted']}`,
    `1 场 60/60：没有区间（\`no_degrees_of_freedom\`），聚类结论是“${VERDICTS[single.judged.verdict]}”，精确检验是“${VERDICTS[single.exact.verdict]}”`,
    `设计效应 1＋(12−1)×0.05＝${fixed(planningDesignEffect({ meanSize: 12, correlation: 0.05 }), 2)}`,
  ]
}

const ATTENDANCE: Readonly<Record<string, number>> = { museum: 70_000, caravan: 50_000, talk: 1000 }

/** The table of thirteen clusters: unweighted, weighted, and as R prints it. */
export function weightingClaims(rows: readonly NoteRow[]): string[] {
  const sums = sumClusters(rows)
  const share = clusteredProportion(sums, { tail: 0.025 })
  const judged = assertClusteredProportion(sums, 0.95)
  const covered = Object.entries(ATTENDANCE).map(([stratum, attendance]) => {
    return { stratum, attendance, clusters: rows.filter(({ part }) => part === stratum) }
  })
  const strata = [
    ...covered,
    { stratum: 'touring', attendance: 30_000, clusters: [] },
    { stratum: 'fair', attendance: null, clusters: [{ satisfied: 20, valid: 20 }] },
  ]
  const weighted = assertAttendanceWeightedRate(strata, 0.95)
  const { oneSided, possible, coveredShare, unweighted } = weighted
  const r = (limits: { lower: number | null; upper: number | null } | null) =>
    `# ${fixed(limits?.lower, 4)} ${fixed(limits?.upper, 4)}`
  const limitsOf = (given: typeof strata) => assertAttendanceWeightedRate(given, 0.95)
  return [
    `未加权 191/200＝${percent(share.estimate)}，区间 ${range(share)}，自由度 ${share.df}，设计效应 ${fixed(share.designEffect, 2)}`,
    `单侧界 ${range(judged)}，${VERDICTS[judged.verdict]}`,
    `(70000×0.975＋50000×0.95＋1000×0.9)÷121000＝${percent(weighted.estimate)}`,
    `加权满意率 ${percent(weighted.estimate)}，区间 ${range(weighted)}，自由度 ${weighted.df}`,
    `设计效应 ${fixed(weighted.deffReplace, 2)}，其中单是权数不等就有 ${fixed(weighted.deffKish, 2)}`,
    `覆盖率 121000÷151000＝${percent(coveredShare)}`,
    `最低 ${percent(possible?.lowest)}，最高 ${percent(possible?.highest)}`,
    `未加权变成 ${unweighted.n} 份、${percent(unweighted.rate)}`,
    `${percent(coveredShare)}×${percent(oneSided?.lower)}＝${percent((coveredShare ?? 0) * (oneSided?.lower ?? 0))}`,
    `svymean(~sat, des)                            # ${fixed(share.estimate, 4)}, SE ${fixed(share.se, 4)}`,
    `kg(svymean(~sat, des), degf(des), 0.025)      ${r(share)}`,
    `kg(svymean(~sat, des), degf(des), 0.05)       ${r(judged)}`,
    `svymean(~sat, des_w)                          # ${fixed(weighted.estimate, 4)}, SE ${fixed(weighted.se, 4)}`,
    `kg(svymean(~sat, des_w), degf(des_w), 0.025)  ${r(limitsOf(covered))}`,
    `kg(svymean(~sat, des_w), degf(des_w), 0.05)   ${r(limitsOf(covered).oneSided)}`,
  ]
}
