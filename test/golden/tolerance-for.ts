import { isObject, type JsonObject, objectAt, type Tolerance } from './check.ts'

/** Relative tolerances of single members and kinds, as the files describe them in words. */
const RELATIVE: readonly { readonly of: RegExp; readonly relative: number }[] = [
  { of: /^designTrend /, relative: 1e-7 },
  { of: / (.*\.)?fisher/, relative: 1e-7 },
  { of: /^proportion raked\./, relative: 1e-8 },
]

function numberOr(value: unknown, otherwise: number): number {
  return typeof value === 'number' ? value : otherwise
}

/**
 * How far a member of a case may be from its expected value: what the file says of all its numbers,
 * widened where the kind is found by iteration.
 * @param path the member within `expected`
 */
export function toleranceFor(file: JsonObject, body: JsonObject, path: string): Tolerance {
  const { relative, absolute } = objectAt(file, 'tolerance')
  const input = isObject(body['input']) ? body['input'] : {}
  const name = `${String(input['kind'])} ${path}`
  const own = RELATIVE.find(({ of }) => of.test(name))
  return {
    relative: own?.relative ?? numberOr(relative, 1e-9),
    absolute: numberOr(absolute, 1e-12),
  }
}
