import type { Context } from 'hono'

/** The named fields of a form as texts without outer space; missing ones and files are empty. */
export async function readFields<Name extends string>(
  c: Context,
  names: readonly Name[],
): Promise<Record<Name, string>> {
  const body = await c.req.parseBody()
  const text = (name: Name) => {
    const value = Object.hasOwn(body, name) ? body[name] : undefined
    return typeof value === 'string' ? value.toWellFormed().trim() : ''
  }
  return Object.fromEntries(names.map((name) => [name, text(name)])) as Record<Name, string>
}

/** A version that a form carries; what is none can never match. */
export function readVersion(text: string): number {
  return /^\d{1,9}$/.test(text) ? Number(text) : 0
}

/** Faults of a form: the first check that fails for each field. */
export function collectFaults(
  checks: readonly (readonly [field: string, isFaulty: boolean, code: string])[],
): Readonly<Record<string, string>> {
  const faults: Record<string, string> = {}
  for (const [field, isFaulty, code] of checks) {
    if (isFaulty && !Object.hasOwn(faults, field)) faults[field] = code
  }
  return faults
}

/** Whether a name is longer than people read. */
export function isLong(text: string, characters: number): boolean {
  return [...text].length > characters
}
