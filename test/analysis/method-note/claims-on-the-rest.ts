import { suppressTable } from '../../../analysis/disclosure/suppress-table.ts'
import { cronbachAlpha } from '../../../analysis/drivers/cronbach-alpha.ts'
import { driversFromCorrelation } from '../../../analysis/drivers/drivers-from-correlation.ts'
import { importancePerformance } from '../../../analysis/drivers/importance-performance.ts'
import { nonResponseBounds } from '../../../analysis/non-response/non-response-bounds.ts'
import { burstProbability } from '../../../analysis/quality/burst-probability.ts'
import { describeRecovery } from '../../../analysis/report/recovery.ts'
import { moreAnswersNeeded } from '../../../analysis/sample-size/more-answers-needed.ts'
import { createRandom } from '../../../server/demo/random.ts'
import { type Proportion, simulate } from '../../simulation/simulate.ts'
import { fixed, percent } from './write-number.ts'

/** Forms that came back, people who did not answer, answers still missing. */
export function responseClaims(): string[] {
  const { rows } = describeRecovery([
    {
      channel: 'self',
      opened: 500,
      distributed: null,
      recovered: 430,
      invalid: [{ reason: 'duplicate', n: 10 }],
    },
    {
      channel: 'paper',
      opened: null,
      distributed: 100,
      recovered: 80,
      invalid: [{ reason: 'not_answered', n: 4 }],
    },
  ])
  const [web, paper] = rows
  const bounds = nonResponseBounds(39 / 40, 0.8)
  const [plain, clustered, none] = [
    moreAnswersNeeded(195, 200, 0.95),
    moreAnswersNeeded(195, 200, 0.95, 0.05, { designEffect: 1.5 }),
    moreAnswersNeeded(380, 400, 0.95),
  ]
  return [
    `完成率 430÷500＝${percent(web?.completionRate)}，有效率 420÷430＝${percent(web?.validRate)}`,
    `回收率 80÷100＝${percent(paper?.recoveryRate)}，有效率 76÷80＝${percent(paper?.validRate)}`,
    `下限 0.8×97.5%＝${percent(bounds.lower)}，上限 ${percent(bounds.upper)}`,
    `(95%−78%)÷0.2＝${percent(bounds.breakEven)}`,
    `195/200 还差 ${plain.further} 份（共 ${plain.total} 份）`,
    `设计效应按 1.5 算，还差 ${clustered.further} 份（共 ${clustered.total} 份）`,
    ...(none.reason === 'rate_not_above_threshold' ? ['380/400 正好 95%，再多也证明不了'] : []),
  ]
}

const RATINGS = [
  [5, 5, 5, 5],
  [5, 5, 4, 5],
  [4, 4, 4, 5],
  [4, 5, 3, 4],
  [3, 3, 3, 4],
  [2, 3, 2, 5],
] as const

const column = (place: number) => RATINGS.map((row) => row[place] ?? null)

/** Six forms with an overall answer and three facets; two facets of known correlations. */
export function ratingClaims(): string[] {
  const facets = ['content', 'guide', 'site'].map((name, i) => ({ name, values: column(i + 1) }))
  const { alpha } = cronbachAlpha(facets)
  const grid = importancePerformance(column(0), facets)
  const places = ['content', 'guide', 'site'].map((name) => grid.facets[name])
  const written = places.map(
    (place) => `${fixed(place?.importance, 2)}／${fixed(place?.performance, 2)}`,
  )
  const found = driversFromCorrelation(
    [
      [1, 0.6, 0.5],
      [0.6, 1, 0.4],
      [0.5, 0.4, 1],
    ],
    200,
    ['content', 'guide'],
  )
  return [
    `α＝${fixed(alpha, 2)}`,
    `重要性／表现：内容 ${written[0]}，讲解 ${written[1]}，环境 ${written[2]}`,
    `R²＝${fixed(found.rSquared, 4)}，内容占 ${fixed(found.lmg?.['content'], 4)}，讲解占 ${fixed(found.lmg?.['guide'], 4)}`,
  ]
}

/** A table with one small cell, and a window with many answers. */
export function guardClaims(): string[] {
  const { suppressed } = suppressTable([
    [60, 3, 20],
    [40, 18, 30],
    [25, 12, 9],
  ])
  const rows = [
    ['青少年', 60, 3, 20],
    ['农民', 40, 18, 30],
    ['老年人', 25, 12, 9],
  ].map(([name, ...counts], i) => {
    const shown = counts.map((count, k) => (suppressed[i]?.[k] ? '＊' : count))
    const total = counts.reduce((sum: number, count) => sum + Number(count), 0)
    return `| ${name} | ${shown.join(' | ')} | ${total} |`
  })
  const burst = burstProbability(12, 2, 48)
  const p = (value: number) => value.toFixed(7)
  return [...rows, `p＝${p(burst.pValue)}，对 48 个时段校正后 ${p(burst.pValueAnyWindow)}`]
}

/** The quoted run of the simulation. */
export function simulationClaims(): string[] {
  const run = (rate: number) =>
    simulate({ rate, correlation: 0.05, replicates: 4000, p0: 0.95 }, createRandom(`2026/${rate}`))
  const show = ({ share, error }: Proportion) =>
    `${(100 * share).toFixed(2)} ± ${(100 * error).toFixed(2)}`
  const [low, at, high] = [0.9, 0.95, 0.98].map(run)
  if (!low || !at || !high) throw new Error('no run')
  return [
    `| 90% | ${show(low.coverage)} | — | — |`,
    `| 95% | ${show(at.coverage)} | ${show(at.demonstrated)} | ${show(at.demonstratedExact)} |`,
    `| 98% | ${show(high.coverage)} | — | — |`,
    `按人次加权的错误“已证明”${show(at.demonstratedWeighted)}`,
  ]
}
