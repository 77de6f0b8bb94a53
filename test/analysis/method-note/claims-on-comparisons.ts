import { holm } from '../../../analysis/comparison/adjust-p-values.ts'
import { clusteredDifference } from '../../../analysis/comparison/clustered-difference.ts'
import { designTrend } from '../../../analysis/comparison/design-trend.ts'
import { raoScott } from '../../../analysis/comparison/rao-scott.ts'
import { yearOnYear } from '../../../analysis/comparison/year-on-year.ts'
import { sumClusters } from '../../../analysis/weighting/cluster-sums.ts'
import { clusteredProportion } from '../../../analysis/weighting/clustered-proportion.ts'
import { makeDesign } from '../../../analysis/weighting/survey-design.ts'
import type { NoteRow } from './tables-of-the-note.ts'
import { fixed, percent, range } from './write-number.ts'

const NO_ANSWERS = { satisfied: 0, valid: 0 }

function designOf(rows: readonly NoteRow[]) {
  return makeDesign(
    rows.flatMap(({ part, cluster, satisfied, valid }) =>
      (
        [
          ['1', satisfied],
          ['0', valid - satisfied],
        ] as const
      ).map(([outcome, answers]) => ({
        stratum: '',
        cluster,
        weight: 1,
        answers,
        total: outcome === '1' ? answers : 0,
        groups: { part, outcome },
      })),
    ),
  )
}

/** Two groups at the same events, Holm's adjustment, the test over the table. */
export function groupClaims(rows: readonly NoteRow[]): string[] {
  const clusters = [...Map.groupBy(rows, (row) => row.cluster).values()]
  const of = (part: string) => (cluster: readonly NoteRow[]) =>
    cluster.find((row) => row.part === part) ?? NO_ANSWERS
  const pairs = clusters.map((all) => ({ first: of('young')(all), second: of('old')(all) }))
  const found = clusteredDifference(pairs)
  const { estimate1, estimate2, difference, moverLogit, df, pValue } = found
  const adjusted = holm([0.01, 0.02, 0.04, 0.3])
  const test = raoScott(
    designOf(rows),
    (row) => row.groups?.['part'] ?? null,
    (row) => row.groups?.['outcome'] ?? null,
  ).raoScottF
  const f = `F = ${fixed(test?.F, 3)}, ndf = ${fixed(test?.ndf, 0)}, ddf = ${fixed(test?.ddf, 0)}, p = ${fixed(test?.pValue, 4)}`
  return [
    `青少年 ${percent(estimate1)}，老年人 ${percent(estimate2)}，相差 ${fixed(100 * (difference ?? 0), 2)} 个百分点，区间 ${range(moverLogit)}，自由度 ${df}，p＝${fixed(pValue, 4)}`,
    `0.01、0.02、0.04、0.30，校正后是 ${adjusted.map((p) => fixed(p, 2)).join('、')}`,
    `F＝${fixed(test?.F, 3)}，p＝${fixed(test?.pValue, 4)}`,
    `p.adjust(c(0.01, 0.02, 0.04, 0.3), "holm")    # ${adjusted.map((p) => fixed(p, 2)).join(' ')}`,
    `svychisq(~group + sat, des_g)                 # ${f}`,
  ]
}

const MONTHS = [
  [17, 18],
  [18, 18],
  [18, 19],
  [19, 20],
]

/** A rate over four months, and two years. */
export function timeClaims(): string[] {
  const rows = MONTHS.flatMap((month, i) =>
    month.map((satisfied, k) => {
      return { part: String(i), cluster: `${i}/${k}`, satisfied, valid: 20 }
    }),
  )
  const { slope, df, pValue } = designTrend(designOf(rows), (row) => Number(row.groups?.['part']))
  const yearOf = (satisfied: readonly number[]) => ({
    ...clusteredProportion(sumClusters(satisfied.map((x) => ({ satisfied: x, valid: 20 }))), {
      tail: 0.025,
    }),
    conf: 0.95,
    definition: 'example',
  })
  const before = yearOf([19, 18, 19, 20, 18, 17, 19, 18, 20, 17])
  const [much, little] = [
    [19, 20, 19, 20, 19, 20, 19, 20, 20, 20],
    [19, 20, 19, 20, 18, 17, 19, 18, 20, 20],
  ].map(yearOf)
  const said = (now: typeof before | undefined) => {
    if (!now) throw new Error('no year')
    const { difference, interval, code } = yearOnYear(before, now)
    const words = code === 'rose' ? '上升' : '未见可证实的变化'
    return `从 ${percent(before.estimate)} 到 ${percent(now.estimate)}：差 ${fixed(100 * (difference ?? 0), 2)} 个百分点，区间 ${range(interval)}，“${words}”`
  }
  return [said(much), said(little), `斜率 ${fixed(slope, 3)}，自由度 ${df}，p＝${fixed(pValue, 4)}`]
}
