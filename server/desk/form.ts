import type { Context } from 'hono'
import { readForm } from '../http/read-form.ts'

/** The named fields of a form as they were typed; missing ones are empty. */
export async function readTyped<Name extends string>(
  c: Context,
  names: readonly Name[],
): Promise<Record<Name, string>> {
  const form = new URLSearchParams(await readForm(c))
  const fields = names.map((name) => [name, form.get(name) ?? ''])
  return Object.fromEntries(fields) as Record<Name, string>
}

/** The named fields of a form without outer space, and without NUL, which PostgreSQL cannot store. */
export async function readFields<Name extends string>(
  c: Context,
  names: readonly Name[],
): Promise<Record<Name, string>> {
  const typed = await readTyped(c, names)
  const fields = names.map((name) => [name, typed[name].replaceAll('\0', '').trim()])
  return Object.fromEntries(fields) as Record<Name, string>
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
