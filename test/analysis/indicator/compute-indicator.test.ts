import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseRational } from '../../../analysis/exact/parse-rational.ts'
import { compare } from '../../../analysis/exact/rational.ts'
import {
  type Convention,
  defaultDefinition,
  type IndicatorDefinition,
  type ScoreRounding,
  type ScoreRule,
} from '../../../analysis/indicator/definition.ts'
import type { Indicator } from '../../../analysis/indicator/indicator.ts'
import {
  LEVELS,
  type LevelCounts,
  sumLevelCounts,
} from '../../../analysis/indicator/level-counts.ts'
import { expectClean } from '../expect-clean.ts'
import { anyCounts, indicatorOf, nearTarget, oneStratum } from './counts-for-tests.ts'

const RULES: ScoreRule[] = [
  { kind: 'proportional' },
  { kind: 'deduction', pointsPerPercentagePoint: '0.3', step: 'linear' },
  { kind: 'deduction', pointsPerPercentagePoint: '1', step: 'begun' },
  { kind: 'deduction', pointsPerPercentagePoint: '2.5', step: 'completed' },
  {
    kind: 'tiers',
    tiers: [
      { lowerBoundPercent: '92.5', points: '7' },
      { lowerBoundPercent: '70', points: '4.25' },
    ],
  },
  { kind: 'rate_times_points' },
  { kind: 'interpolation', floorPercent: '50' },
  { kind: 'qualitative', bandPercent: '85', reason: 'agreed in writing' },
]
const ROUNDINGS: ScoreRounding[] = [
  'half_up_2',
  'truncated_2',
  'half_up_integer',
  'truncated_integer',
]
const definitions: fc.Arbitrary<IndicatorDefinition> = fc
  .record({
    convention: fc.constantFrom<Convention>('top_two', 'including_basic', 'index'),
    rule: fc.constantFrom(...RULES),
    rounding: fc.constantFrom(...ROUNDINGS),
    targetPercent: fc.constantFrom('95', '90.5', '94.99999999999999999999', '100'),
    points: fc.constantFrom('10', '7.5', '8'),
  })
  .map(defaultDefinition)

const counts = fc.oneof(anyCounts, nearTarget)
const NOBODY: LevelCounts = { 5: 0, 4: 0, 3: 0, 2: 0, 1: 0 }

function leavesOf(value: unknown): unknown[] {
  if (typeof value !== 'object' || value === null) return [value]
  return Object.values(value).flatMap(leavesOf)
}

test('no number is NaN, infinite or -0, and JSON gives the same object back', () => {
  fc.assert(
    fc.property(counts, definitions, (levels, definition) => {
      const got = indicatorOf(levels, { definition })
      expectClean(got)
      expect(leavesOf(got)).not.toContain(undefined)
      expect(JSON.parse(JSON.stringify(got))).toEqual(got)
    }),
  )
})

test('what is shown never reaches a target or full points that were not reached', () => {
  fc.assert(
    fc.property(counts, definitions, (levels, definition) => {
      const got = indicatorOf(levels, { definition })
      const shown = (text: string | null, bound: string) =>
        text === null ? -1 : compare(parseRational(text, 'shown'), parseRational(bound, 'bound'))
      if (got.reached === false) {
        expect(shown(got.display.achieved, definition.targetPercent)).toBeLessThan(0)
      }
      expect(shown(got.display.score, definition.points)).toBeLessThanOrEqual(0)
      if (got.exact.score !== null && shown(got.exact.score, definition.points) < 0) {
        expect(shown(got.display.score, definition.points)).toBeLessThan(0)
      }
    }),
  )
})

