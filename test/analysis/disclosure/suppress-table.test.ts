import fc from 'fast-check'
import { expect, test } from 'vitest'
import { auditTable } from '../../../analysis/disclosure/audit-table.ts'
import { suppressList, suppressTable } from '../../../analysis/disclosure/suppress-table.ts'

const cell = fc.oneof(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 5, max: 80 }))
const tableOf = (most: number, value: fc.Arbitrary<number>) =>
  fc
    .tuple(fc.integer({ min: 1, max: most }), fc.integer({ min: 1, max: most }))
    .chain(([rows, columns]) =>
      fc.array(fc.array(value, { minLength: columns, maxLength: columns }), {
        minLength: rows,
        maxLength: rows,
      }),
    )

/** Every filling of the hidden cells that keeps the published totals, by trying all values. */
function fillings(counts: number[][], hidden: boolean[][], rowTotals?: boolean[]): number[][][] {
  const places = hidden.flatMap((row, i) => row.flatMap((flag, j) => (flag ? [[i, j]] : [])))
  const rows = counts.map((row) => row.reduce((sum, value) => sum + value, 0))
  const columns = (counts[0] ?? []).map((_, j) => counts.reduce((s, row) => s + (row[j] ?? 0), 0))
  const found: number[][][] = []
  const table = counts.map((row, i) => row.map((value, j) => (hidden[i]?.[j] ? 0 : value)))
  const fits = () =>
    rows.every(
      (sum, i) => rowTotals?.[i] === false || sum === (table[i] ?? []).reduce((s, v) => s + v, 0),
    ) && columns.every((sum, j) => sum === table.reduce((s, row) => s + (row[j] ?? 0), 0))
  const fill = (index: number) => {
    const place = places[index]
    if (!place) {
      if (fits()) found.push(table.map((row) => [...row]))
      return
    }
    const [i = 0, j = 0] = place
    const row = table[i] ?? []
    for (let value = 0; value <= (columns[j] ?? 0); value += 1) {
      row[j] = value
      fill(index + 1)
    }
    row[j] = 0
  }
  fill(0)
  return found
}

test('the audit finds what trying every filling finds', () => {
  const small = tableOf(3, fc.integer({ min: 0, max: 4 })).chain((counts) =>
    fc.tuple(
      fc.constant(counts),
      fc.array(fc.boolean(), { minLength: 9, maxLength: 9 }),
      fc.integer({ min: 2, max: 6 }),
    ),
  )
  fc.assert(
    fc.property(small, ([counts, flags, k]) => {
      const hidden = counts.map((row, i) => row.map((_, j) => flags[3 * i + j] === true))
      fc.pre(hidden.flat().filter(Boolean).length <= 6)
      const audit = auditTable(counts, hidden, { k, countSolutions: true })
      const all = fillings(counts, hidden)
      expect(audit.solutions).toBe(hidden.flat().includes(true) ? all.length : 0)
      for (const { row, col, min, max } of audit.cells) {
        const values = all.map((table) => table[row]?.[col] ?? Number.NaN)
        expect([min, max]).toEqual([Math.min(...values), Math.max(...values)])
      }
      expect(audit.safe).toBe(audit.cells.every(({ min, max }) => min !== max))
    }),
    { numRuns: 150 },
  )
})

test('with some row totals unpublished the audit still finds what trying every filling finds', () => {
  const flags = fc.array(fc.boolean(), { minLength: 12, maxLength: 12 })
  fc.assert(
    fc.property(tableOf(3, fc.integer({ min: 0, max: 3 })), flags, (counts, marks) => {
      const hidden = counts.map((row, i) => row.map((_, j) => marks[3 * i + j] === true))
      fc.pre(hidden.flat().filter(Boolean).length <= 6)
      const rowTotals = counts.map((_, i) => marks[9 + i] === true)
      const all = fillings(counts, hidden, rowTotals)
      for (const { row, col, min, max } of auditTable(counts, hidden, { rowTotals }).cells) {
        const values = all.map((table) => table[row]?.[col] ?? Number.NaN)
        expect([min, max]).toEqual([Math.min(...values), Math.max(...values)])
      }
    }),
    { numRuns: 80 },
  )
})

test('a suppressed table is safe and wide, or says that it cannot be published', () => {
  let [published, refused] = [0, 0]
  fc.assert(
    fc.property(tableOf(6, cell), fc.integer({ min: 3, max: 6 }), (counts, k) => {
      const result = suppressTable(counts, { k })
      const { safe, wide } = result.audit
      if (result.publishable) {
        published += 1
        expect({ safe, wide }).toEqual({ safe: true, wide: true })
        expect(result.collapse).toEqual({ rows: [], columns: [] })
      } else {
        refused += 1
        expect(result.reason).toBe('collapse_categories')
        expect(result.suppressed.flat()).not.toContain(false)
        expect(result.collapse.rows.length + result.collapse.columns.length).toBeGreaterThan(0)
        const whole = counts.map((row) => row.map(() => true))
        const { wide: wideWhole } = auditTable(counts, whole, { k })
        expect(wideWhole).toBe(false)
      }
      for (const { row, col } of result.primary) {
        expect(result.suppressed[row]?.[col]).toBe(true)
        expect(counts[row]?.[col]).toBeGreaterThan(0)
        expect(counts[row]?.[col]).toBeLessThan(k)
      }
    }),
    { numRuns: 200, seed: 12 },
  )
  expect(Math.min(published, refused)).toBeGreaterThan(20)
})

