import { computeIndicator } from '../../analysis/indicator/compute-indicator.ts'
import type { IndicatorDefinition } from '../../analysis/indicator/definition.ts'
import type { Indicator } from '../../analysis/indicator/indicator.ts'
import { countValid, LEVELS, type LevelCounts } from '../../analysis/indicator/level-counts.ts'
import type { Collection } from '../../survey-ui/desk/result-props.ts'
import type { FlaggedAnswers } from '../counting/count-flagged.ts'

/**
 * How the responses of an indicator came in, and its figure without the doubtful ones.
 *
 * @param flagged counted before the indicator, so that none of them is missing in it
 * @param opened pages opened, `null` where the scope leaves out some of them
 */
export function describeCollection(
  definition: IndicatorDefinition,
  indicator: Indicator,
  flagged: FlaggedAnswers,
  opened: number | null,
): Collection {
  const { valid, notApplicable, notAnswered, notAsked, excluded } = indicator
  const doubtful = countValid(flagged.doubtful)
  return {
    opened,
    submitted: valid + notApplicable + notAnswered + notAsked + excluded,
    valid,
    flagged: flagged.n,
    flags: flagged.kinds,
    doubtful,
    without: doubtful === 0 ? null : figureWithout(definition, indicator, flagged.doubtful),
  }
}

function figureWithout(
  definition: IndicatorDefinition,
  indicator: Indicator,
  doubtful: LevelCounts,
): Collection['without'] {
  const counts = Object.fromEntries(
    LEVELS.map((level) => [level, Math.max(0, indicator.counts[level] - doubtful[level])]),
  ) as unknown as LevelCounts
  const without = computeIndicator({
    definition,
    period: indicator.period,
    counts,
    notApplicable: 0,
    notAnswered: 0,
    notAsked: 0,
    excluded: 0,
    strata: null,
    asOf: indicator.asOf,
  })
  return {
    valid: without.valid,
    value: without.display.achieved === null ? null : officialValue(without),
    shown: without.display.achieved,
  }
}

function officialValue({ official, conventions }: Indicator): number | null {
  return official === 'top_two' || official === 'including_basic'
    ? conventions[official].rate
    : conventions[official].value
}
