import { yearOnYear } from '../comparison/year-on-year.ts'
import type { Indicator } from '../indicator/indicator.ts'
import type { Limits } from '../interval/limits.ts'
import type { YearOnYear } from './report.ts'

/**
 * The official rate beside that of the period before, by the clustered interval of each. It rose or
 * fell only where the interval of the difference excludes 0. Different definitions are not compared.
 *
 * Source: Zou & Donner 2008, Construction of confidence limits about effect measures.
 */
export function describeYearOnYear(now: Indicator, before: Indicator | null): YearOnYear | null {
  if (!before) return null
  const found = yearOnYear(figureOf(before), figureOf(now))
  const { code, difference, interval, reason, warnings } = found
  return {
    rate: rateOf(now),
    previousRate: rateOf(before),
    previousInterval: before.interval && limitsOf(before.interval),
    previousShown: {
      ratePercent: before.display.ratePercent,
      intervalPercent: before.display.intervalPercent,
    },
    previousN: before.valid,
    difference,
    interval: interval && limitsOf(interval),
    verdict: code,
    warnings,
    reason,
  }
}

function limitsOf({ lower, upper }: Limits): Limits {
  return { lower, upper }
}

function figureOf(indicator: Indicator) {
  const { definition, interval } = indicator
  const { question, convention, weighting, scope } = definition
  return {
    estimate: rateOf(indicator),
    lower: interval?.lower ?? null,
    upper: interval?.upper ?? null,
    conf: interval?.conf ?? 0.95,
    covered: coveredShare(indicator),
    definition: JSON.stringify({ question, convention, weighting, scope }),
  }
}

/** A weighted rate may speak for a part of the visits; any other speaks for its answers. */
function coveredShare({ definition, weighted }: Indicator): number {
  return definition.weighting === 'attendance' ? (weighted?.coveredShare ?? 1) : 1
}

function rateOf({ definition, weighted, conventions }: Indicator): number | null {
  const { convention, weighting } = definition
  if (convention !== 'top_two' && convention !== 'including_basic') return null
  return weighting === 'attendance' ? (weighted?.rate ?? null) : conventions[convention].rate
}
