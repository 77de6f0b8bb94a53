import type { Convention, IndicatorDefinition } from '../../analysis/indicator/definition.ts'
import type { DeskMessages } from '../messages/desk.ts'
import { unitOf } from './result-text.ts'

/** A target with its sign and unit: ≥95%, ≤5. */
export function targetText(
  definition: Pick<IndicatorDefinition, 'direction' | 'convention'> & { targetPercent: string },
  text: DeskMessages,
): string {
  const target = `${definition.targetPercent}${unitOf(definition.convention)}`
  return text.formRows.target(definition.direction, target)
}

/** A scoring rule with its settings, in words. */
export function ruleText(
  rule: IndicatorDefinition['rule'],
  convention: Convention,
  text: DeskMessages,
): string {
  const { rules } = text.formRows
  const unit = unitOf(convention)
  switch (rule.kind) {
    case 'deduction': {
      const step = text.indicators.steps[rule.step] ?? rule.step
      return rules.deduction(rule.pointsPerPercentagePoint, step)
    }
    case 'tiers':
      return rules.tiers(
        rule.tiers.map((tier) => rules.tier(`${tier.lowerBoundPercent}${unit}`, tier.points)),
      )
    case 'interpolation':
      return rules.interpolation(`${rule.floorPercent}${unit}`)
    case 'qualitative':
      return rules.qualitative(rule.bandPercent, rule.reason)
    case 'rate_times_points':
      return rules.rate_times_points
    case 'proportional':
      return rules.proportional
  }
}

/** Weights of the five levels, best first; a level without one is a dash. */
export function weightsText({ indexWeights }: Pick<IndicatorDefinition, 'indexWeights'>): string {
  return ([5, 4, 3, 2, 1] as const).map((level) => indexWeights[level] ?? '—').join('/')
}

/** Names of the activity types that count, or that all do. */
export function scopeText(
  scope: IndicatorDefinition['scope'],
  types: readonly { readonly id: string; readonly name: string }[],
  text: DeskMessages,
): string {
  const { activityTypeIds } = scope
  if (activityTypeIds === null) return text.results.allTypes
  const separator = text.htmlLanguage === 'en' ? ', ' : '、'
  return activityTypeIds
    .map((id) => types.find((type) => type.id === id)?.name ?? id)
    .join(separator)
}
