import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type GoldenCase, type Json, type JsonObject, objectAt } from './check.ts'

/** A line of a data set by the names of its head; an empty field is missing. */
export type Row = Readonly<Record<string, string>>

/** The lines of the case's data set that pass its filter, in the order of the file. */
export function readDataSet({ body, dataDirectory }: GoldenCase): Row[] {
  const input = objectAt(body, 'input')
  const file = readFileSync(join(dataDirectory, String(input['dataset'])), 'utf8')
  const [head = '', ...lines] = file.trim().split(/\r?\n/)
  const names = fieldsOf(head)
  const filter = input['filter']
  return lines
    .map((line) => {
      const values = fieldsOf(line)
      return Object.fromEntries(names.map((name, i) => [name, values[i] ?? '']))
    })
    .filter((row) => filter === undefined || matches(row, filter))
}

function fieldsOf(line: string): string[] {
  return line.split(',').map((field) => field.trim().replaceAll('"', ''))
}

/** Whether a line is one that `{column, equals}` or `{column, oneOf}` means. */
export function matches(row: Row, condition: Json): boolean {
  const { column, equals, oneOf, atLeast } = Object(condition) as JsonObject
  const value = row[String(column)] ?? ''
  if (atLeast !== undefined) return value !== '' && Number(value) >= Number(atLeast)
  const allowed = oneOf ?? equals ?? null
  return Array.isArray(allowed) ? allowed.map(String).includes(value) : String(allowed) === value
}

/** The outcome of a line: 1 where it meets `{column, atLeast | equals}`, else 0; null when missing. */
export function outcomeOf(row: Row, y: Json): number | null {
  const { column } = Object(y) as JsonObject
  const value = row[String(column)] ?? ''
  if (value === '') return null
  return matches(row, y) ? 1 : 0
}

/** Numbers of several columns, one list per line; null where a field is empty or no number. */
export function numbersOf(rows: readonly Row[], columns: readonly string[]): (number | null)[][] {
  return rows.map((row) =>
    columns.map((column) => {
      const text = row[column] ?? ''
      return text === '' || Number.isNaN(Number(text)) ? null : Number(text)
    }),
  )
}
