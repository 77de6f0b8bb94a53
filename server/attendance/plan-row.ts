import type { ImportAction, NewImportRow } from '../stores/attendance-import.ts'
import type { CellFault, ListEntry } from './list-entry.ts'

/** Why a row that was understood changes nothing. */
export type LeaveReason = 'same' | 'blank' | 'total' | 'note' | 'header'

/** What would be done with a row: its entry, and why it is left alone or refused. */
export interface RowDetails {
  readonly entry: ListEntry
  readonly refused: readonly CellFault[]
  readonly reason: LeaveReason | null
  /** First day of an activity of the same name on another day. */
  readonly similar: string | null
}

/** A planned row with its details beside what the database works with. */
export type PlannedRow = Omit<NewImportRow, 'entry'> & { readonly details: RowDetails }

const NOTHING = {
  subject: null,
  attendance: null,
  attendanceBefore: null,
  isOpen: null,
  isOpenBefore: null,
  versionBefore: 0,
}

export function refusedRow(entry: ListEntry, refused: readonly CellFault[]): PlannedRow {
  const details = { entry, refused, reason: null, similar: null }
  return { ...NOTHING, action: 'refuse', details }
}

export function leftRow(
  entry: ListEntry,
  reason: LeaveReason,
  subject: string | null = null,
): PlannedRow {
  const details = { entry, refused: [], reason, similar: null }
  return { ...NOTHING, subject, action: 'leave', details }
}

export function changingRow(
  entry: ListEntry,
  action: Extract<ImportAction, 'add' | 'change'>,
  change: Partial<Omit<NewImportRow, 'entry' | 'action'>>,
  similar: string | null = null,
): PlannedRow {
  const details = { entry, refused: [], reason: null, similar }
  return { ...NOTHING, ...change, action, details }
}

/** As it is stored. */
export function toImportRow({ details, ...row }: PlannedRow): NewImportRow {
  return { ...row, entry: JSON.stringify(details) }
}

/** The details of a stored row. */
export function detailsOf(row: Pick<NewImportRow, 'entry'>): RowDetails {
  return JSON.parse(row.entry) as RowDetails
}
