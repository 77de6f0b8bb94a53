import type { IndicatorDefinition } from './definition.ts'
import { lacksWeight } from './exact-figures.ts'
import type { ClaimJudgement } from './judge-claim.ts'
import { countValid, type LevelCounts } from './level-counts.ts'
import { type FigureReason, lowestSatisfied } from './official-figure.ts'

/** What is known about the values that do not exist. `reason` is that of the official figure. */
export interface ReasonInput {
  readonly definition: IndicatorDefinition
  readonly counts: LevelCounts
  readonly reason: FigureReason | null
  readonly hasScore: boolean
  readonly judgement: ClaimJudgement | null
}

const RATE_PATHS = ['conventions.top_two.rate', 'conventions.including_basic.rate']
const COUNT_PATHS = [...RATE_PATHS, 'conventions.index.value', 'conventions.mean.value', 'shares']
const FIGURE_PATHS = ['reached', 'score', 'display.achieved', 'display.ratePercent']
const VERDICT_PATHS = ['verdict', 'verdicts.exact', 'verdicts.clustered']

/**
 * Why a value of the indicator is null (or a verdict says nothing): path of the field → code. Codes
 * are `no_data`, `index_weight_missing`, `attendance_not_known`,
 * `answers_are_weighted`, `convention_not_a_rate`, `rule_needs_a_share`, `clusters_not_supplied`,
 * `no_degrees_of_freedom`.
 */
export function collectReasons(input: ReasonInput): Record<string, string> {
  const reasons: Record<string, string> = {}
  const note = (paths: readonly string[], code: string | null) => {
    if (code !== null) for (const path of paths) reasons[path] = code
  }
  const { definition, counts, reason, judgement } = input
  const noData = countValid(counts) === 0
  if (lacksWeight(counts, definition.indexWeights)) {
    note(['conventions.index.value'], 'index_weight_missing')
  }
  note(COUNT_PATHS, noData ? 'no_data' : null)
  if (!input.hasScore) note(['score'], 'rule_needs_a_share')
  if (lowestSatisfied(definition.convention) === null) {
    note([...VERDICT_PATHS, 'display.ratePercent'], 'convention_not_a_rate')
  }
  note(FIGURE_PATHS, reason)
  if (judgement) {
    note(['verdicts.exact'], judgement.exact.reason)
    note(['verdicts.clustered'], judgement.clustered.reason)
    note(['verdict'], judgement[judgement.basis].reason)
  }
  return reasons
}
