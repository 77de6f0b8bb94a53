import { expect, test } from 'vitest'
import { agrees } from './check.ts'
import { checkCall, checkTree } from './check-tree.ts'
import { toleranceFor } from './tolerance.ts'

const EXACT = { relative: 0, absolute: 0 }

function wrongPaths(got: unknown, want: Parameters<typeof checkTree>[2]): string[] {
  return checkTree('', got, want)
    .filter((check) => !agrees(check, EXACT))
    .map(({ path }) => path)
}

test('every leaf of the expected values is compared, whatever is missing', () => {
  const want = { a: 1, b: { c: null, d: [1, 'x'] } }
  expect(wrongPaths({ a: 1, b: { c: null, d: [1, 'x'] }, more: 2 }, want)).toEqual([])
  expect(wrongPaths({ a: 2, b: { d: [1] } }, want)).toEqual(['a', 'b.c', 'b.d.length', 'b.d.1'])
  expect(wrongPaths({ a: 1, b: null }, want)).toEqual(['b.c', 'b.d.length', 'b.d.0', 'b.d.1'])
})

test('an expected error must be thrown, and no other', () => {
  const whole = () => {
    throw new RangeError('x: must be a whole number, got 0.5')
  }
  const checks = [
    ...checkCall(whole, { error: 'integer' }),
    ...checkCall(() => ({ x: 1 }), { error: 'range' }),
  ]
  expect(checks.map((check) => agrees(check, EXACT))).toEqual([true, false])
  const broken = () => {
    throw new TypeError('no function')
  }
  expect(() => checkCall(broken, { error: 'range' })).toThrow(TypeError)
})

test('a kind may have its own tolerance, in words', () => {
  const file = {
    tolerance: { relative: 1e-8, logistic: 'relative 1e-7', midP: 'absolute 1e-9 (a root)' },
  }
  const check = { path: 'estimate', got: 1, want: 1 }
  const of = (kind: string, path = check.path) =>
    toleranceFor(file, { input: { kind } }, { ...check, path })
  expect(of('logistic')).toEqual({ relative: 1e-7, absolute: 1e-12 })
  expect(of('interval', 'midP.lower')).toEqual({ relative: 1e-8, absolute: 1e-9 })
  expect(toleranceFor({}, {}, check)).toEqual({ relative: 1e-9, absolute: 1e-12 })
})