test('every rate lies in 0 to 1 inside its interval, and the shares sum to 1', () => {
  fc.assert(
    fc.property(counts, (levels) => {
      const { conventions, shares, valid } = indicatorOf(levels)
      for (const figure of [conventions.top_two, conventions.including_basic]) {
        if (figure.rate === null) continue
        expect(figure.rate).toBe(figure.satisfied / valid)
        expect(figure.wilson95.lower).toBeLessThanOrEqual(figure.rate)
        expect(figure.wilson95.upper).toBeGreaterThanOrEqual(figure.rate)
      }
      expect(conventions.top_two.rate === null).toBe(valid === 0)
      if (shares === null) return
      const sum = Object.values(shares).reduce((total, share) => total + share, 0)
      expect(sum).toBeCloseTo(1, 12)
    }),
  )
})

test('one better answer never lowers a figure or the score', () => {
  fc.assert(
    fc.property(
      counts,
      definitions,
      fc.constantFrom(...LEVELS.slice(1)),
      (levels, definition, low) => {
        if (levels[low] === 0) return
        const better = LEVELS[LEVELS.indexOf(low) - 1] ?? '5'
        const improved = { ...levels, [low]: levels[low] - 1, [better]: levels[better] + 1 }
        const [a, b] = [levels, improved].map((each) => indicatorOf(each, { definition }))
        const values = (got: Indicator | undefined) => [
          got?.score ?? 0,
          got?.conventions.index.value ?? 0,
          got?.conventions.mean.value ?? 0,
          got?.conventions.top_two.rate ?? 0,
          Number(got?.reached),
        ]
        values(b).forEach((value, i) => {
          expect(value).toBeGreaterThanOrEqual((values(a)[i] ?? 0) - 1e-12)
        })
      },
    ),
  )
})

test('the order of clusters never matters and the clustered verdict holds from two on', () => {
  fc.assert(
    fc.property(fc.array(anyCounts, { maxLength: 8 }), (clusters) => {
      const total = sumLevelCounts(clusters)
      const got = indicatorOf(total, { strata: oneStratum(clusters) })
      expect(indicatorOf(total, { strata: oneStratum([...clusters].reverse()) })).toEqual(got)
      const used = clusters.filter((cluster) => LEVELS.some((level) => cluster[level] > 0)).length
      expect(got.verdictBasis).toBe(used >= 2 ? 'clustered' : 'exact')
      expect(got.verdict).toBe(used >= 2 ? got.verdicts.clustered : got.verdicts.exact)
    }),
  )
})

test('no valid answer gives no rate and no score but a reason for each', () => {
  const got = indicatorOf(NOBODY, { notApplicable: 12 })
  expect(got).toMatchObject({
    valid: 0,
    notApplicable: 12,
    score: null,
    reached: null,
    shares: null,
  })
  expect(got.conventions.top_two).toEqual({
    satisfied: 0,
    rate: null,
    wilson95: { lower: 0, upper: 1 },
  })
  expect(got.verdict).toBe('not_demonstrated')
  expect(got.display).toMatchObject({ ratePercent: null, score: null, sharesPercent: null })
  for (const path of ['score', 'reached', 'verdict', 'conventions.mean.value', 'shares']) {
    expect(got.reasons[path]).toBe('no_data')
  }
})

test('clusters that are not known leave the exact verdict with a warning', () => {
  const levels = { ...NOBODY, 5: 60 }
  const unknown = indicatorOf(levels)
  expect(unknown).toMatchObject({ verdict: 'demonstrated', verdicts: { clustered: null } })
  expect(unknown.reasons['verdicts.clustered']).toBe('clusters_not_supplied')
  expect(unknown.warnings).toEqual([{ code: 'clusters_not_supplied', params: {} }])
  const single = indicatorOf(levels, { strata: oneStratum([levels]) })
  expect(single.verdicts).toEqual({ exact: 'demonstrated', clustered: 'not_demonstrated' })
  expect(single.reasons['verdicts.clustered']).toBe('no_degrees_of_freedom')
  expect(single.warnings).toEqual([
    { code: 'clusters_too_few', params: { clusters: 1, needed: 2 } },
  ])
})

