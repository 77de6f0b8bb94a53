import type { Compilable, Database } from '../db/port.ts'
import type { Schema } from '../db/schema.ts'
import { AppError } from '../errors.ts'
import { holdRows } from './hold-rows.ts'

/** What visitors said and what was done about it. English is empty where there is none. */
export interface SaidDoneInput {
  readonly saidZh: string
  readonly saidEn: string
  readonly doneZh: string
  readonly doneEn: string
  /** Local date. */
  readonly doneOn: string
}

export interface SaidDone extends SaidDoneInput {
  readonly id: string
  readonly position: number
  /** An instant; `null` while it is a draft. */
  readonly publishedAt: string | null
  readonly version: number
}

/** Every entry in its order. */
export async function listSaidDone(db: Database): Promise<readonly SaidDone[]> {
  const rows = await db.read
    .selectFrom('said_done')
    .selectAll()
    .orderBy('position')
    .orderBy('id')
    .execute()
  return rows.map(fromRow)
}

/** Adds a draft before all others. */
export async function addSaidDone(
  db: Database,
  entry: SaidDoneInput & { readonly id: string; readonly createdAt: string },
  alongside: readonly Compilable[],
): Promise<void> {
  const first = await db.read
    .selectFrom('said_done')
    .select('position')
    .orderBy('position')
    .limit(1)
    .executeTakeFirst()
  await db.atomic([
    db.write.insertInto('said_done').values({
      id: entry.id,
      position: (first?.position ?? 1) - 1,
      ...toColumns(entry),
      published_at: null,
      version: 1,
      created_at: entry.createdAt,
    }),
    ...alongside,
  ])
}

/** An entry at a version, as a subquery: it has a row only while that one holds. */
export function isSaidDoneAt(db: Database, id: string, version: number) {
  return db.write
    .selectFrom('said_done')
    .select('id')
    .where('id', '=', id)
    .where('version', '=', version)
}

/**
 * Changes the texts of an entry, or whether everybody can read it, if nobody has since `version`.
 *
 * @param alongside statements run before the change (audit, with {@link isSaidDoneAt})
 * @throws AppError `edit_conflict` when somebody has; nothing is changed then
 */
export async function changeSaidDone(
  db: Database,
  { id, version }: Pick<SaidDone, 'id' | 'version'>,
  change: SaidDoneInput | Pick<SaidDone, 'publishedAt'>,
  alongside: readonly Compilable[],
): Promise<void> {
  const columns = 'publishedAt' in change ? { published_at: change.publishedAt } : toColumns(change)
  const affected = await db.atomic([
    holdRows(db, 'said_done', [id]),
    ...alongside,
    db.write
      .updateTable('said_done')
      .set({ ...columns, version: version + 1 })
      .where('id', '=', id)
      .where('version', '=', version),
  ])
  if (affected.at(-1) === 0) throw new AppError('edit_conflict', {})
}

function toColumns(input: SaidDoneInput) {
  return {
    said_zh: input.saidZh,
    said_en: input.saidEn,
    done_zh: input.doneZh,
    done_en: input.doneEn,
    done_on: input.doneOn,
  }
}

function fromRow(row: Schema['said_done']): SaidDone {
  return {
    id: row.id,
    position: row.position,
    saidZh: row.said_zh,
    saidEn: row.said_en,
    doneZh: row.done_zh,
    doneEn: row.done_en,
    doneOn: row.done_on,
    publishedAt: row.published_at,
    version: row.version,
  }
}
