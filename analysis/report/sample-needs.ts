import type { Indicator } from '../indicator/indicator.ts'
import { moreAnswersNeeded } from '../sample-size/more-answers-needed.ts'
import type { SampleNeeds } from './report.ts'
import type { ReportContext } from './report-context.ts'

/**
 * How many further answers at the present rate would demonstrate the target. The exact number for
 * independent answers is multiplied by the design effect seen in the clusters (never below 1), or by
 * the planning value where the data show none. The rate is the unweighted one.
 *
 * Source: Kish 1965, Survey Sampling, for the design effect; Clopper & Pearson 1934 for the test.
 * @param satisfied satisfied answers of `valid`
 * @param p0 target as a share strictly between 0 and 1
 */
export function describeNeeds(
  indicator: Indicator,
  { satisfied, valid }: { readonly satisfied: number; readonly valid: number },
  p0: number,
  context: ReportContext,
): SampleNeeds {
  const { clustered } = indicator.bounds
  const designEffect = Math.max(1, clustered?.designEffect ?? context.planningDeff)
  const { interval } = indicator
  const halfWidth = interval && (interval.upper - interval.lower) / 2
  if (indicator.verdict === 'demonstrated') {
    return { moreAnswers: 0, reason: null, designEffect, halfWidth }
  }
  const { further, reason } = moreAnswersNeeded(satisfied, valid, p0, context.alpha, {
    designEffect,
  })
  // Enough answers for the exact test are not enough where few events or the weights decide.
  if (further === 0) {
    return { moreAnswers: null, reason: 'more_events_needed', designEffect, halfWidth }
  }
  return { moreAnswers: further, reason, designEffect, halfWidth }
}
