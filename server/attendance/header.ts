import { type Field, fieldOf } from './columns.ts'
import { type Cell, EMPTY_CELL, type Sheet } from './sheet.ts'

/** What a file is a list of. */
export type ListKind = 'activities' | 'opening_days'

export interface Header {
  /** Index of the first row beneath it. */
  readonly firstRow: number
  /** Column index of each field that was found. */
  readonly columns: ReadonlyMap<Field, number>
  /** The headings as they were written, by column. */
  readonly titles: readonly string[]
}

/** A title, a period, a unit and empty lines may stand above a header. */
const ROWS_ABOVE = 20

const NEEDED: Readonly<Record<ListKind, readonly (readonly Field[])[]>> = {
  activities: [['name'], ['date'], ['attendance']],
  opening_days: [['date'], ['attendance', 'open']],
}

/**
 * The header of a table: the row with the needed headings, or two rows where one heading spans
 * others. The row with the most known headings wins.
 */
export function findHeader(sheet: Sheet, kind: ListKind): Header | undefined {
  const rows = sheet.rows.slice(0, ROWS_ABOVE)
  const found = rows.flatMap((row, index) => {
    const single = { titles: row.map((cell) => cell.text.trim()), firstRow: index + 1 }
    const under = sheet.rows[index + 1] ?? []
    const double = { titles: twoRows(row, under), firstRow: index + 2 }
    return [single, double].map((one) => ({ ...one, columns: columnsOf(one.titles) }))
  })
  const complete = found.filter(({ columns }) =>
    NEEDED[kind].every((fields) => fields.some((field) => columns.has(field))),
  )
  return complete.toSorted((a, b) => b.columns.size - a.columns.size || a.firstRow - b.firstRow)[0]
}

/** Headings of two rows: the lower one where it is known, else the upper one. */
function twoRows(upper: readonly Cell[], lower: readonly Cell[]): readonly string[] {
  const width = Math.max(upper.length, lower.length)
  return Array.from({ length: width }, (_, column) => {
    const [above, below] = [upper, lower].map((row) => (row[column] ?? EMPTY_CELL).text.trim())
    return below && fieldOf(below) ? below : (above ?? '')
  })
}

/** The first column of each field. */
function columnsOf(titles: readonly string[]): ReadonlyMap<Field, number> {
  const columns = new Map<Field, number>()
  titles.forEach((title, column) => {
    const field = fieldOf(title)
    if (field && !columns.has(field)) columns.set(field, column)
  })
  return columns
}
