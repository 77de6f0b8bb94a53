import {
  type IndicatorField,
  type IndicatorFields,
  TIER_PLACES,
} from '../../survey-ui/desk/indicator-fields.ts'
import { deskMessages } from '../../survey-ui/messages/desk.ts'
import { INDICATOR_CHOICES, indicatorFaults } from '../desk/indicator-faults.ts'
import { type Options, textOption, UsageError } from './command.ts'

const choices = (name: keyof typeof INDICATOR_CHOICES) => INDICATOR_CHOICES[name].join(', ')

/** What can be said of an indicator on the command line; `-` empties what may be empty. */
export const INDICATOR_OPTIONS: Readonly<Record<string, string>> = {
  name: 'name',
  question: choices('question'),
  types: 'ids of the activity types that count, joined by commas; "-" for all',
  convention: choices('convention'),
  weights: 'of the levels 5 to 1, such as 100/80/60/30/0',
  weighting: `${choices('weighting')}; attendance gives no figure yet`,
  target: 'percent for a rate, the scale of the weights for index, 1 to 5 for mean',
  direction: choices('direction'),
  points: 'full points',
  rule: choices('rule'),
  'per-point': 'deduction: points lost per percentage point',
  step: `deduction: ${choices('step')}`,
  tiers: 'tiers: bound:points, best first, such as 95:10,90:8,80:6',
  floor: 'interpolation: figure that gives no points',
  band: 'qualitative: percent of the points',
  reason: 'qualitative: why',
  rounding: choices('rounding'),
  basis: 'document that orders it (文号); "-" for none',
  first: '一级指标',
  second: '二级指标',
  third: '三级指标',
}

const FIELDS: Readonly<Record<string, IndicatorField>> = { 'per-point': 'perPoint' }
const LISTS = ['types', 'weights', 'tiers']

/**
 * The fields with what the options change.
 *
 * @throws UsageError naming every option with something wrong
 */
export function withOptions(
  before: IndicatorFields,
  options: Options,
  types: readonly string[],
): IndicatorFields {
  const changes: Partial<Record<IndicatorField, string>> = {}
  for (const name of Object.keys(INDICATOR_OPTIONS)) {
    const value = textOption(options, name)
    if (value === undefined || LISTS.includes(name)) continue
    changes[FIELDS[name] ?? (name as IndicatorField)] = value === '-' ? '' : value
  }
  const id = textOption(options, 'id')
  const fields = { ...before, ...(id ? { id } : {}), ...changes, ...readLists(options) }
  refuseFaults(fields, types)
  return fields
}

function readLists(options: Options): Partial<Record<IndicatorField, string>> {
  const [types, weights, tiers] = LISTS.map((name) => textOption(options, name))
  const levels = weights?.split('/')
  const rows = tiers === '-' ? [] : tiers?.split(',')
  const shape = [
    levels && levels.length !== 5 ? '--weights: five, such as 100/80/60/30/0.' : '',
    rows && rows.length > TIER_PLACES.length ? `--tiers: at most ${TIER_PLACES.length}.` : '',
  ].filter((fault) => fault !== '')
  if (shape.length > 0) throw new UsageError(shape.join('\n'))
  return {
    ...(types === undefined ? {} : { types: types === '-' ? '' : types.replaceAll(' ', '') }),
    ...(levels && weightFields(levels)),
    ...(rows && tierFields(rows)),
  }
}

function weightFields(levels: readonly string[]): Partial<Record<IndicatorField, string>> {
  const entries = levels.map((weight, index) => {
    const level = weight.trim()
    return [`weight${5 - index}`, level === '-' ? '' : level]
  })
  return Object.fromEntries(entries)
}

function tierFields(rows: readonly string[]): Partial<Record<IndicatorField, string>> {
  const entries = TIER_PLACES.flatMap((place) => {
    const [bound = '', points = ''] = (rows[place - 1] ?? '').split(':').map((part) => part.trim())
    return [
      [`tierBound${place}`, bound],
      [`tierPoints${place}`, points],
    ]
  })
  return Object.fromEntries(entries)
}

function refuseFaults(fields: IndicatorFields, types: readonly string[]): void {
  const faults = Object.entries(indicatorFaults(fields, types))
  if (faults.length === 0) return
  const lines = faults.map(
    ([field, code]) => `--${optionOf(field)}: ${faultText(field, code, types)}`,
  )
  throw new UsageError([...new Set(lines)].join('\n'))
}

function optionOf(field: string): string {
  if (field.startsWith('weight') && field !== 'weighting') return 'weights'
  if (field.startsWith('tier')) return 'tiers'
  return field === 'perPoint' ? 'per-point' : field
}

function faultText(field: string, code: string, types: readonly string[]): string {
  const known: Readonly<Record<string, readonly string[]>> = { ...INDICATOR_CHOICES, types }
  if (code === 'unknown') return `one of ${known[field]?.join(', ')}.`
  return `${deskMessages('zh').faults[code]} ${deskMessages('en').faults[code]}`
}
