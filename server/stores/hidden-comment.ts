import type { Expression } from 'kysely'
import { asText } from '../db/cast.ts'
import { violation } from '../db/constraint.ts'
import type { Compilable, Database } from '../db/port.ts'
import { AppError } from '../errors.ts'
import { holdRows } from './hold-rows.ts'

/** Responses whose comment is hidden; people hide them one by one, so there are few. */
export async function hiddenCommentIds(db: Database): Promise<ReadonlySet<string>> {
  const rows = await db.read.selectFrom('hidden_comment').select('response_id').execute()
  return new Set(rows.map((row) => row.response_id))
}

/**
 * Hides a comment; the text stays where it is. Of two who do so at once the second fails at the
 * primary key.
 *
 * @param alongside the audit entry, written with it or not at all
 * @throws AppError `edit_conflict` when it is hidden already or there is no such comment
 */
export async function hideComment(
  db: Database,
  { id, reason, at, by }: { id: string; reason: string; at: string; by: string },
  alongside: (onlyIf: Expression<unknown>) => Compilable,
): Promise<void> {
  const hidden = hiddenOne(db, id).where('hidden_at', '=', at).where('hidden_by', '=', by)
  try {
    const [inserted] = await db.atomic([
      db.write
        .insertInto('hidden_comment')
        .columns(['response_id', 'reason', 'hidden_at', 'hidden_by'])
        .expression(
          hideable(db, id).select([
            asText(reason).as('reason'),
            asText(at).as('hidden_at'),
            asText(by).as('hidden_by'),
          ]),
        ),
      alongside(hidden.where('reason', '=', reason)),
    ])
    if (inserted === 0) throw new AppError('edit_conflict', {})
  } catch (error) {
    throw violation(error) === 'unique' ? new AppError('edit_conflict', {}) : error
  }
}

/** A subquery that has a row while a comment is there and not hidden. */
function hideable(db: Database, id: string) {
  const hidden = db.write
    .selectFrom('hidden_comment')
    .select('reason')
    .where('response_id', '=', id)
  return db.write
    .selectFrom('response')
    .select('id as response_id')
    .where('id', '=', id)
    .where('comment', 'is not', null)
    .where((eb) => eb('is_test', '=', eb.lit(0)))
    .where(({ exists, not }) => not(exists(hidden)))
}

/**
 * Shows a hidden comment again.
 *
 * @throws AppError `edit_conflict` when it is not hidden
 */
export async function unhideComment(
  db: Database,
  id: string,
  alongside: (onlyIf: Expression<unknown>) => Compilable,
): Promise<void> {
  const affected = await db.atomic([
    holdRows(db, 'hidden_comment', [id]),
    alongside(hiddenOne(db, id)),
    db.write.deleteFrom('hidden_comment').where('response_id', '=', id),
  ])
  if (affected.at(-1) === 0) throw new AppError('edit_conflict', {})
}

function hiddenOne(db: Database, id: string) {
  return db.write.selectFrom('hidden_comment').select('response_id').where('response_id', '=', id)
}
