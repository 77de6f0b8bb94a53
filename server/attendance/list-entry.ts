import type { Field } from './columns.ts'
import type { DataRow, LeftOut } from './data-rows.ts'

/** A cell that cannot be taken, with its place and what was wrong. */
export interface CellFault {
  readonly field: Field
  /** Letter of the column. */
  readonly column: string
  /** As it was written. */
  readonly text: string
  readonly code: string
  /** Row that has the same already, for `duplicate`. */
  readonly of?: number
}

/** A row of a list as it was read, before it is compared with what is stored. */
export interface ListEntry {
  readonly sheet: string
  readonly row: number
  readonly leftOut: LeftOut | null
  /** Letters of the columns that a row is told apart by. */
  readonly nameColumn: string
  readonly dateColumn: string
  readonly name: string
  /** Id of the activity type that the row names; `null` where it names none. */
  readonly type: string | null
  readonly town: string | null
  /** Local dates; empty where they could not be read. */
  readonly startsOn: string
  readonly endsOn: string
  /** `null` where it is blank. */
  readonly attendance: number | null
  /** Opening days only; `null` where neither a cell nor the visits tell. */
  readonly isOpen: boolean | null
  readonly faults: readonly CellFault[]
  /** Faults that matter only where the row makes a new activity. */
  readonly newFaults: readonly CellFault[]
}

/** A fault in the cell of a field. */
export function cellFault(row: DataRow, field: Field, code: string): CellFault {
  return { field, column: row.column(field), text: row.cell(field).text.slice(0, 60), code }
}

/** A row of which nothing is read yet, or, being a total, a note or a repeated header, ever. */
export function emptyEntry(row: DataRow): ListEntry {
  return {
    sheet: row.sheet,
    row: row.row,
    leftOut: row.leftOut,
    nameColumn: row.column('name'),
    dateColumn: row.column('date'),
    name: '',
    type: null,
    town: null,
    startsOn: '',
    endsOn: '',
    attendance: null,
    isOpen: null,
    faults: [],
    newFaults: [],
  }
}
