import { parseRational } from '../exact/parse-rational.ts'
import { compare, HUNDRED, makeRational, type Rational, ZERO } from '../exact/rational.ts'
import type { IndicatorDefinition, ScoreRule, Tier } from './definition.ts'
import { LEVELS } from './level-counts.ts'

/**
 * Refuses a definition that cannot be scored: version, target, points, weights or rule settings
 * that are no decimals or lie outside their range, tiers that do not run from best to worst, a
 * floor on the wrong side of the target, a qualitative rule without a written reason.
 * Targets: 0 to 100 for the two rates, 1 to 5 for `mean`, not negative for `index`.
 * @throws RangeError naming the field, for instance `definition.targetPercent`.
 */
export function checkDefinition(definition: IndicatorDefinition): void {
  const { version, convention, indexWeights } = definition
  if (!(Number.isSafeInteger(version) && version >= 1)) refuse('version', 'a whole number from 1')
  const target = within(definition.targetPercent, 'targetPercent', ZERO, null)
  if (convention === 'mean') within(definition.targetPercent, 'targetPercent', ONE, FIVE)
  else if (convention !== 'index') within(definition.targetPercent, 'targetPercent', ZERO, HUNDRED)
  const points = within(definition.points, 'points', ZERO, null)
  if (compare(points, ZERO) === 0) refuse('points', 'above zero')
  for (const level of LEVELS) {
    const weight = indexWeights[level]
    if (weight !== undefined) within(String(weight), `indexWeights.${level}`, ZERO, null)
  }
  checkRule(definition.rule, definition, target, points)
}

const ONE = makeRational(1)
const FIVE = makeRational(5)

function refuse(field: string, must: string): never {
  throw new RangeError(`definition.${field}: must be ${must}`)
}

function within(text: string, field: string, low: Rational, high: Rational | null): Rational {
  const value = parseRational(text, `definition.${field}`)
  const inside = compare(value, low) >= 0 && (high === null || compare(value, high) <= 0)
  if (!inside) refuse(field, 'within its range')
  return value
}

function checkRule(
  rule: ScoreRule,
  { direction }: IndicatorDefinition,
  target: Rational,
  points: Rational,
): void {
  const sign = direction === 'higher_is_better' ? 1 : -1
  if (rule.kind === 'deduction') {
    within(rule.pointsPerPercentagePoint, 'rule.pointsPerPercentagePoint', ZERO, null)
  } else if (rule.kind === 'tiers') {
    checkTiers(rule.tiers, sign, points)
  } else if (rule.kind === 'interpolation') {
    const floor = within(rule.floorPercent, 'rule.floorPercent', ZERO, null)
    if (sign * compare(floor, target) >= 0) refuse('rule.floorPercent', 'worse than the target')
  } else if (rule.kind === 'qualitative') {
    within(rule.bandPercent, 'rule.bandPercent', ZERO, HUNDRED)
    if (rule.reason.trim() === '') refuse('rule.reason', 'written out')
  }
}

function checkTiers(tiers: readonly Tier[], sign: number, points: Rational): void {
  if (tiers.length === 0) refuse('rule.tiers', 'at least one tier')
  let previous: { bound: Rational; points: Rational } | null = null
  for (const tier of tiers) {
    const current = {
      bound: within(tier.lowerBoundPercent, 'rule.tiers.lowerBoundPercent', ZERO, null),
      points: within(tier.points, 'rule.tiers.points', ZERO, points),
    }
    if (previous && sign * compare(current.bound, previous.bound) >= 0) {
      refuse('rule.tiers', 'in order, best bound first')
    }
    if (previous && compare(current.points, previous.points) > 0) {
      refuse('rule.tiers', 'in order, most points first')
    }
    previous = current
  }
}
