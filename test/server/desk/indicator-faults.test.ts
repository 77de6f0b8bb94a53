import { describe, expect, it } from 'vitest'
import {
  defaultDefinition,
  type IndicatorDefinition,
} from '../../../analysis/indicator/definition.ts'
import { definitionFaults } from '../../../analysis/indicator/definition-faults.ts'
import { INDICATORS } from '../../../server/defaults/indicators.ts'
import { INDICATOR_CHOICES, indicatorFaults } from '../../../server/desk/indicator-faults.ts'
import { toDefinition, toIndicatorFields } from '../../../server/desk/indicator-fields.ts'
import type { IndicatorFields } from '../../../survey-ui/desk/indicator-fields.ts'
import { deskMessages } from '../../../survey-ui/messages/desk.ts'

const TYPES = ['caravan', 'fair']
const good = toIndicatorFields(defaultDefinition({ name: '满意率' }))
const faultsOf = (changes: Partial<IndicatorFields>) =>
  indicatorFaults({ ...good, ...changes }, TYPES)

const tiers = {
  kind: 'tiers',
  tiers: [
    { lowerBoundPercent: '95', points: '10' },
    { lowerBoundPercent: '90.5', points: '8' },
  ],
} as const

const DEFINITIONS: readonly IndicatorDefinition[] = [
  ...INDICATORS,
  ...(
    [
      { rule: tiers, rounding: 'truncated_integer', basis: '财绩〔2026〕1号' },
      { rule: { kind: 'deduction', pointsPerPercentagePoint: '0.5', step: 'begun' } },
      { rule: { kind: 'interpolation', floorPercent: '60' }, targetPercent: '90.50' },
      { rule: { kind: 'qualitative', bandPercent: '85', reason: '评审意见' } },
      { rule: { kind: 'rate_times_points' }, scope: { activityTypeIds: ['caravan', 'fair'] } },
      {
        convention: 'index',
        indexWeights: { 5: 10, 4: 8, 3: 6.5, 2: 2, 1: 0 },
        targetPercent: '9',
      },
      { convention: 'mean', targetPercent: '4.5', weighting: 'attendance' },
      { indexWeights: { 5: 100 }, direction: 'lower_is_better', targetPercent: '5' },
    ] as const
  ).map((changes) => {
    const formLabels = { first: '满意度指标', second: '社会公众', third: '群众满意度' }
    return defaultDefinition({ ...changes, formLabels } as Partial<IndicatorDefinition>)
  }),
]

describe('the fields of an indicator', () => {
  it.each(DEFINITIONS)('give back the definition that they show, %#', (definition) => {
    const fields = toIndicatorFields(definition)
    expect(indicatorFaults(fields, TYPES)).toEqual({})
    expect(toDefinition(fields, definition.id, 7)).toEqual({ ...definition, version: 7 })
  })

  it.each<[Partial<IndicatorFields>, Readonly<Record<string, string>>]>([
    [{ name: '' }, { name: 'required' }],
    [{ basis: '文'.repeat(201) }, { basis: 'too_long' }],
    [{ id: 'Ab' }, { id: 'code' }],
    [{ id: 'rows' }, { id: 'taken' }],
    [{ types: 'caravan,balloon' }, { types: 'unknown' }],
    [{ question: 'why' }, { question: 'unknown' }],
    [{ rounding: 'up' }, { rounding: 'unknown' }],
    [{ target: '' }, { target: 'required' }],
    [{ target: '95%' }, { target: 'not_a_decimal' }],
    [{ target: '95/2' }, { target: 'not_a_decimal' }],
    [{ target: '100.5' }, { target: 'target_range' }],
    [{ target: '95', convention: 'mean' }, { target: 'target_range' }],
    [{ target: '101', convention: 'index' }, { target: 'above_full' }],
    [{ weight3: '', convention: 'index' }, { weight3: 'required' }],
    [{ weight3: '-1' }, { weight3: 'not_a_decimal' }],
    [{ points: '0' }, { points: 'not_positive' }],
    [{ rule: 'bonus' }, { rule: 'unknown' }],
    [{ rule: 'rate_times_points', convention: 'mean', target: '4' }, { rule: 'needs_share' }],
    [{ rule: 'deduction' }, { perPoint: 'required' }],
    [{ rule: 'deduction', perPoint: '1', step: 'half' }, { step: 'unknown' }],
    [{ rule: 'interpolation', floor: '95' }, { floor: 'floor_not_worse' }],
    [
      { rule: 'qualitative', band: '120' },
      { band: 'percent_range', reason: 'no_reason' },
    ],
    [{ rule: 'tiers' }, { tierBound1: 'no_tiers' }],
    [{ rule: 'tiers', tierBound2: '90' }, { tierPoints2: 'required' }],
    [
      { rule: 'tiers', tierBound1: '90', tierPoints1: '11', tierBound3: '95', tierPoints3: '8' },
      { tierPoints1: 'tier_points_range', tierBound3: 'bounds_not_in_order' },
    ],
    [
      { rule: 'tiers', tierBound1: '90', tierPoints1: '6', tierBound2: '80', tierPoints2: '8' },
      { tierBound2: 'points_not_in_order' },
    ],
    [
      { name: '', target: 'x', points: '', rule: 'deduction', perPoint: 'y', question: '' },
      {
        name: 'required',
        target: 'not_a_decimal',
        points: 'required',
        perPoint: 'not_a_decimal',
        question: 'unknown',
      },
    ],
  ])('name what is wrong with %j', (changes, expected) => {
    const faults = faultsOf(changes)
    expect(faults).toEqual(expected)
    for (const code of Object.values(faults)) {
      expect(deskMessages('zh').faults[code], code).toBeDefined()
    }
  })

  it('name faults in the order of the form', () => {
    const faulty = { name: '', reason: '', band: 'x', target: '', rule: 'qualitative' }
    expect(Object.keys(faultsOf(faulty))).toEqual(['name', 'target', 'band', 'reason'])
  })

  it('let nothing through that cannot be scored, whatever is chosen', () => {
    const combinations = INDICATOR_CHOICES.convention.flatMap((convention) =>
      INDICATOR_CHOICES.rule.map((rule) => ({ ...good, convention, rule, target: '4' })),
    )
    const accepted = combinations.filter((fields) => Object.keys(faultsOf(fields)).length === 0)
    expect(accepted.map(({ convention, rule }) => `${convention} ${rule}`)).toEqual([
      'top_two proportional',
      'top_two rate_times_points',
      'including_basic proportional',
      'including_basic rate_times_points',
      'index proportional',
      'index rate_times_points',
      'mean proportional',
    ])
    const refused = accepted.filter(
      (fields) => definitionFaults(toDefinition(fields, 'x', 1)).length > 0,
    )
    expect(refused).toEqual([])
  })
})
