import { isObject, type JsonObject, objectAt, type Tolerance } from './check.ts'

/** Absolute tolerances of single members and kinds, as the files describe them in words. */
const ABSOLUTE: readonly { readonly of: RegExp; readonly absolute: number }[] = [
  { of: /^interval midP\./, absolute: 1e-9 },
  { of: /^coverage /, absolute: 1e-10 },
  { of: /^detectable /, absolute: 1e-9 },
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
  const own = ABSOLUTE.find(({ of }) => of.test(name))
  return {
    relative: numberOr(relative, 1e-9),
    absolute: own?.absolute ?? numberOr(absolute, 1e-12),
  }
}
