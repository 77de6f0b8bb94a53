/** A JSON value of a case file. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject
export interface JsonObject {
  readonly [key: string]: Json
}

export interface Tolerance {
  readonly relative: number
  readonly absolute: number
}

/** One comparison of a case. */
export interface Check {
  readonly path: string
  readonly got: unknown
  readonly want: Json
}

/** What the checks of one case found: `notCovered` names parts that no function answers yet. */
export interface CaseChecks {
  readonly checks: readonly Check[]
  readonly notCovered: readonly string[]
}

/** A case with what surrounds it in its file. */
export interface GoldenCase {
  readonly id: string
  readonly body: JsonObject
  readonly dataDirectory: string
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function objectAt(value: JsonObject, key: string): JsonObject {
  const found = value[key]
  return isObject(found) ? found : {}
}

export function numberAt(value: JsonObject, key: string): number {
  return Number(value[key])
}

/** A number or text of the file as the decimal it is written as. */
export function textOf(value: Json | undefined): string {
  return String(value)
}

/** Compares every member of `want` with the member of `got` of the same name. */
export function checkMembers(
  path: string,
  got: object,
  want: JsonObject,
  keys: readonly string[],
): Check[] {
  const values = new Map<string, unknown>(Object.entries(got))
  return keys
    .filter((key) => want[key] !== undefined)
    .map((key) => ({ path: `${path}${key}`, got: values.get(key), want: want[key] ?? null }))
}

/** Names of the members of `want` that no function answers yet. */
export function otherMembers(path: string, want: JsonObject, known: readonly string[]): string[] {
  return Object.keys(want)
    .filter((key) => !known.includes(key))
    .map((key) => `${path}${key}`)
}

export function relativeError(got: unknown, want: Json): number | null {
  if (typeof got !== 'number' || typeof want !== 'number') return null
  return Math.abs(got - want) / Math.abs(want || 1)
}

/**
 * Whether a value is the expected one: numbers within the tolerance of their file, all else equal.
 * Where R gave NaN or an infinity, the project gives null.
 */
export function agrees({ got, want }: Check, tolerance: Tolerance): boolean {
  if (want === 'NaN' || want === 'Infinity' || want === '-Infinity') return got === null
  if (typeof want !== 'number') return got === want
  if (typeof got !== 'number' || !Number.isFinite(got)) return false
  if (Object.is(got, -0)) return false
  return Math.abs(got - want) <= Math.max(tolerance.absolute, tolerance.relative * Math.abs(want))
}
