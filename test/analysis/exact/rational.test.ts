import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatFraction, formatRational } from '../../../analysis/exact/format-rational.ts'
import { numberToRational } from '../../../analysis/exact/number-to-rational.ts'
import { parseRational } from '../../../analysis/exact/parse-rational.ts'
import {
  add,
  compare,
  divide,
  makeRational,
  multiply,
  type Rational,
  subtract,
} from '../../../analysis/exact/rational.ts'
import { rationalToNumber } from '../../../analysis/exact/rational-to-number.ts'
import {
  roundDown,
  roundHalfUp,
  roundUp,
  truncate,
} from '../../../analysis/exact/round-rational.ts'

const rational = fc
  .tuple(
    fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }),
    fc.bigInt({ min: 1n, max: 10n ** 30n }),
  )
  .map(([top, bottom]) => makeRational(top, bottom))
const decimals = fc.integer({ min: 0, max: 6 })

const read = (text: string): Rational => parseRational(text, 'value')

test('a fraction is kept in lowest terms with a positive denominator', () => {
  expect(makeRational(6, -4)).toEqual({ numerator: -3n, denominator: 2n })
  expect(makeRational(0, -4)).toEqual({ numerator: 0n, denominator: 1n })
  expect(() => makeRational(1, 0)).toThrow(/denominator/)
  expect(() => makeRational(0.5)).toThrow(/numerator/)
  expect(() => divide(makeRational(1), makeRational(0))).toThrow(/divisor/)
})

test('decimals and fractions are read exactly, whatever their length', () => {
  expect(formatFraction(read('0.1'))).toBe('1/10')
  expect(formatFraction(read('-12.50'))).toBe('-25/2')
  expect(formatFraction(read('1.5/0.5'))).toBe('3')
  expect(compare(read(`94.${'9'.repeat(60)}`), read('95'))).toBe(-1)
})

test.each([
  '',
  ' 1',
  '1e3',
  '1,000',
  'NaN',
  '.5',
  '5.',
  '1/2/3',
  '1/',
  '1/0',
  '９５',
  '9'.repeat(300),
])('"%s" is refused and the field is named', (text) => {
  expect(() => parseRational(text, 'targetPercent')).toThrow(RangeError)
  expect(() => parseRational(text, 'targetPercent')).toThrow(/^targetPercent: /)
})

test('adding and subtracting, multiplying and dividing undo each other', () => {
  fc.assert(
    fc.property(rational, rational, (a, b) => {
      expect(subtract(add(a, b), b)).toEqual(a)
      if (b.numerator !== 0n) expect(divide(multiply(a, b), b)).toEqual(a)
    }),
  )
})

test('a half rounds away from zero and cutting goes towards it', () => {
  const shown = (text: string, places: number) => [
    formatRational(roundHalfUp(read(text), places), places),
    formatRational(truncate(read(text), places), places),
  ]
  expect(shown('2.345', 2)).toEqual(['2.35', '2.34'])
  expect(shown('-2.345', 2)).toEqual(['-2.35', '-2.34'])
  expect(shown('-0.001', 2)).toEqual(['0.00', '0.00'])
  expect(shown('9.5', 0)).toEqual(['10', '9'])
  expect(shown('200/3', 4)).toEqual(['66.6667', '66.6666'])
  expect(() => roundHalfUp(read('1'), -1)).toThrow(/decimals/)
  expect(() => formatRational(read('0.123'), 2)).toThrow(/decimals/)
})

test('rounding stays within one unit and between the two neighbours', () => {
  fc.assert(
    fc.property(rational, decimals, (value, places) => {
      const [down, up] = [roundDown(value, places), roundUp(value, places)]
      expect(compare(down, value)).toBeLessThanOrEqual(0)
      expect(compare(up, value)).toBeGreaterThanOrEqual(0)
      const half = roundHalfUp(value, places)
      expect([compare(half, down), compare(half, up)]).toContain(0)
      expect(read(formatRational(half, places))).toEqual(half)
    }),
  )
})

test('the nearest double is found, also for long fractions', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 }), (x) => {
      if (Math.abs(x) < 1e-9) return
      const text = x.toFixed(60)
      expect(rationalToNumber(read(text))).toBe(Number(text))
    }),
  )
  expect(Object.is(rationalToNumber(read('-0.0')), 0)).toBe(true)
  expect(rationalToNumber(read(`0.${'3'.repeat(100)}`))).toBe(1 / 3)
})

test('a computed share becomes a fraction of the same size', () => {
  expect(rationalToNumber(numberToRational(0.1, 'share'))).toBe(0.1)
  expect(() => numberToRational(Number.NaN, 'share')).toThrow(/^share: /)
})
