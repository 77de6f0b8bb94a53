import { asInteger, asText } from '../db/cast.ts'
import { violation } from '../db/constraint.ts'
import type { Compilable, Database } from '../db/port.ts'
import { AppError } from '../errors.ts'
import { holdRows } from './hold-rows.ts'
import type { Stamp } from './indicator-change.ts'
import { insertQuestionnaireVersion } from './questionnaire.ts'

/** The draft of the next version; `definition` is JSON, read by whoever knows its type. */
export interface StoredDraft {
  /** Counts edits over all drafts and never goes back; 0 before the first. */
  readonly version: number
  /** `null` while there is no draft. */
  readonly definition: string | null
  /** The published version that it began with. */
  readonly basedOn: number
  readonly changedAt: string
  readonly changedBy: string
}

/** The draft as it stands. */
export async function readDraft(db: Database): Promise<StoredDraft> {
  const row = await db.read
    .selectFrom('questionnaire_draft')
    .selectAll()
    .where('id', '=', ONE)
    .executeTakeFirst()
  if (!row) return { version: 0, definition: null, basedOn: 0, changedAt: '', changedBy: '' }
  return {
    version: row.version,
    definition: row.definition,
    basedOn: row.based_on,
    changedAt: row.changed_at,
    changedBy: row.changed_by,
  }
}

const ONE = 1

export interface DraftEdit extends Stamp {
  /** The draft version that was edited. */
  readonly version: number
  readonly basedOn: number
  readonly definition: string | null
}

/** A subquery that has a row only while the draft is at a version; 0 is no draft ever. */
function isDraftAt(db: Database, version: number) {
  return db.write
    .selectFrom('questionnaire_draft')
    .where('id', '=', ONE)
    .where('version', '=', version)
}

/**
 * Stores an edit of the draft, its beginning, or with a definition of `null` its end.
 *
 * @param audit made with the subquery under which the edit happens, `undefined` for unconditional
 * @throws AppError `edit_conflict` when somebody has edited it meanwhile; nothing is changed then
 */
export async function saveDraft(
  db: Database,
  edit: DraftEdit,
  audit: (onlyIf?: ReturnType<typeof draftIdAt>) => Compilable,
): Promise<void> {
  const { version, basedOn, definition, at, by } = edit
  const row = {
    version: version + 1,
    based_on: basedOn,
    definition,
    changed_at: at,
    changed_by: by,
  }
  if (version === 0) {
    const begin = db.write.insertInto('questionnaire_draft').values({ id: ONE, ...row })
    await conflictOnUnique(db.atomic([audit(), begin]))
    return
  }
  const change = db.write
    .updateTable('questionnaire_draft')
    .set(row)
    .where('id', '=', ONE)
    .where('version', '=', version)
  const hold = holdRows(db, 'questionnaire_draft', [ONE])
  const affected = await db.atomic([hold, audit(draftIdAt(db, version)), change])
  if (affected.at(-1) === 0) throw new AppError('edit_conflict', {})
}

function draftIdAt(db: Database, version: number) {
  return isDraftAt(db, version).select('id')
}

export interface Publication extends Stamp {
  readonly draftVersion: number
  /** The version that it becomes. */
  readonly version: number
  readonly definition: string
}

/**
 * Publishes the draft as the next version and ends it.
 *
 * @param audit made with the subquery under which it is published
 * @throws AppError `edit_conflict` when the draft was edited or another version was published
 *   meanwhile; nothing is changed then
 */
export async function publishDraft(
  db: Database,
  { draftVersion, version, definition, at, by }: Publication,
  audit: (onlyIf: ReturnType<typeof draftIdAt>) => Compilable,
): Promise<void> {
  const next = isDraftAt(db, draftVersion)
    .where('definition', 'is not', null)
    .select([
      asInteger(version).as('version'),
      asText(definition).as('definition'),
      asText(at).as('created_at'),
      asText(by).as('created_by'),
    ])
  const insert = db.write
    .insertInto('questionnaire_version')
    .columns(['version', 'definition', 'created_at', 'created_by'])
    .expression(next)
  const end = db.write
    .updateTable('questionnaire_draft')
    .set({ version: draftVersion + 1, definition: null, changed_at: at, changed_by: by })
    .where('id', '=', ONE)
    .where('version', '=', draftVersion)
    .where('definition', 'is not', null)
  const hold = holdRows(db, 'questionnaire_draft', [ONE])
  const writes = [hold, audit(draftIdAt(db, draftVersion)), insert, end]
  const affected = await conflictOnUnique(db.atomic(writes))
  if (affected.at(-1) === 0) throw new AppError('edit_conflict', {})
}

/**
 * Publishes a definition as the next version; the draft stays as it is.
 *
 * @throws AppError `edit_conflict` when another version was published meanwhile
 */
export async function publishNext(
  db: Database,
  { version, definition, at, by }: Omit<Publication, 'draftVersion'>,
  audit: Compilable,
): Promise<void> {
  const insert = insertQuestionnaireVersion(db, version, definition, at, by)
  await conflictOnUnique(db.atomic([audit, insert]))
}

async function conflictOnUnique<Result>(writing: Promise<Result>): Promise<Result> {
  try {
    return await writing
  } catch (error) {
    throw violation(error) === 'unique' ? new AppError('edit_conflict', {}) : error
  }
}
