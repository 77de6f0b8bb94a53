import { assertProportion } from '../../../analysis/assertion/assert-proportion.ts'
import type { Verdict } from '../../../analysis/assertion/verdict.ts'
import { parseRational } from '../../../analysis/exact/parse-rational.ts'
import { makeRational } from '../../../analysis/exact/rational.ts'
import { defaultDefinition } from '../../../analysis/indicator/definition.ts'
import type { LevelCounts } from '../../../analysis/indicator/level-counts.ts'
import { showFigure } from '../../../analysis/indicator/show-figure.ts'
import { showScore } from '../../../analysis/indicator/show-score.ts'
import { clopperPearson } from '../../../analysis/interval/clopper-pearson.ts'
import { wald } from '../../../analysis/interval/wald.ts'
import { wilson } from '../../../analysis/interval/wilson.ts'
import { acceptance } from '../../../analysis/sample-size/acceptance.ts'
import { criticalValue } from '../../../analysis/sample-size/critical-value.ts'
import { demonstrate } from '../../../analysis/sample-size/demonstrate.ts'
import { coverage, size } from '../../../analysis/sample-size/operating-characteristics.ts'
import { indicatorOf } from '../indicator/counts-for-tests.ts'
import { fixed, percent, range } from './write-number.ts'

export const VERDICTS: Readonly<Record<Verdict, string>> = {
  demonstrated: '已证明达到目标',
  not_demonstrated: '尚未证明',
  refuted: '已证明未达到目标',
}

const COUNTS: LevelCounts = { 5: 150, 4: 46, 3: 2, 2: 1, 1: 1 }

/** Conventions of one set of answers, and two sets whose rate and index part. */
export function conventionClaims(): string[] {
  const { conventions, display } = indicatorOf(COUNTS)
  const { top_two, including_basic, index, mean } = conventions
  const other = (counts: LevelCounts) => {
    const found = indicatorOf(counts).conventions
    return `满意率 ${percent(found.top_two.rate)}，指数 ${fixed(found.index.value, 2)}`
  }
  const shares = display.sharesPercent
  const third = indicatorOf({ 5: 1, 4: 1, 3: 1, 2: 0, 1: 0 }).display.sharesPercent
  return [
    `| 非常满意＋满意（\`top_two\`） | (150＋46)÷200 | ${percent(top_two.rate)} |`,
    `| 含基本满意（\`including_basic\`） | (150＋46＋2)÷200 | ${percent(including_basic.rate)} |`,
    `| 满意度指数（\`index\`） | (150×100＋46×80＋2×60＋1×30＋1×0)÷200 | ${fixed(index.value, 2)} |`,
    `| 平均分（\`mean\`） | (150×5＋46×4＋2×3＋1×2＋1×1)÷200 | ${fixed(mean.value, 3)} |`,
    `${shares?.[5]}%、${shares?.[4]}%、${shares?.[3]}%、${shares?.[2]}%、${shares?.[1]}%`,
    `${third?.[5]}%＋${third?.[4]}%＋${third?.[3]}%＝99.99%`,
    other({ 5: 65, 4: 30, 3: 3, 2: 2, 1: 0 }),
    other({ 5: 0, 4: 90, 3: 10, 2: 0, 1: 0 }),
  ]
}

/** Wilson limits, and what the usual formula does instead. */
export function intervalClaims(): string[] {
  const limits = (x: number, n: number) => `| ${x}/${n} | ${range(wilson(x, n))} |`
  return [
    limits(380, 400),
    limits(196, 200),
    limits(30, 30),
    limits(7, 7),
    `${range(wald(30, 30))}，宽度为零`,
    `n＝20、真实满意率 95% 时，${percent(coverage(20, 0.95, 0.95, 'wald'), 1)}`,
    `Wilson 区间是 ${percent(coverage(20, 0.95), 1)}`,
  ]
}

/** What R prints for 196 of 200. */
export function plainClaims(): string[] {
  const { lower, upper } = wilson(196, 200)
  const { exact } = assertProportion(196, 200, 0.95)
  return [
    `conf.int                    # ${fixed(lower, 4)} ${fixed(upper, 4)}`,
    `"greater")$p.value      # ${fixed(exact?.pValueGreater, 4)}`,
    `"less")$p.value         # ${fixed(exact?.pValueLess, 4)}`,
  ]
}

