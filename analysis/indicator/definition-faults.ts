import { parseRational } from '../exact/parse-rational.ts'
import { compare, HUNDRED, makeRational, type Rational, ZERO } from '../exact/rational.ts'
import type { IndicatorDefinition, ScoreRule, Tier } from './definition.ts'
import { LEVELS } from './level-counts.ts'

type DefinitionFaultCode =
  | 'not_a_version'
  | 'not_a_decimal'
  | 'out_of_range'
  | 'not_positive'
  | 'no_tiers'
  | 'bounds_not_in_order'
  | 'points_not_in_order'
  | 'floor_not_worse'
  | 'no_reason'

/** One thing that keeps a definition from being scored. */
export interface DefinitionFault {
  /** Path of the field, such as `targetPercent` or `rule.tiers.points`. */
  readonly field: string
  /** Which tier is meant, from 0; null where the field is no list. */
  readonly index: number | null
  readonly code: DefinitionFaultCode
}

/**
 * Everything that keeps a definition from being scored: version, target, points, weights or rule
 * settings that are no decimals or lie outside their range, tiers that do not run from best to
 * worst, a floor on the wrong side of the target, a qualitative rule without a written reason.
 * Targets: 0 to 100 for the two rates, 1 to 5 for `mean`, not negative for `index`. A field that
 * cannot be read is named alone; what is judged against it is not.
 */
export function definitionFaults(definition: IndicatorDefinition): readonly DefinitionFault[] {
  const faults = new Faults()
  const { version, convention, indexWeights, rule } = definition
  if (!(Number.isSafeInteger(version) && version >= 1)) faults.add('version', 'not_a_version')
  const [low, high] = targetRange(convention)
  const target = faults.within(definition.targetPercent, 'targetPercent', low, high)
  const points = faults.within(definition.points, 'points', ZERO, null)
  const isZero = points !== null && compare(points, ZERO) === 0
  if (isZero) faults.add('points', 'not_positive')
  for (const level of LEVELS) {
    const weight = indexWeights[level]
    if (weight !== undefined) faults.within(String(weight), `indexWeights.${level}`, ZERO, null)
  }
  const sign = definition.direction === 'higher_is_better' ? 1 : -1
  if (rule.kind === 'tiers') checkTiers(faults, rule.tiers, sign, isZero ? null : points)
  else checkRule(faults, rule, sign, target)
  return faults.found
}

function targetRange(
  convention: IndicatorDefinition['convention'],
): readonly [Rational, Rational | null] {
  if (convention === 'mean') return [makeRational(1), makeRational(5)]
  return convention === 'index' ? [ZERO, null] : [ZERO, HUNDRED]
}

function checkRule(
  faults: Faults,
  rule: Exclude<ScoreRule, { kind: 'tiers' }>,
  sign: number,
  target: Rational | null,
): void {
  if (rule.kind === 'deduction') {
    faults.within(rule.pointsPerPercentagePoint, 'rule.pointsPerPercentagePoint', ZERO, null)
  } else if (rule.kind === 'interpolation') {
    const floor = faults.within(rule.floorPercent, 'rule.floorPercent', ZERO, null)
    const isWorse = !floor || !target || sign * compare(floor, target) < 0
    if (!isWorse) faults.add('rule.floorPercent', 'floor_not_worse')
  } else if (rule.kind === 'qualitative') {
    faults.within(rule.bandPercent, 'rule.bandPercent', ZERO, HUNDRED)
    if (rule.reason.trim() === '') faults.add('rule.reason', 'no_reason')
  }
}

/** A fault of the order names the later of two tiers. */
function checkTiers(
  faults: Faults,
  tiers: readonly Tier[],
  sign: number,
  fullPoints: Rational | null,
): void {
  if (tiers.length === 0) faults.add('rule.tiers', 'no_tiers')
  let before: { bound: Rational | null; points: Rational | null } | null = null
  for (const [index, tier] of tiers.entries()) {
    const bound = faults.within(tier.lowerBoundPercent, BOUND, ZERO, null, index)
    const points = faults.within(tier.points, POINTS, ZERO, fullPoints, index)
    if (before?.bound && bound && sign * compare(bound, before.bound) >= 0) {
      faults.add('rule.tiers', 'bounds_not_in_order', index)
    }
    if (before?.points && points && compare(points, before.points) > 0) {
      faults.add('rule.tiers', 'points_not_in_order', index)
    }
    before = { bound, points }
  }
}

const BOUND = 'rule.tiers.lowerBoundPercent'
const POINTS = 'rule.tiers.points'

class Faults {
  readonly found: DefinitionFault[] = []

  add(field: string, code: DefinitionFaultCode, index: number | null = null): void {
    this.found.push({ field, index, code })
  }

  /** The value of a text, or null with a fault when it is no decimal or lies outside. */
  within(
    text: string,
    field: string,
    low: Rational,
    high: Rational | null,
    index: number | null = null,
  ): Rational | null {
    const value = readDecimal(text)
    if (!value) this.add(field, 'not_a_decimal', index)
    else if (compare(value, low) < 0 || (high && compare(value, high) > 0)) {
      this.add(field, 'out_of_range', index)
      return null
    }
    return value
  }
}

function readDecimal(text: string): Rational | null {
  try {
    return parseRational(text, 'definition')
  } catch {
    return null
  }
}
