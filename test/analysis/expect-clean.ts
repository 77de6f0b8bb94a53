import { expect } from 'vitest'

/** Fails on NaN, an infinity or -0 anywhere in a result. */
export function expectClean(result: unknown): void {
  expect(unclean(result, 'result')).toEqual([])
}

function unclean(value: unknown, path: string): string[] {
  if (typeof value === 'number') {
    return Number.isFinite(value) && !Object.is(value, -0) ? [] : [`${path} is ${value}`]
  }
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => unclean(inner, `${path}.${key}`))
}
