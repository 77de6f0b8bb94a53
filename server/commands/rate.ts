import type { Indicator } from '../../analysis/indicator/indicator.ts'
import { officialInterval } from '../../survey-ui/desk/result-text.ts'
import { INTERVAL_NOTE } from '../../survey-ui/messages/desk-interval-note.ts'
import { isAppError } from '../errors.ts'
import { readIndicator } from '../indicator.ts'
import { localTime } from '../local-time.ts'
import { type Command, textOption } from './command.ts'
import { usageErrorOf } from './usage-error-of.ts'

const VERDICTS = {
  demonstrated: '已证明达到目标 demonstrated',
  not_demonstrated: '样本尚不足以证明 not demonstrated',
  refuted: '已证明未达到目标 refuted',
} as const

const rate: Command = {
  name: 'rate',
  summary: '满意率及其区间与结论 · the satisfaction rate with its interval and verdict',
  options: {
    from: 'first day, such as 2026-01-01; the first of this year by default',
    to: 'last day, inclusive; today by default',
    type: 'id of one activity type; all by default',
    indicator: 'id of an indicator, see indicator list; the default one if left out',
  },
  required: [],
  run: async (deps, options) => {
    const today = localTime(deps.clock()).date
    try {
      const indicator = await readIndicator(deps, {
        from: textOption(options, 'from') ?? `${today.slice(0, 4)}-01-01`,
        to: textOption(options, 'to') ?? today,
        activityTypeId: textOption(options, 'type'),
        definitionId: textOption(options, 'indicator'),
      })
      return { json: indicator, text: inWords(indicator) }
    } catch (error) {
      throw isAppError(error, 'form_invalid') ? usageErrorOf(error) : error
    }
  },
}

const CONVENTIONS = {
  top_two: '非常满意+满意',
  including_basic: '非常满意+满意+基本满意',
  index: '满意度指数',
  mean: '五分制平均分',
} as const

const QUESTIONS = { overall: '本次服务 overall', department: '部门总体 department' } as const

function inWords(indicator: Indicator): string {
  const { definition, period, official, valid, display, reasons } = indicator
  const asked = QUESTIONS[definition.question]
  const head = `${definition.name} v${definition.version} · ${asked} · ${CONVENTIONS[official]} · ${period.from} – ${period.to}`
  if (valid === 0) return `${head}\n还没有有效评价 · no valid response yet`
  if (display.achieved === null) {
    const why = [...new Set(Object.values(reasons))].join(', ')
    return `${head}\n有效评价 valid ${valid}，没有结果 no figure: ${why}`
  }
  return [head, ...figureInWords(indicator), ...judgementInWords(indicator)].join('\n')
}

function figureInWords(indicator: Indicator): readonly string[] {
  const { official, display, conventions, valid } = indicator
  if (official === 'index' || official === 'mean') {
    return [`数值 value             ${display.achieved}`, `有效评价 valid         ${valid}`]
  }
  const interval = officialInterval(indicator)?.shown
  const { weightedPercent } = display
  return [
    `满意率 rate            ${display.ratePercent}%`,
    ...(interval ? [`95%区间 interval       ${interval.lower}% – ${interval.upper}%`] : []),
    `                       ${INTERVAL_NOTE.zh}\n                       ${INTERVAL_NOTE.en}`,
    `有效评价 valid         ${valid}，其中满意 satisfied ${conventions[official].satisfied}`,
    ...(weightedPercent === null ? [] : [`按人次加权 weighted     ${weightedPercent}%`]),
  ]
}

function judgementInWords(indicator: Indicator): readonly string[] {
  const { display, verdict, verdictBasis, bounds, reached } = indicator
  const clusters = bounds.clustered?.clusters
  const basis =
    verdictBasis === 'clustered'
      ? `按 ${clusters} 个场次或开放日 over ${clusters} events or opening days`
      : '按单份评价 over single responses'
  return [
    `目标 target            ${display.targetPercent}，${reached ? '已达到 reached' : '未达到 not reached'}`,
    `结论 verdict           ${verdict ? `${VERDICTS[verdict]}（${basis}）` : '—'}`,
    `得分 score             ${display.score} / ${display.points}`,
    `截至 as of             ${indicator.asOf}`,
  ]
}

export const rateCommands: readonly Command[] = [rate]
