import {
  type DefinitionFault,
  definitionFaults,
} from '../../analysis/indicator/definition-faults.ts'
import {
  INDICATOR_FIELDS,
  type IndicatorField,
  type IndicatorFields,
} from '../../survey-ui/desk/indicator-fields.ts'
import { collectFaults, isLong } from './form.ts'
import { tierPlaces, toDefinition } from './indicator-fields.ts'

type Check = readonly [field: IndicatorField, isFaulty: boolean, code: string]

/** What the fields with a list of choices may hold. */
export const INDICATOR_CHOICES = {
  question: ['overall', 'department'],
  convention: ['top_two', 'including_basic', 'index', 'mean'],
  weighting: ['none', 'attendance'],
  direction: ['higher_is_better', 'lower_is_better'],
  rule: ['proportional', 'deduction', 'tiers', 'rate_times_points', 'interpolation', 'qualitative'],
  rounding: ['half_up_2', 'truncated_2', 'half_up_integer', 'truncated_integer'],
  step: ['linear', 'begun', 'completed'],
} as const satisfies Partial<Record<IndicatorField, readonly string[]>>

const LONGEST = { name: 40, first: 40, second: 40, third: 40, basis: 200, reason: 300 } as const
const ID = /^[a-z][a-z0-9_-]{1,29}$/
/** Words that stand in addresses where an id would. */
const RESERVED = ['new', 'rows']
const DECIMAL = /^\d{1,6}(\.\d{1,6})?$/
const WEIGHTS = ['weight5', 'weight4', 'weight3', 'weight2', 'weight1'] as const

/**
 * Everything that is wrong with the fields of an indicator, by field: what cannot be read, what is
 * not on its list, and what `analysis` refuses to score; in the order of the form. An empty `id` is one to be made up.
 *
 * @param types ids of the activity types that exist
 */
export function indicatorFaults(
  fields: IndicatorFields,
  types: readonly string[],
): Readonly<Record<string, string>> {
  const { id, target } = fields
  const chosen = fields.types === '' ? [] : fields.types.split(',')
  const checks: readonly Check[] = [
    ['name', fields.name === '', 'required'],
    ...textChecks(fields),
    ['id', id !== '' && !ID.test(id), 'code'],
    ['id', RESERVED.includes(id), 'taken'],
    ['types', chosen.some((type) => !types.includes(type)), 'unknown'],
    ...choiceChecks(fields),
    ...decimalChecks(fields),
    ['target', isAboveFull(fields), 'above_full'],
    ['rule', fields.rule === 'rate_times_points' && fields.convention === 'mean', 'needs_share'],
    ['target', target === '', 'required'],
  ]
  const scored = definitionFaults(toDefinition(fields, id || 'new', 1))
  const faults = collectFaults([...checks, ...scored.map((fault) => toCheck(fields, fault))])
  const inOrder = INDICATOR_FIELDS.flatMap((name) => {
    const code = faults[name]
    return code === undefined ? [] : [[name, code] as const]
  })
  return Object.fromEntries(inOrder)
}

function textChecks(fields: IndicatorFields): readonly Check[] {
  const names = Object.keys(LONGEST) as (keyof typeof LONGEST)[]
  return names.map((name) => [name, isLong(fields[name], LONGEST[name]), 'too_long'])
}

function choiceChecks(fields: IndicatorFields): readonly Check[] {
  const names = Object.keys(INDICATOR_CHOICES) as (keyof typeof INDICATOR_CHOICES)[]
  return names
    .filter((name) => name !== 'step' || fields.rule === 'deduction')
    .map((name) => {
      const known: readonly string[] = INDICATOR_CHOICES[name]
      return [name, !known.includes(fields[name]), 'unknown']
    })
}

/** Decimals that the chosen rule and convention use: there, and written as one. */
function decimalChecks(fields: IndicatorFields): readonly Check[] {
  const isIndex = fields.convention === 'index'
  return [...ruleDecimals(fields), 'target' as const, 'points' as const, ...WEIGHTS].flatMap(
    (name): readonly Check[] => {
      const isOptional = WEIGHTS.some((weight) => weight === name) && !isIndex
      return [
        [name, fields[name] === '' && !isOptional, 'required'],
        [name, fields[name] !== '' && !DECIMAL.test(fields[name]), 'not_a_decimal'],
      ]
    },
  )
}

function ruleDecimals(fields: IndicatorFields): readonly IndicatorField[] {
  if (fields.rule === 'deduction') return ['perPoint']
  if (fields.rule === 'interpolation') return ['floor']
  if (fields.rule === 'qualitative') return ['band']
  if (fields.rule !== 'tiers') return []
  return tierPlaces(fields).flatMap((place) => [`tierBound${place}`, `tierPoints${place}`] as const)
}

/** An index can never be above its largest weight, so no such target can be reached. */
function isAboveFull({ convention, target, ...fields }: IndicatorFields): boolean {
  if (convention !== 'index') return false
  const weights = WEIGHTS.map((name) => Number(fields[name])).filter(Number.isFinite)
  return Number(target) > Math.max(...weights)
}

const FIELDS: Readonly<Record<string, IndicatorField>> = {
  targetPercent: 'target',
  points: 'points',
  'rule.pointsPerPercentagePoint': 'perPoint',
  'rule.floorPercent': 'floor',
  'rule.bandPercent': 'band',
  'rule.reason': 'reason',
}

/** Out of range, by field: each has a range of its own. */
const RANGES: Readonly<Record<string, string>> = {
  target: 'target_range',
  band: 'percent_range',
  'rule.tiers.points': 'tier_points_range',
}

function toCheck(fields: IndicatorFields, { field, index, code }: DefinitionFault): Check {
  const name = fieldOf(fields, field, index)
  const range = code === 'out_of_range' ? (RANGES[field] ?? RANGES[name]) : undefined
  return [name, true, range ?? code]
}

function fieldOf(fields: IndicatorFields, path: string, index: number | null): IndicatorField {
  if (path.startsWith('indexWeights.')) return `weight${path.slice(-1) as '5'}`
  if (!path.startsWith('rule.tiers')) return FIELDS[path] ?? 'name'
  const place = tierPlaces(fields)[index ?? 0] ?? 1
  return path === 'rule.tiers.points' ? `tierPoints${place}` : `tierBound${place}`
}
