import { type Expression, sql } from 'kysely'
import { asText } from '../db/cast.ts'
import type { Compilable, Database } from '../db/port.ts'
import type { Deps } from '../deps.ts'

/** Who acted: an operator, or the command line (`id` null). */
export interface Actor {
  readonly id: string | null
  readonly name: string
}

export type AuditDetails = Readonly<
  Record<string, string | number | boolean | null | readonly string[]>
>

export interface AuditEntry {
  readonly actor: Actor
  /** Noun and past participle, such as `point.closed`. */
  readonly action: string
  /** What was acted on: a code, an id or a name. */
  readonly subject: string
  /** Never a password, a token, a comment or an answer. */
  readonly details?: AuditDetails
}

/**
 * Builds the statement that writes one entry; it goes into the same atomic list as the change it
 * tells of, so that neither exists without the other.
 *
 * @param onlyIf a subquery: the entry is written only if it has a row when the statement runs. A
 *   compare-and-swap puts the entry before its update, with the version it was read at, and behind
 *   `holdRows`, so that of two editors at one moment only one finds that version.
 */
export function recordAudit(
  deps: Pick<Deps, 'db' | 'clock' | 'newId'>,
  entry: AuditEntry,
  onlyIf?: Expression<unknown>,
): Compilable {
  const row = {
    id: deps.newId(),
    at: deps.clock().toISOString(),
    operator_id: entry.actor.id,
    operator_name: entry.actor.name,
    action: entry.action,
    subject: entry.subject,
    details: JSON.stringify(entry.details ?? {}),
  }
  const insert = deps.db.write.insertInto('audit')
  if (!onlyIf) return insert.values(row)
  return insert
    .columns(['id', 'at', 'operator_id', 'operator_name', 'action', 'subject', 'details'])
    .expression(
      deps.db.write
        .selectFrom(sql<{ one: number }>`(select 1 as one)`.as('always'))
        .select([
          asText(row.id).as('id'),
          asText(row.at).as('at'),
          asText(row.operator_id).as('operator_id'),
          asText(row.operator_name).as('operator_name'),
          asText(row.action).as('action'),
          asText(row.subject).as('subject'),
          asText(row.details).as('details'),
        ])
        .where(({ exists }) => exists(onlyIf)),
    )
}

/**
 * When the latest change was made, and which it is; `null` without any. What people read and took
 * away, and the accounts that they do it with, are no changes of what there is to read.
 */
export async function latestChange(
  db: Database,
): Promise<{ readonly at: string; readonly id: string } | null> {
  const row = await db.read
    .selectFrom('audit')
    .select(['at', 'id'])
    .where(sql<boolean>`substr(action, 1, 7) <> 'export.'`)
    .where(sql<boolean>`substr(action, 1, 9) <> 'operator.'`)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ?? null
}
