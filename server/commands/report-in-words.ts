import type { RateRow, Report } from '../../analysis/report/report.ts'
import { nameOf, type ReportNames } from '../../survey-ui/desk/report-names.ts'
import { officialInterval, unitOf } from '../../survey-ui/desk/result-text.ts'
import { namesFrom, reportNote } from '../../survey-ui/messages/report-notes.ts'

const VERDICTS = {
  demonstrated: '已证明达到',
  not_demonstrated: '尚不足以证明达到',
  refuted: '已证明未达到',
} as const
const DIMENSIONS = {
  activity_type: '活动类型 type',
  town: '乡镇 town',
  channel: '渠道 channel',
  group: '人群 group',
} as const
const TRENDS = { rising: '上升', falling: '下降', no_demonstrable_trend: '看不出升降' } as const
const CHANGES = {
  rose: '上升',
  fell: '下降',
  no_demonstrable_change: '没有可以证明的变化',
  not_comparable: '不可比',
} as const

/**
 * A report as text: the sentence of the official report, facets, groups, trend and what the figures
 * do not say. Nothing is computed here. Groups too small to be published show no rate.
 *
 * @param names what the keys are called
 */
export function reportInWords(report: Report, names: ReportNames): string {
  const noteNames = namesFrom(new Map([...names.activity_type, ...names.question]), 'zh')
  const notes = [...report.warnings, ...report.limitations]
  return [
    sentence(report),
    '',
    '分项 facets',
    ...report.facets.rows.map((row) => rowText(row, nameOf(names.question, row.key))),
    ...report.breakdowns.flatMap(({ dimension, rows }) => [
      '',
      DIMENSIONS[dimension],
      ...rows.map((row) => rowText(row, nameOf(names[dimension], row.key))),
    ]),
    '',
    ...movement(report),
    '',
    '须知 limitations',
    ...notes.map((note) => `  ${reportNote(note, 'zh', noteNames)}`),
  ].join('\n')
}

/** The model sentence of an official report, filled from the figures. */
function sentence({ indicators, recovery, period }: Report): string {
  const [indicator] = indicators
  if (!indicator) return ''
  const { counts, valid, display, verdict, definition } = indicator
  const { total } = recovery
  const base = `${period.from} 至 ${period.to} 共回收问卷 ${total.recovered} 份，其中有效 ${valid} 份。`
  if (valid === 0 || display.achieved === null) return `${base}没有可以报告的满意率。`
  const unit = unitOf(indicator.official)
  const interval = officialInterval(indicator)?.shown
  const within = interval ? `（95%置信区间 ${interval.lower}%–${interval.upper}%）` : ''
  const outcome = verdict ? `，${VERDICTS[verdict]}年度目标值 ${display.targetPercent}${unit}` : ''
  return `${base}总体评价非常满意 ${counts[5]} 人、满意 ${counts[4]} 人、基本满意 ${counts[3]} 人、不满意 ${counts[2]} 人、非常不满意 ${counts[1]} 人，${definition.name}为 ${display.achieved}${unit}${within}${outcome}。该指标分值 ${display.points} 分，得 ${display.score ?? '—'} 分。`
}

function rowText(row: RateRow, name: string): string {
  const { shown, n, disclosure } = row
  const interval = shown.intervalPercent
    ? `  ${shown.intervalPercent.lower}–${shown.intervalPercent.upper}%`
    : ''
  const rate = disclosure === 'too_few' ? '样本太小，不公布' : `${shown.ratePercent}%${interval}`
  return `  ${name}  n ${n}  ${rate}`
}

function movement({ trend, yearOnYear, sampleNeeds, nonResponse }: Report): readonly string[] {
  const lines = [
    trend.test ? `月度趋势 trend          ${TRENDS[trend.test.verdict]}` : null,
    yearOnYear ? `与上年同期 year on year ${CHANGES[yearOnYear.verdict]}` : null,
    sampleNeeds.moreAnswers === null ? null : `还需评价 more answers   ${sampleNeeds.moreAnswers}`,
    nonResponse?.breakEven == null
      ? null
      : `未评价者的满意率低于 ${(100 * nonResponse.breakEven).toFixed(2)}% 时，全体才会低于目标`,
  ]
  return lines.filter((line) => line !== null)
}
