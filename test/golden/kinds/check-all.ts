import { type CaseChecks, checkMembers, isObject, type JsonObject, otherMembers } from '../check.ts'

/** Compares every member of `want`, and of the objects in it, with the member of the same name. */
export function checkAll(kind: string, got: object, want: JsonObject, path = ''): CaseChecks {
  const values = new Map<string, unknown>(Object.entries(got))
  const keys = Object.keys(want)
  const inner = keys.flatMap((key) => {
    const [own, wanted] = [values.get(key), want[key]]
    if (!isObject(wanted) || typeof own !== 'object' || own === null) return []
    return [{ key, ...checkAll(kind, own, wanted, `${path}${key}.`) }]
  })
  const nested = inner.map(({ key }) => key)
  const flat = keys.filter((key) => values.has(key) && !nested.includes(key))
  return {
    checks: [...checkMembers(path, got, want, flat), ...inner.flatMap(({ checks }) => checks)],
    notCovered: [
      ...otherMembers(`${kind}.${path}`, want, [...flat, ...nested]),
      ...inner.flatMap(({ notCovered }) => notCovered),
    ],
  }
}
