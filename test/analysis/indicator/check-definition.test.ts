import { expect, test } from 'vitest'
import { checkDefinition } from '../../../analysis/indicator/check-definition.ts'
import {
  defaultDefinition,
  type IndicatorDefinition,
} from '../../../analysis/indicator/definition.ts'
import { definitionFaults } from '../../../analysis/indicator/definition-faults.ts'

const tier = (lowerBoundPercent: string, points: string) => ({ lowerBoundPercent, points })

const REFUSED: [string, Partial<IndicatorDefinition>][] = [
  ['version', { version: 0 }],
  ['targetPercent', { targetPercent: '101' }],
  ['targetPercent', { targetPercent: '-1', convention: 'index' }],
  ['targetPercent', { targetPercent: '95', convention: 'mean' }],
  ['targetPercent', { targetPercent: 'ninety' }],
  ['points', { points: '0' }],
  ['indexWeights.3', { indexWeights: { 3: Number.NaN } }],
  ['indexWeights.5', { indexWeights: { 5: -1 } }],
  [
    'rule.pointsPerPercentagePoint',
    { rule: { kind: 'deduction', pointsPerPercentagePoint: '-1', step: 'linear' } },
  ],
  ['rule.tiers', { rule: { kind: 'tiers', tiers: [] } }],
  ['rule.tiers', { rule: { kind: 'tiers', tiers: [tier('80', '6'), tier('90', '8')] } }],
  ['rule.tiers', { rule: { kind: 'tiers', tiers: [tier('90', '6'), tier('80', '8')] } }],
  ['rule.tiers.points', { rule: { kind: 'tiers', tiers: [tier('90', '11')] } }],
  ['rule.floorPercent', { rule: { kind: 'interpolation', floorPercent: '95' } }],
  ['rule.bandPercent', { rule: { kind: 'qualitative', bandPercent: '101', reason: 'r' } }],
  ['rule.reason', { rule: { kind: 'qualitative', bandPercent: '90', reason: ' ' } }],
]

test.each(REFUSED)('a faulty %s is refused by name', (field, changes) => {
  const check = () => checkDefinition(defaultDefinition(changes))
  expect(check).toThrow(RangeError)
  expect(check).toThrow(new RegExp(`^definition\\.${field.replaceAll('.', '\\.')}: `))
})

test('the default and a definition where lower is better are accepted', () => {
  checkDefinition(defaultDefinition())
  const rule = { kind: 'tiers', tiers: [tier('5', '10'), tier('10', '6')] } as const
  checkDefinition(defaultDefinition({ direction: 'lower_is_better', targetPercent: '5', rule }))
  const floor = { kind: 'interpolation', floorPercent: '20' } as const
  checkDefinition(
    defaultDefinition({ direction: 'lower_is_better', targetPercent: '5', rule: floor }),
  )
})

test('all faults are named at once, tiers with their place', () => {
  const faulty = defaultDefinition({
    targetPercent: 'ninety',
    points: '0',
    indexWeights: { 5: -1, 4: 80 },
    rule: { kind: 'tiers', tiers: [tier('90', 'x'), tier('95', '6'), tier('80', '8')] },
  })
  expect(definitionFaults(faulty)).toEqual([
    { field: 'targetPercent', index: null, code: 'not_a_decimal' },
    { field: 'points', index: null, code: 'not_positive' },
    { field: 'indexWeights.5', index: null, code: 'out_of_range' },
    { field: 'rule.tiers.points', index: 0, code: 'not_a_decimal' },
    { field: 'rule.tiers', index: 1, code: 'bounds_not_in_order' },
    { field: 'rule.tiers', index: 2, code: 'points_not_in_order' },
  ])
  expect(definitionFaults(defaultDefinition())).toEqual([])
})
