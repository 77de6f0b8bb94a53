import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  benjaminiHochberg,
  bonferroni,
  holm,
} from '../../../analysis/comparison/adjust-p-values.ts'

const p = fc.oneof(
  { weight: 5, arbitrary: fc.double({ min: 0, max: 1, noNaN: true }).map((v) => v + 0) },
  { weight: 1, arbitrary: fc.constantFrom(null, 0.05, 0, 1) },
)
const list = fc.array(p, { maxLength: 12 })
const methods = [holm, benjaminiHochberg, bonferroni] as const

test.each(methods)('%o follows the order of its input and keeps nulls', (method) => {
  fc.assert(
    fc.property(list, fc.integer({ min: 0, max: 11 }), (values, shift) => {
      const at = values.length === 0 ? 0 : shift % values.length
      const turn = <T>(items: readonly T[]) => [...items.slice(at), ...items.slice(0, at)]
      expect(method(turn(values))).toEqual(turn(method(values)))
      expect(method(values.toReversed())).toEqual(method(values).toReversed())
      method(values).forEach((adjusted, i) => {
        const raw = values[i] ?? null
        if (raw === null) expect(adjusted).toBeNull()
        else {
          expect(adjusted).toBeGreaterThanOrEqual(raw)
          expect(adjusted).toBeLessThanOrEqual(1)
        }
      })
    }),
  )
})

test.each(methods)('%o keeps the order of p-values, and ties', (method) => {
  fc.assert(
    fc.property(list, (values) => {
      const adjusted = method(values)
      const sorted = values
        .flatMap((raw, i) => (raw === null ? [] : [{ raw, adjusted: adjusted[i] ?? -1 }]))
        .sort((one, other) => one.raw - other.raw)
      sorted.slice(1).forEach((next, i) => {
        const { raw, adjusted: before } = sorted[i] ?? next
        if (next.raw === raw) expect(next.adjusted).toBe(before)
        expect(next.adjusted).toBeGreaterThanOrEqual(before)
      })
    }),
  )
})

test('a null counts for nothing', () => {
  for (const method of methods) {
    expect(method([0.01, null, 0.03])).toEqual([method([0.01, 0.03])[0], null, expect.any(Number)])
    expect(method([])).toEqual([])
    expect(method([null])).toEqual([null])
  }
})

test('from the strictest to the mildest', () => {
  fc.assert(
    fc.property(list, (values) => {
      const [all, some, rate] = [bonferroni(values), holm(values), benjaminiHochberg(values)]
      values.forEach((_, i) => {
        expect(some[i] ?? 0).toBeLessThanOrEqual((all[i] ?? 0) + 1e-15)
        expect(rate[i] ?? 0).toBeLessThanOrEqual((some[i] ?? 0) + 1e-15)
      })
    }),
  )
})

test.each(methods)('%o names a p-value that is none', (method) => {
  expect(() => method([0.5, 1.5])).toThrow(/^p\[1\]: /)
  expect(() => method([-0.1])).toThrow(RangeError)
  expect(() => method([Number.NaN])).toThrow(/^p\[0\]: /)
})
