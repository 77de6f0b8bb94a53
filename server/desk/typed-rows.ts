import { readCount } from '../attendance/read-count.ts'
import { readVersion } from './form.ts'

/** A row of a form with many, each with the version it was read at. */
export interface TypedRow<Name extends string> {
  readonly id: string
  readonly fields: Readonly<Record<Name, string>>
  readonly version: number
  /** The fields as the page showed them first. */
  readonly was: string
  /** Whether somebody has typed something else. */
  readonly isChanged: boolean
}

/** The rows of a form, by id; fields are named `<field>-<id>`. */
export function typedRows<Name extends string>(
  form: URLSearchParams,
  ids: readonly string[],
  names: readonly Name[],
): readonly TypedRow<Name>[] {
  return ids.map((id) => {
    const text = (name: string) => (form.get(`${name}-${id}`) ?? '').replaceAll('\0', '').trim()
    const entries = names.map((name) => [name, text(name)] as const)
    const fields = Object.fromEntries(entries) as Record<Name, string>
    const was = text('was')
    const isChanged = form.has(`was-${id}`) && fieldsAsText(entries.map(([, one]) => one)) !== was
    return { id, fields, version: readVersion(text('version')), was, isChanged }
  })
}

/** What a page remembers of a row, to tell later whether it was changed. */
export function fieldsAsText(fields: readonly string[]): string {
  return fields.join('|')
}

/** A number as it is typed in such a row: groups of thousands and full-width digits are understood. */
export function typedCount(text: string): number | null | 'number' {
  const count = readCount({ text })
  return typeof count === 'string' ? 'number' : count
}

/** A number as such a row shows it. */
export function countText(n: number | null): string {
  return n === null ? '' : String(n)
}