/** The exact verdict: examples, the table by n, the table by dissatisfied answers. */
export function verdictClaims(): string[] {
  const judged = [
    [59, 59],
    [58, 58],
    [196, 200],
    [195, 200],
    [388, 400],
    [387, 400],
    [380, 400],
    [372, 400],
  ]
  const needed = [59, 100, 200, 400, 600, 1000, 2000, 5000]
  const allowed = [0, 1, 2, 3, 4, 5, 10, 20, 50]
  const plan = demonstrate({ p0: 0.95, pTrue: 0.98 })
  const closer = demonstrate({ p0: 0.95, pTrue: 0.97 })
  return [
    ...judged.map(([x = 0, n = 0]) => {
      const { verdict, exact } = assertProportion(x, n, 0.95)
      const tests = `${percent(exact?.pValueGreater)} | ${percent(exact?.pValueLess)}`
      return `| ${x}/${n} | ${percent(x / n)} | ${tests} | ${VERDICTS[verdict]} |`
    }),
    ...needed.map((n) => {
      const x = criticalValue(n, 0.95, 0.05) ?? 0
      return `| ${n} | ${x} | ${n - x} | ${percent(x / n)} |`
    }),
    `| 不满意 | ${allowed.join(' | ')} |`,
    `| 有效份数 | ${allowed.map((f) => acceptance(f, 0.95).n).join(' | ')} |`,
    `0.95 的 59 次方是 ${percent(0.95 ** 59)}，58 次方是 ${percent(0.95 ** 58)}`,
    `95% 单侧下界是 ${percent(clopperPearson(196, 200, 0.95, 'one').lower)}`,
    `n＝52 时 ${percent(size(52, 0.95, 0.05, 'wilson'), 1)}`,
    `真实满意率是 98%，要有八成把握得到“已证明”，需要 ${plan.n} 份`,
    `真实满意率是 97%，需要 ${closer.n} 份`,
  ]
}

/** Scores, exact fractions and texts that never seem to reach what was missed. */
export function scoreClaims(): string[] {
  const definition = defaultDefinition()
  const short = indicatorOf({ 5: 185, 4: 0, 3: 0, 2: 15, 1: 0 })
  const scoreBy = (changes: Partial<typeof definition>) =>
    indicatorOf(short.counts, { definition: { ...definition, ...changes } }).display.score
  const tiers = [
    { lowerBoundPercent: '95', points: '10' },
    { lowerBoundPercent: '90', points: '8' },
    { lowerBoundPercent: '80', points: '6' },
  ]
  const deduct = (step: 'linear' | 'begun' | 'completed') =>
    scoreBy({ rule: { kind: 'deduction', pointsPerPercentagePoint: '1', step } })
  const near = indicatorOf({ 5: 18_999, 4: 0, 3: 0, 2: 1001, 1: 0 })
  const above = indicatorOf({ 5: 96, 4: 0, 3: 0, 2: 5, 1: 0 })
  const nearly = showFigure(makeRational(18_999n * 100n, 20_000n), null)
  const full = showScore(parseRational('9.9995', 'score'), makeRational(10), 'half_up_2')
  return [
    `| 按比例（\`proportional\`） | 10×92.5÷95 | ${short.display.score} |`,
    `| 扣分（\`deduction\`），按实扣 | 10−1×2.5 | ${deduct('linear')} |`,
    `| 扣分，不足 1 点按 1 点 | 10−1×3 | ${deduct('begun')} |`,
    `| 扣分，不足 1 点不扣 | 10−1×2 | ${deduct('completed')} |`,
    `| 分档（\`tiers\`），95 以上 10、90 以上 8、80 以上 6 | 92.5 在第二档 | ${scoreBy({ rule: { kind: 'tiers', tiers } })} |`,
    `| 率乘分值（\`rate_times_points\`） | 10×92.5% | ${scoreBy({ rule: { kind: 'rate_times_points' } })} |`,
    `| 内插（\`interpolation\`），下限 80 | 10×(92.5−80)÷(95−80) | ${scoreBy({ rule: { kind: 'interpolation', floorPercent: '80' } })} |`,
    `| 定性（\`qualitative\`），给 85% | 10×85% | ${scoreBy({ rule: { kind: 'qualitative', bandPercent: '85', reason: '例' } })} |`,
    `准确值是 ${short.exact.score} 分`,
    `18999/20000＝94.995%，四舍五入是 ${nearly}%，系统印 ${near.display.ratePercent}%`,
    `96/101＝95.0495…%，印 ${above.display.ratePercent}%`,
    `满分 10 分得 9.9995 分，印 ${full}`,
  ]
}