test('an index without a weight for a chosen level does not exist', () => {
  const definition = defaultDefinition({ convention: 'index', indexWeights: { 5: 10, 4: 8 } })
  const got = indicatorOf({ ...NOBODY, 5: 2, 3: 1 }, { definition })
  expect(got.conventions.index.value).toBeNull()
  expect(got.score).toBeNull()
  expect(got.reasons).toMatchObject({
    'conventions.index.value': 'index_weight_missing',
    score: 'index_weight_missing',
  })
  const complete = indicatorOf({ ...NOBODY, 5: 2 }, { definition })
  expect(complete.display).toMatchObject({ achieved: '10.00', ratePercent: null })
  expect(complete.reasons['verdict']).toBe('convention_not_a_rate')
})

test('a mean is scored against its own scale, but no share can be taken of it', () => {
  const mean = { convention: 'mean', targetPercent: '4.5' } as const
  const levels = { ...NOBODY, 5: 1, 4: 1 }
  const scored = indicatorOf(levels, { definition: defaultDefinition(mean) })
  expect(scored).toMatchObject({ reached: true, score: 10, display: { achieved: '4.50' } })
  const rule = { kind: 'rate_times_points' } as const
  const refused = indicatorOf(levels, { definition: defaultDefinition({ ...mean, rule }) })
  expect(refused.score).toBeNull()
  expect(refused.reasons['score']).toBe('rule_needs_a_share')
})

test('weights by attendance are not silently left out', () => {
  const definition = defaultDefinition({ weighting: 'attendance' })
  const got = indicatorOf({ ...NOBODY, 5: 9 }, { definition })
  expect(got).toMatchObject({ reached: null, score: null })
  expect(got.verdict).not.toBe('demonstrated')
  expect(got.reasons['reached']).toBe('attendance_not_known')
})

test('where lower is better the claim is "at most"', () => {
  const definition = defaultDefinition({ direction: 'lower_is_better', targetPercent: '10' })
  const got = indicatorOf({ ...NOBODY, 5: 1, 1: 99 }, { definition })
  expect(got).toMatchObject({ reached: true, score: 10, verdicts: { exact: 'demonstrated' } })
})

test('"all are satisfied" can be refuted but not demonstrated by a sample', () => {
  const definition = defaultDefinition({ targetPercent: '100' })
  const all = indicatorOf({ ...NOBODY, 5: 5000 }, { definition })
  expect(all).toMatchObject({ reached: true, verdict: 'not_demonstrated' })
  const most = indicatorOf({ ...NOBODY, 5: 100_000, 2: 1 }, { definition })
  expect(most).toMatchObject({ reached: false, verdict: 'refuted' })
  expect(most.display.ratePercent).toBe('99.99')
})

test('small samples and many missing answers are warned of', () => {
  const codes = indicatorOf({ ...NOBODY, 5: 29 }, { notAnswered: 2 }).warnings.map(
    ({ code }) => code,
  )
  expect(codes).toEqual(['small_sample', 'many_not_answered', 'clusters_not_supplied'])
})

test('wrong counts and clusters that do not add up are refused by name', () => {
  expect(() => indicatorOf({ ...NOBODY, 4: -1 })).toThrow(/^counts\.4: /)
  expect(() => indicatorOf(NOBODY, { excluded: 1.5 })).toThrow(/^excluded: /)
  expect(() =>
    indicatorOf({ ...NOBODY, 5: 2 }, { strata: oneStratum([{ ...NOBODY, 5: 1 }]) }),
  ).toThrow(/^strata: /)
})

test('the definition is printed with numbers for readers and without index weights', () => {
  const { definition } = indicatorOf(NOBODY, {
    definition: defaultDefinition({ targetPercent: '90.50', points: '8.0', name: 'n' }),
  })
  expect(definition).toEqual({
    id: 'overall',
    name: 'n',
    version: 1,
    question: 'overall',
    scope: { activityTypeIds: null },
    convention: 'top_two',
    weighting: 'none',
    targetPercent: 90.5,
    direction: 'higher_is_better',
    points: 8,
    rule: 'proportional',
    ruleSettings: { kind: 'proportional' },
    rounding: 'half_up_2',
    basis: '',
  })
})
