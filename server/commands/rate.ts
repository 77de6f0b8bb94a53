import type { Indicator } from '../../analysis/indicator/indicator.ts'
import { type AppError, isAppError } from '../errors.ts'
import { readIndicator } from '../indicator.ts'
import { localTime } from '../local-time.ts'
import { type Command, textOption, UsageError } from './command.ts'

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
    indicator: 'id of the indicator definition',
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
      throw isAppError(error, 'form_invalid') ? usageError(error) : error
    }
  },
}

function usageError(error: AppError<'form_invalid'>): UsageError {
  const faults = Object.entries(error.details.fields)
  return new UsageError(faults.map(([name, fault]) => `--${name}: ${fault}.`).join('\n'))
}

function inWords(indicator: Indicator): string {
  const { display, definition, period } = indicator
  const head = `${definition.name} v${definition.version} · ${indicator.official} · ${period.from} – ${period.to}`
  if (indicator.valid === 0) return `${head}\n还没有有效评价 · no valid response yet`
  const interval = display.conventions.top_two.wilson95Percent
  return [
    head,
    `满意率 rate            ${display.ratePercent ?? display.achieved}%`,
    `95%区间 interval       ${interval?.lower}% – ${interval?.upper}%`,
    `有效评价 valid         ${indicator.valid}（非常满意+满意 ${indicator.conventions.top_two.satisfied}）`,
    `目标 target            ${display.targetPercent}%，${indicator.reached ? '已达到 reached' : '未达到 not reached'}`,
    `结论 verdict           ${indicator.verdict ? VERDICTS[indicator.verdict] : '—'}`,
    `得分 score             ${display.score} / ${display.points}`,
    `截至 as of             ${indicator.asOf}`,
  ].join('\n')
}

export const rateCommands: readonly Command[] = [rate]
