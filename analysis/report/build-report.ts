import { parseRational } from '../exact/parse-rational.ts'
import { divide, HUNDRED } from '../exact/rational.ts'
import { rationalToNumber } from '../exact/rational-to-number.ts'
import { computeIndicator } from '../indicator/compute-indicator.ts'
import type { Indicator } from '../indicator/indicator.ts'
import { countAtOrAbove, countValid, sumLevelCounts } from '../indicator/level-counts.ts'
import { lowestSatisfied } from '../indicator/official-figure.ts'
import type { IndicatorCounts } from '../indicator/stratum-counts.ts'
import { describeBreakdown, type KeyOf } from './breakdown.ts'
import { describeFacets } from './facets.ts'
import { listLimitations } from './limitations.ts'
import { describeNonResponse } from './non-response.ts'
import { describeRatings } from './rating-section.ts'
import { describeRecovery } from './recovery.ts'
import type { Dimension, Report } from './report.ts'
import { type ReportContext, reportContext } from './report-context.ts'
import type { AnswerCell, ReportInput } from './report-input.ts'
import { describeNeeds } from './sample-needs.ts'
import { completeSettings } from './settings.ts'
import { describeStructure } from './structure.ts'
import { describeTrend } from './trend.ts'
import { describeTypes } from './types-breakdown.ts'
import { describeYearOnYear } from './year-on-year.ts'

const DIMENSIONS: readonly (readonly [Dimension, KeyOf])[] = [
  ['town', (cell) => cell.town],
  ['channel', (cell) => cell.channel],
  ['group', (cell) => cell.group],
]

/**
 * The whole result of a period from counts, attendance, definitions and dates: indicators, recovery,
 * structure, facets, breakdowns, trend, comparison with the period before, what the silent could
 * change, what more answers could show, and what the figures do not say. Every page, document and
 * command prints this and computes nothing.
 *
 * The official indicator is the first. Where its convention is no share (index, mean), rates by
 * group and question are those of `top_two`. Rates of facets and groups are unweighted, with
 * clusters of whole months at permanent points; the official verdict rests on days.
 * @throws RangeError naming the field of a count, a setting or a definition that cannot be.
 */
export function buildReport(input: ReportInput): Report {
  const [official, ...others] = input.indicators
  if (!official) throw new RangeError('indicators: must hold the official one')
  const { definition } = official
  const context = reportContext(definition, input.settings)
  const indicator = indicatorOf(official, input)
  const byQuestion = cellsByQuestion(input.cells)
  const cells = byQuestion.get(definition.question) ?? []
  const breakdowns = [
    describeTypes(official.strata, context),
    ...DIMENSIONS.map(([name, keyOf]) => describeBreakdown(name, cells, keyOf, context)),
  ]
  return {
    form: 'manyi-report/1',
    period: input.period,
    months: input.months,
    selection: input.selection,
    asOf: input.asOf,
    conf: context.conf,
    alpha: context.alpha,
    indicators: [indicator, ...others.map((other) => indicatorOf(other, input))],
    recovery: describeRecovery(input.recovery),
    structure: describeStructure(official.strata, input.structure),
    facets: describeFacets(input.facets, byQuestion, context),
    breakdowns,
    trend: describeTrend(cells, context),
    yearOnYear: describeYearOnYear(indicator, input.previous && indicatorOf(input.previous, input)),
    ...claimSections(official, indicator, context),
    ratings: describeRatings(input.ratings, context.conf),
    themes: input.themes,
    warnings: indicator.warnings,
    limitations: listLimitations(input, breakdowns),
  }
}

/** A plain loop: there may be hundreds of thousands of cells. */
function cellsByQuestion(cells: readonly AnswerCell[]): ReadonlyMap<string, readonly AnswerCell[]> {
  const byQuestion = new Map<string, AnswerCell[]>()
  for (const cell of cells) {
    const list = byQuestion.get(cell.question)
    if (list) list.push(cell)
    else byQuestion.set(cell.question, [cell])
  }
  return byQuestion
}

function indicatorOf(counted: IndicatorCounts, input: ReportInput): Indicator {
  const { alpha, planningDeff } = completeSettings(input.settings)
  return computeIndicator({
    ...counted,
    counts: sumLevelCounts(counted.strata.map(({ clusters }) => clusters.counts)),
    period: input.period,
    asOf: input.asOf,
    alpha,
    planningDeff,
  })
}

/** What depends on the target as a share; a target of 0 or 100 %, or of an index, has none. */
function claimSections(
  { definition, strata }: IndicatorCounts,
  indicator: Indicator,
  context: ReportContext,
): Pick<Report, 'nonResponse' | 'sampleNeeds'> {
  const target = parseRational(definition.targetPercent, 'definition.targetPercent')
  const p0 = rationalToNumber(divide(target, HUNDRED))
  const isShare = lowestSatisfied(definition.convention) !== null && p0 > 0 && p0 < 1
  if (!isShare || definition.direction !== 'higher_is_better') {
    const none = {
      moreAnswers: null,
      reason: 'no_share_to_reach',
      designEffect: 1,
      halfWidth: null,
    }
    return { nonResponse: null, sampleNeeds: none }
  }
  const { counts } = indicator
  const sample = { satisfied: countAtOrAbove(counts, context.lowest), valid: countValid(counts) }
  return {
    nonResponse: describeNonResponse(strata, context.lowest, p0),
    sampleNeeds: describeNeeds(indicator, sample, p0, context),
  }
}
