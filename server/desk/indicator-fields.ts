import type {
  IndexWeights,
  IndicatorDefinition,
  ScoreRule,
  Tier,
} from '../../analysis/indicator/definition.ts'
import { LEVELS } from '../../analysis/indicator/level-counts.ts'
import {
  INDICATOR_FIELDS,
  type IndicatorFields,
  TIER_PLACES,
} from '../../survey-ui/desk/indicator-fields.ts'
import { DEFAULT_LABELS } from '../defaults/indicators.ts'
import type { AuditDetails } from '../stores/audit.ts'
import { changesOf } from './changes-of.ts'

/** A definition as its form shows it. */
export function toIndicatorFields(definition: IndicatorDefinition): IndicatorFields {
  const { formLabels, scope, indexWeights, rule } = definition
  const weight = (level: (typeof LEVELS)[number]) => String(indexWeights[level] ?? '')
  return {
    name: definition.name,
    id: definition.id,
    first: formLabels?.first ?? DEFAULT_LABELS.first,
    second: formLabels?.second ?? DEFAULT_LABELS.second,
    third: formLabels?.third ?? definition.name,
    question: definition.question,
    types: (scope.activityTypeIds ?? []).join(','),
    convention: definition.convention,
    weight5: weight('5'),
    weight4: weight('4'),
    weight3: weight('3'),
    weight2: weight('2'),
    weight1: weight('1'),
    weighting: definition.weighting,
    target: definition.targetPercent,
    direction: definition.direction,
    points: definition.points,
    rule: rule.kind,
    ...ruleFields(rule),
    rounding: definition.rounding,
    basis: definition.basis,
  }
}

type RuleField = 'perPoint' | 'step' | 'floor' | 'band' | 'reason' | `tier${string}`

function ruleFields(rule: ScoreRule): Pick<IndicatorFields, RuleField & keyof IndicatorFields> {
  const tiers = rule.kind === 'tiers' ? rule.tiers : []
  const bound = (place: number) => tiers[place - 1]?.lowerBoundPercent ?? ''
  const points = (place: number) => tiers[place - 1]?.points ?? ''
  return {
    perPoint: rule.kind === 'deduction' ? rule.pointsPerPercentagePoint : '',
    step: rule.kind === 'deduction' ? rule.step : 'linear',
    tierBound1: bound(1),
    tierPoints1: points(1),
    tierBound2: bound(2),
    tierPoints2: points(2),
    tierBound3: bound(3),
    tierPoints3: points(3),
    tierBound4: bound(4),
    tierPoints4: points(4),
    tierBound5: bound(5),
    tierPoints5: points(5),
    tierBound6: bound(6),
    tierPoints6: points(6),
    floor: rule.kind === 'interpolation' ? rule.floorPercent : '',
    band: rule.kind === 'qualitative' ? rule.bandPercent : '',
    reason: rule.kind === 'qualitative' ? rule.reason : '',
  }
}

/** Fields as a definition; whether it can be scored is for `indicatorFaults` to say. */
export function toDefinition(
  fields: IndicatorFields,
  id: string,
  version: number,
): IndicatorDefinition {
  return {
    id,
    name: fields.name,
    version,
    question: fields.question as IndicatorDefinition['question'],
    scope: { activityTypeIds: fields.types === '' ? null : fields.types.split(',') },
    convention: fields.convention as IndicatorDefinition['convention'],
    indexWeights: toWeights(fields),
    weighting: fields.weighting as IndicatorDefinition['weighting'],
    targetPercent: fields.target,
    direction: fields.direction as IndicatorDefinition['direction'],
    points: fields.points,
    rule: toRule(fields),
    rounding: fields.rounding as IndicatorDefinition['rounding'],
    basis: fields.basis,
    formLabels: {
      first: fields.first || DEFAULT_LABELS.first,
      second: fields.second || DEFAULT_LABELS.second,
      third: fields.third || fields.name,
    },
  }
}

function toWeights(fields: IndicatorFields): IndexWeights {
  const given = LEVELS.filter((level) => fields[`weight${level}`] !== '')
  return Object.fromEntries(given.map((level) => [level, Number(fields[`weight${level}`])]))
}

function toRule(fields: IndicatorFields): ScoreRule {
  switch (fields.rule as ScoreRule['kind']) {
    case 'deduction': {
      const step = fields.step as 'linear' | 'begun' | 'completed'
      return { kind: 'deduction', pointsPerPercentagePoint: fields.perPoint, step }
    }
    case 'tiers':
      return { kind: 'tiers', tiers: tierPlaces(fields).map((place) => toTier(fields, place)) }
    case 'interpolation':
      return { kind: 'interpolation', floorPercent: fields.floor }
    case 'qualitative':
      return { kind: 'qualitative', bandPercent: fields.band, reason: fields.reason }
    case 'rate_times_points':
      return { kind: 'rate_times_points' }
    default:
      return { kind: 'proportional' }
  }
}

/** Places of the form where a tier is written; a line left empty is none. */
export function tierPlaces(fields: IndicatorFields) {
  return TIER_PLACES.filter(
    (place) => fields[`tierBound${place}`] !== '' || fields[`tierPoints${place}`] !== '',
  )
}

function toTier(fields: IndicatorFields, place: (typeof TIER_PLACES)[number]): Tier {
  return { lowerBoundPercent: fields[`tierBound${place}`], points: fields[`tierPoints${place}`] }
}

/** What differs between two definitions, as `before → after` by field of the form. */
export function definitionChanges(
  before: IndicatorDefinition,
  after: IndicatorDefinition,
): AuditDetails {
  return changesOf(INDICATOR_FIELDS, toIndicatorFields(before), toIndicatorFields(after))
}

/** An id for an indicator whose maker gave none: `indicator-3` where two exist. */
export function freeId(
  indicators: readonly { readonly definition: Pick<IndicatorDefinition, 'id'> }[],
): string {
  const taken = new Set(indicators.map((one) => one.definition.id))
  for (let number = indicators.length + 1; ; number += 1) {
    if (!taken.has(`indicator-${number}`)) return `indicator-${number}`
  }
}