test('without a count from 1 to k - 1 nothing is suppressed, zeros neither', () => {
  const large = fc.oneof(fc.constant(0), fc.integer({ min: 5, max: 500 }))
  fc.assert(
    fc.property(tableOf(5, large), (counts) => {
      const result = suppressTable(counts)
      expect(result.primary).toEqual([])
      expect(result.suppressed.flat()).not.toContain(true)
      expect(result.publishable).toBe(true)
    }),
    { numRuns: 50 },
  )
})

test('a transposed table is audited alike', () => {
  fc.assert(
    fc.property(tableOf(5, cell), (counts) => {
      const { suppressed, audit } = suppressTable(counts)
      const flip = <T>(rows: readonly (readonly T[])[]) =>
        (rows[0] ?? []).map((_, j) => rows.flatMap((row) => row.slice(j, j + 1)))
      const flipped = auditTable(flip(counts), flip(suppressed))
      const turned = flipped.cells
        .map(({ row, col, ...range }) => ({ row: col, col: row, ...range }))
        .sort((a, b) => a.row - b.row || a.col - b.col)
      expect(turned).toEqual(audit.cells)
      expect([flipped.safe, flipped.wide]).toEqual([audit.safe, audit.wide])
    }),
    { numRuns: 50 },
  )
})

test('the fewest answers are hidden beside a small cell, a zero only when nothing else helps', () => {
  const counts = [
    [3, 40, 12],
    [30, 25, 9],
    [18, 44, 22],
  ]
  expect(suppressTable(counts).complementary).toEqual([
    { row: 0, col: 2 },
    { row: 1, col: 0 },
    { row: 1, col: 2 },
  ])
  const forced = [
    [3, 9],
    [9, 0],
  ]
  expect(suppressTable(forced)).toMatchObject({ publishable: true })
  expect(suppressTable(forced).suppressed.flat()).not.toContain(false)
})

test('a published total below k cannot be protected and says what to merge', () => {
  const counts = [
    [3, 0],
    [40, 50],
    [20, 30],
  ]
  expect(suppressTable(counts)).toMatchObject({
    publishable: false,
    collapse: { rows: [0], columns: [] },
  })
  const single = suppressTable([[4, 20, 30]])
  expect(single).toMatchObject({ publishable: false, collapse: { rows: [], columns: [0] } })
  const open = suppressTable([[4, 20, 30]], { columnTotals: false })
  expect(open.suppressed).toEqual([[true, true, false]])
})

test('a list with its total hides a second level, and keeps it when the small ones suffice', () => {
  expect(suppressList([3, 20, 50]).suppressed).toEqual([[true], [true], [false]])
  expect(suppressList([3, 20, 50]).audit.cells).toEqual([
    { row: 0, col: 0, min: 0, max: 23, recoverable: false },
    { row: 1, col: 0, min: 0, max: 23, recoverable: false },
  ])
  expect(suppressList([3, 4, 50]).suppressed).toEqual([[true], [true], [false]])
  expect(suppressList([1, 1, 50]).suppressed).toEqual([[true], [true], [true]])
  expect(suppressList([3]).publishable).toBe(false)
  expect(suppressList([3, 0, 0]).publishable).toBe(false)
  expect(suppressList([]).publishable).toBe(true)
})

test('totals that are not published leave a cell without an upper limit', () => {
  const free = { rowTotals: false, columnTotals: false, countSolutions: true }
  const audit = auditTable([[3, 20]], [[true, false]], free)
  expect(audit.cells).toEqual([{ row: 0, col: 0, min: 0, max: null, recoverable: false }])
  expect(audit.solutions).toBeNull()
  expect(audit.wide).toBe(true)
})

test('a small cell that is shown is never wide', () => {
  expect(auditTable([[3, 20]], [[false, false]])).toMatchObject({ safe: true, wide: false })
})

test('a table of twelve by twelve is audited to the last answer', () => {
  const counts = Array.from({ length: 12 }, (_, i) =>
    Array.from({ length: 12 }, (__, j) => (7 * i + 11 * j + i * j) % 23),
  )
  const whole = counts.map((row) => row.map(() => true))
  const { cells, solutions } = auditTable(counts, whole, { countSolutions: true })
  const total = (values: number[]) => values.reduce((sum, value) => sum + value, 0)
  const all = total(counts.flat())
  for (const { row, col, min, max } of cells) {
    const inRow = total(counts[row] ?? [])
    const inColumn = total(counts.map((entries) => entries[col] ?? 0))
    expect(max).toBe(Math.min(inRow, inColumn))
    expect(min).toBe(Math.max(0, inRow + inColumn - all))
  }
  expect(solutions).toBeNull()
  expect(suppressTable(counts).publishable).toBe(true)
})

test('what is wrong is named', () => {
  expect(() => suppressTable([[1, 2], [3]])).toThrow(/^counts: /)
  expect(() => suppressTable([[1.5]])).toThrow(/^counts: /)
  expect(() => suppressTable([[-1]])).toThrow(/^counts: /)
  expect(() => suppressTable([[1]], { k: 1 })).toThrow(/^k: /)
  expect(() => suppressTable([[1]], { rowTotals: [true, false] })).toThrow(/^rowTotals: /)
  expect(() => suppressTable([[1]], { columnTotals: [] })).toThrow(/^columnTotals: /)
  expect(() => auditTable([[1]], [[true, false]])).toThrow(/^suppressed: /)
})
