import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatFraction } from '../../../../analysis/exact/format-rational.ts'
import { parseRational } from '../../../../analysis/exact/parse-rational.ts'
import { compare, makeRational } from '../../../../analysis/exact/rational.ts'
import type { Direction, ScoreRule } from '../../../../analysis/indicator/definition.ts'
import { computeScore } from '../../../../analysis/indicator/score/compute-score.ts'

function score(rule: ScoreRule, achieved: string, target: string, direction?: Direction): string {
  const exact = computeScore(rule, {
    achieved: parseRational(achieved, 'achieved'),
    target: parseRational(target, 'target'),
    points: makeRational(10),
    direction: direction ?? 'higher_is_better',
  })
  return formatFraction(exact)
}

const deduction = (step: 'linear' | 'begun' | 'completed', k = '0.5'): ScoreRule => ({
  kind: 'deduction',
  pointsPerPercentagePoint: k,
  step,
})
const tiers: ScoreRule = {
  kind: 'tiers',
  tiers: [
    { lowerBoundPercent: '90', points: '10' },
    { lowerBoundPercent: '70', points: '5' },
  ],
}
const interpolation: ScoreRule = { kind: 'interpolation', floorPercent: '60' }

test('proportional gives the reached part of the points, and all at the target', () => {
  expect(score({ kind: 'proportional' }, '45', '90')).toBe('5')
  expect(score({ kind: 'proportional' }, '90', '90')).toBe('10')
  expect(score({ kind: 'proportional' }, '0', '0')).toBe('10')
  expect(score({ kind: 'proportional' }, '180', '90', 'lower_is_better')).toBe('5')
  expect(score({ kind: 'proportional' }, '1', '0', 'lower_is_better')).toBe('0')
})

test('deduction counts the gap as it is, by begun or by completed points', () => {
  expect(score(deduction('linear'), '88.5', '90')).toBe('37/4')
  expect(score(deduction('begun'), '88.5', '90')).toBe('9')
  expect(score(deduction('completed'), '88.5', '90')).toBe('19/2')
  expect(score(deduction('begun'), '88', '90')).toBe('9')
  expect(score(deduction('linear', '3'), '10', '90')).toBe('0')
  expect(score(deduction('begun'), '6.2', '5', 'lower_is_better')).toBe('9')
})

test('tiers include their bounds, in either direction and any order', () => {
  expect(score(tiers, '90', '95')).toBe('10')
  expect(score(tiers, '89.9999', '95')).toBe('5')
  expect(score(tiers, '69', '95')).toBe('0')
  const reversed = { ...tiers, tiers: [...(tiers.kind === 'tiers' ? tiers.tiers : [])].reverse() }
  expect(score(reversed, '95', '95')).toBe('10')
  expect(score(tiers, '70', '95', 'lower_is_better')).toBe('5')
  expect(score(tiers, '91', '95', 'lower_is_better')).toBe('0')
})

test('rate times points, interpolation and judgement', () => {
  expect(score({ kind: 'rate_times_points' }, '92.5', '95')).toBe('37/4')
  expect(score({ kind: 'rate_times_points' }, '120', '95')).toBe('10')
  expect(score({ kind: 'rate_times_points' }, '20', '5', 'lower_is_better')).toBe('8')
  expect(score(interpolation, '75', '90')).toBe('5')
  expect(score(interpolation, '60', '90')).toBe('0')
  expect(score(interpolation, '95', '90')).toBe('10')
  expect(score({ kind: 'interpolation', floorPercent: '20' }, '10', '5', 'lower_is_better')).toBe(
    '20/3',
  )
  expect(score({ kind: 'qualitative', bandPercent: '85', reason: 'r' }, '1', '90')).toBe('17/2')
})

test('a score lies between none and full points and never falls when the figure improves', () => {
  const rules = [
    { kind: 'proportional' } as const,
    deduction('linear'),
    deduction('begun'),
    deduction('completed'),
    tiers,
    { kind: 'rate_times_points' } as const,
    interpolation,
  ]
  const figure = fc.integer({ min: 0, max: 100_000 }).map((x) => makeRational(x, 1000))
  const directions = fc.constantFrom<Direction>('higher_is_better', 'lower_is_better')
  fc.assert(
    fc.property(fc.constantFrom(...rules), figure, figure, directions, (rule, a, b, direction) => {
      const oneSided = rule.kind === 'interpolation' || rule.kind === 'tiers'
      if (oneSided && direction === 'lower_is_better') return
      const [worse, better] =
        compare(a, b) > 0 === (direction === 'higher_is_better') ? [b, a] : [a, b]
      const target = makeRational(90)
      const points = makeRational(10)
      const of = (achieved: typeof a) => computeScore(rule, { achieved, target, points, direction })
      expect(compare(of(worse), of(better))).toBeLessThanOrEqual(0)
      expect(compare(of(better), points)).toBeLessThanOrEqual(0)
      expect(compare(of(worse), makeRational(0))).toBeGreaterThanOrEqual(0)
    }),
  )
})

test('negative figures are refused by name', () => {
  expect(() => score({ kind: 'proportional' }, '-1', '90')).toThrow(/^achieved: /)
  expect(() => score({ kind: 'interpolation', floorPercent: 'x' }, '1', '90')).toThrow(
    /^floorPercent: /,
  )
})
