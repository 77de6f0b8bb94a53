import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { makeDesign } from '../../../analysis/weighting/survey-design.ts'
import { surveyMean } from '../../../analysis/weighting/survey-mean.ts'
import { surveyRatio } from '../../../analysis/weighting/survey-ratio.ts'
import { surveyTable } from '../../../analysis/weighting/survey-table.ts'

const rated = fc.array(
  fc.record({
    stratum: fc.constantFrom('a', 'b'),
    cluster: fc.constantFrom('1', '2', '3'),
    weight: fc.constantFrom(1, 2.5, 40),
    answers: fc.constant(1),
    total: fc.integer({ min: 1, max: 5 }),
  }),
  { minLength: 2, maxLength: 25 },
)

const rating = (cluster: string, total: number, weight = 1) => ({
  stratum: 'a',
  cluster,
  weight,
  answers: 1,
  total,
})

describe('the mean of ratings', () => {
  test('and its error are the same from tallies with their squares', () => {
    fc.assert(
      fc.property(rated, (rows) => {
        const tallied = rows.map((row) => ({
          ...row,
          answers: 2,
          total: 2 * row.total,
          squares: 2 * row.total ** 2,
        }))
        const twice = rows.flatMap((row) => [row, row])
        const [got, want] = [tallied, twice].map((list) =>
          surveyMean(makeDesign(list, { lonely: 'adjust' })),
        )
        expect(got?.estimate).toBeCloseTo(want?.estimate ?? 0, 10)
        expect(got?.se).toBeCloseTo(want?.se ?? 0, 7)
        expect(got?.deffReplace ?? 0).toBeCloseTo(want?.deffReplace ?? 0, 7)
      }),
      { numRuns: 60 },
    )
  })

  test('becomes an index on the scale it is given', () => {
    const rows = [rating('1', 5), rating('2', 4), rating('3', 2), rating('3', 5)]
    expect(surveyMean(makeDesign(rows))).toMatchObject({ estimate: 4, index100: 75 })
    const scale = { lowest: 0, highest: 10 }
    expect(surveyMean(makeDesign(rows), { scale }).index100).toBe(40)
  })

  test('has no interval where all ratings are alike, and nothing in an empty domain', () => {
    const design = makeDesign([rating('1', 5), rating('2', 5)])
    expect(surveyMean(design)).toMatchObject({ interval: null, reason: 'no_variance', deff: null })
    const empty = surveyMean(design, { inDomain: () => false })
    expect(empty).toMatchObject({ estimate: null, index100: null, reason: 'no_data' })
  })

  test('refuses tallies without squares and scales that do not rise', () => {
    const tally = { ...rating('1', 9), answers: 2 }
    expect(() => surveyMean(makeDesign([tally]))).toThrow(/^squares: /)
    const scale = { lowest: 5, highest: 5 }
    expect(() => surveyMean(makeDesign([]), { scale })).toThrow(/^scale: /)
  })
})

test('a ratio of columns has the interval of its degrees of freedom', () => {
  const rows = [rating('1', 0), rating('2', 0), rating('3', 0)]
  const [x, z] = [
    [1, 2, 6],
    [2, 4, 6],
  ]
  const ratio = {
    numerator: (_: object, k: number) => x?.[k] ?? 0,
    denominator: (_: object, k: number) => z?.[k] ?? 0,
  }
  const got = surveyRatio(makeDesign(rows), ratio)
  expect(got).toMatchObject({ estimate: 0.75, df: 2, reason: null })
  const squares = 0.5 ** 2 + 1 ** 2 + 1.5 ** 2
  expect(got.variance).toBeCloseTo((1.5 * squares) / 144, 14)
  const half = 4.302652729911275 * Math.sqrt((1.5 * squares) / 144)
  expect(got.interval?.upper).toBeCloseTo(0.75 + half, 10)
  expect(() => surveyRatio(makeDesign(rows), ratio, 0)).toThrow(/^level: /)
  const one = surveyRatio(makeDesign(rows.slice(0, 1), { lonely: 'remove' }), ratio)
  expect(one).toMatchObject({ interval: null, reason: 'no_degrees_of_freedom' })
})

test('a table counts weights and answers by two groupings, empty cells included', () => {
  const at = (age: string, sex: string, weight: number) => ({
    ...rating('1', 0, weight),
    groups: { age, sex },
  })
  const rows = [at('10', 'f', 2), at('9', 'm', 3), at('10', 'f', 0), rating('1', 0)]
  expect(surveyTable(makeDesign(rows), 'age', 'sex')).toEqual({
    rows: ['9', '10'],
    columns: ['f', 'm'],
    cells: [
      [0, 3],
      [2, 0],
    ],
    answers: [
      [0, 1],
      [1, 0],
    ],
  })
})
