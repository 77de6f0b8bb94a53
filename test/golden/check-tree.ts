import { type Check, isObject, type Json, type JsonObject } from './check.ts'
import { outcomeOf } from './outcome-of.ts'

/**
 * Compares every leaf of `want`, however deep, with the value at the same place of `got`; lists
 * must be of the same length.
 */
export function checkTree(path: string, got: unknown, want: Json): Check[] {
  const below = (key: string) => (path === '' ? key : `${path}.${key}`)
  if (isObject(want)) {
    const members: Record<string, unknown> = Object(got)
    return Object.entries(want).flatMap(([key, value]) =>
      checkTree(below(key), members[key], value),
    )
  }
  if (Array.isArray(want)) {
    const list: readonly unknown[] = Array.isArray(got) ? got : []
    return [
      { path: below('length'), got: list.length, want: want.length },
      ...want.flatMap((value: Json, i) => checkTree(below(String(i)), list[i], value)),
    ]
  }
  return [{ path, got, want }]
}

/** Compares what a call returns with the expected members; a case may expect an `error` instead. */
export function checkCall(call: () => object, expected: JsonObject): Check[] {
  return checkTree('', outcomeOf(call), expected)
}
