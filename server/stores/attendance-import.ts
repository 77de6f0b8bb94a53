import { chunks } from '../db/chunks.ts'
import type { Compilable, Database } from '../db/port.ts'
import type { Schema } from '../db/schema.ts'

export type ImportKind = Schema['attendance_import']['kind']
type ImportState = Schema['attendance_import']['state']
export type ImportAction = Schema['attendance_import_row']['action']

export interface NewImport {
  readonly id: string
  readonly kind: ImportKind
  readonly activityTypeId: string | null
  /** Year of dates without one. */
  readonly year: number
  readonly fileName: string
  /** How the file was understood, as JSON. */
  readonly reading: string
  readonly createdAt: string
  readonly createdBy: string
}

export interface AttendanceImport extends NewImport {
  readonly state: ImportState
  readonly importedAt: string | null
  readonly importedBy: string | null
  readonly undoneAt: string | null
  readonly undoneBy: string | null
}

export interface NewImportRow {
  readonly action: ImportAction
  /** Activity id or local date; `null` where the row is about none. */
  readonly subject: string | null
  readonly attendance: number | null
  readonly attendanceBefore: number | null
  /** Opening days only. */
  readonly isOpen: boolean | null
  readonly isOpenBefore: boolean | null
  /** Version that is changed, 0 for none. */
  readonly versionBefore: number
  /** The row as it was read, as JSON. */
  readonly entry: string
}

export interface ImportRow extends NewImportRow {
  readonly position: number
  /** Taken back again. */
  readonly undone: boolean
}

/** Columns that are bound for each row; `undone` has its default. */
const BOUND = 10

/** Stores a list as a preview, of which nothing counts yet. */
export async function addImport(
  db: Database,
  header: NewImport,
  rows: readonly NewImportRow[],
): Promise<void> {
  await db.atomic([
    db.write.insertInto('attendance_import').values({
      id: header.id,
      kind: header.kind,
      activity_type_id: header.activityTypeId,
      year: header.year,
      file_name: header.fileName,
      state: 'pending',
      reading: header.reading,
      created_at: header.createdAt,
      created_by: header.createdBy,
      imported_at: null,
      imported_by: null,
      undone_at: null,
      undone_by: null,
    }),
    ...insertRows(db, header.id, rows),
  ])
}

/** Replaces the rows of a preview, because what it compares itself with has changed. */
export async function replaceImportRows(
  db: Database,
  id: string,
  rows: readonly NewImportRow[],
): Promise<void> {
  await db.atomic([
    db.write.deleteFrom('attendance_import_row').where('import_id', '=', id),
    ...insertRows(db, id, rows),
  ])
}

function insertRows(db: Database, id: string, rows: readonly NewImportRow[]): Compilable[] {
  const values = rows.map((row, position) => ({
    import_id: id,
    position,
    action: row.action,
    subject: row.subject,
    attendance: row.attendance,
    attendance_before: row.attendanceBefore,
    is_open: row.isOpen === null ? null : Number(row.isOpen),
    is_open_before: row.isOpenBefore === null ? null : Number(row.isOpenBefore),
    version_before: row.versionBefore,
    entry: row.entry,
  }))
  return chunks(values, BOUND, db.maxBindings).map((part) =>
    db.write.insertInto('attendance_import_row').values([...part]),
  )
}

/** One import, `undefined` when there is none. */
export async function findImport(db: Database, id: string): Promise<AttendanceImport | undefined> {
  const row = await db.read
    .selectFrom('attendance_import')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  return row && fromRow(row)
}

/** Its rows in the order of the file. */
export async function importRows(db: Database, id: string): Promise<readonly ImportRow[]> {
  const rows = await db.read
    .selectFrom('attendance_import_row')
    .selectAll()
    .where('import_id', '=', id)
    .orderBy('position')
    .execute()
  return rows.map((row) => ({
    position: row.position,
    action: row.action,
    subject: row.subject,
    attendance: row.attendance,
    attendanceBefore: row.attendance_before,
    isOpen: row.is_open === null ? null : row.is_open === 1,
    isOpenBefore: row.is_open_before === null ? null : row.is_open_before === 1,
    versionBefore: row.version_before,
    entry: row.entry,
    undone: row.undone === 1,
  }))
}

/** Imports that were confirmed, latest first. */
export async function listImports(
  db: Database,
  most: number,
): Promise<readonly AttendanceImport[]> {
  const rows = await db.read
    .selectFrom('attendance_import')
    .selectAll()
    .where('imported_at', 'is not', null)
    .orderBy('imported_at', 'desc')
    .orderBy('id')
    .limit(most)
    .execute()
  return rows.map(fromRow)
}

/** Deletes previews that nobody confirmed, made before an instant. */
export async function deletePreviews(db: Database, before: string): Promise<void> {
  const old = db.write
    .selectFrom('attendance_import')
    .select('id')
    .where('state', '=', 'pending')
    .where('created_at', '<', before)
  await db.atomic([
    db.write.deleteFrom('attendance_import_row').where('import_id', 'in', old),
    db.write
      .deleteFrom('attendance_import')
      .where('state', '=', 'pending')
      .where('created_at', '<', before),
  ])
}

function fromRow(row: Schema['attendance_import']): AttendanceImport {
  return {
    id: row.id,
    kind: row.kind,
    activityTypeId: row.activity_type_id,
    year: row.year,
    fileName: row.file_name,
    state: row.state,
    reading: row.reading,
    createdAt: row.created_at,
    createdBy: row.created_by,
    importedAt: row.imported_at,
    importedBy: row.imported_by,
    undoneAt: row.undone_at,
    undoneBy: row.undone_by,
  }
}
