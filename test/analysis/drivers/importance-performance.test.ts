import fc from 'fast-check'
import { expect, test } from 'vitest'
import { importancePerformance } from '../../../analysis/drivers/importance-performance.ts'
import { expectClean } from '../expect-clean.ts'
import { columnsOf, gappyRows, turned } from './columns-for-tests.ts'

type Rows = readonly (readonly (number | null)[])[]

function gridOf(rows: Rows, columns = rows[0]?.length ?? 0, counts?: readonly number[]) {
  const [y = [], ...facets] = turned(rows, columns)
  return importancePerformance(y, columnsOf(facets), counts ? { counts } : {})
}

test('each facet is counted by itself, and the averages lie among those with a place', () => {
  fc.assert(
    fc.property(gappyRows(4), (rows) => {
      const got = gridOf(rows, 4)
      expectClean(got)
      const [y = [], ...facets] = turned(rows, 4)
      const placed = Object.entries(got.facets).filter(([, facet]) => facet.quadrant !== null)
      for (const [i, values] of facets.entries()) {
        const facet = got.facets[String.fromCharCode(97 + i)]
        expect(facet?.n).toBe(values.filter((value) => value !== null).length)
        const both = values.filter((value, row) => value !== null && (y[row] ?? null) !== null)
        expect(facet?.nPairs).toBe(both.length)
        expect(facet?.quadrant === null).toBe(facet?.reason !== null)
      }
      expect([...got.dropped, ...placed.map(([name]) => name)].sort()).toEqual(['a', 'b', 'c'])
      const importance = placed.map(([, facet]) => facet.importance ?? Number.NaN)
      if (placed.length === 0) {
        expect(got).toMatchObject({ meanImportance: null, meanPerformance: null })
        return
      }
      expect(got.meanImportance).toBeLessThanOrEqual(Math.max(...importance) + 1e-12)
      expect(got.meanImportance).toBeGreaterThanOrEqual(Math.min(...importance) - 1e-12)
    }),
    { numRuns: 80 },
  )
})

test('the four places of the grid', () => {
  const rows = [
    [1, 1, 4, 2, 5],
    [2, 2, 4, 1, 5],
    [3, 2, 5, 2, 4],
    [4, 3, 5, 1, 5],
    [5, 3, 5, 2, 5],
  ]
  const { facets } = gridOf(rows)
  expect(Object.values(facets).map(({ quadrant }) => quadrant)).toEqual([
    'concentrate_here',
    'keep_up',
    'low_priority',
    'possible_overkill',
  ])
  expect(facets['b']).toMatchObject({ performance: 4.6, top2: 1 })
  expect(facets['a']).toMatchObject({ performance: 2.2, top2: 0 })
})

test('a facet on the cross-hair counts as high', () => {
  const rows = [1, 3, 2, 5].map((value) => [value, value, value, value])
  const { facets } = gridOf(rows)
  expect(Object.values(facets).map(({ quadrant }) => quadrant)).toEqual(
    new Array(3).fill('keep_up'),
  )
})

test('a constant facet keeps its performance but has no place and moves no average', () => {
  const rows = [
    [1, 5, 2],
    [3, 5, 2],
    [4, 5, 5],
  ]
  const got = gridOf(rows)
  expect(got.facets['a']).toMatchObject({
    performance: 5,
    top2: 1,
    importance: null,
    quadrant: null,
    reason: 'zero_variance',
  })
  expect(got).toMatchObject({ dropped: ['a'], meanPerformance: 3 })
})

test('counted rows are the same as single ones', () => {
  const rows = [
    [5, 4],
    [3, 4],
    [4, 2],
    [1, null],
  ]
  const expanded = rows.flatMap((row, i) => new Array(i + 1).fill(row))
  expect(gridOf(rows, 2, [1, 2, 3, 4])).toEqual(gridOf(expanded))
})

test('wrong input is refused by name', () => {
  const facets = columnsOf([[1, 2]])
  expect(() => importancePerformance([1, 2], [])).toThrow(/^facets: /)
  expect(() => importancePerformance([1], facets)).toThrow(/^facets\.a: /)
  expect(() => importancePerformance([Number.NaN, 1], facets)).toThrow(/^y: /)
  expect(() => importancePerformance([1, 2], facets, { topFrom: Number.NaN })).toThrow(/^topFrom: /)
  expect(() => importancePerformance([1, 2], facets, { counts: [1] })).toThrow(/^counts: /)
})
