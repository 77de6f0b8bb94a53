import { sql } from 'kysely'
import { chunks } from '../db/chunks.ts'
import { violation } from '../db/constraint.ts'
import type { Compilable, Database } from '../db/port.ts'
import { AppError } from '../errors.ts'

/** A day of the permanent places of an activity type. */
export interface OpeningDay {
  /** Local date. */
  readonly date: string
  /** `null` while nobody has said. */
  readonly isOpen: boolean | null
  /** Visits, not persons; `null` while unknown. */
  readonly visits: number | null
  readonly version: number
}

/** Days of an activity type between two local dates, both inclusive, that somebody has entered. */
export async function openingDays(
  db: Database,
  activityTypeId: string,
  from: string,
  to: string,
): Promise<readonly OpeningDay[]> {
  const rows = await db.read
    .selectFrom('opening_day')
    .selectAll()
    .where('activity_type_id', '=', activityTypeId)
    .where('local_date', '>=', from)
    .where('local_date', '<=', to)
    .orderBy('local_date')
    .execute()
  return rows.map((row) => ({
    date: row.local_date,
    isOpen: row.is_open === null ? null : row.is_open === 1,
    visits: row.visits,
    version: row.version,
  }))
}

/** Types that have an opening-day ledger. */
export async function typesWithOpeningDays(db: Database): Promise<readonly string[]> {
  const rows = await db.read
    .selectFrom('opening_day')
    .select('activity_type_id')
    .distinct()
    .execute()
  return rows.map((row) => row.activity_type_id)
}

/**
 * Stores days, all of them or none.
 *
 * @param days each with the version it was read at, 0 for none
 * @param alongside statements of the same change (audit)
 * @throws AppError `edit_conflict` when somebody has changed one of the days meanwhile
 */
export async function setOpeningDays(
  db: Database,
  activityTypeId: string,
  days: readonly OpeningDay[],
  alongside: readonly Compilable[] = [],
): Promise<void> {
  const rows = days.map(({ date, isOpen, visits, version }) => ({
    activity_type_id: activityTypeId,
    local_date: date,
    is_open: isOpen === null ? null : Number(isOpen),
    visits,
    version: version + 1,
  }))
  try {
    await db.atomic([
      ...alongside,
      ...chunks(rows, 5, db.maxBindings).map((part) =>
        db.write
          .insertInto('opening_day')
          .values([...part])
          .onConflict((conflict) =>
            conflict.columns(['activity_type_id', 'local_date']).doUpdateSet((eb) => ({
              is_open: eb.ref('excluded.is_open'),
              visits: eb.ref('excluded.visits'),
              version: nextOpeningDayVersion,
            })),
          ),
      ),
    ])
  } catch (error) {
    throw violation(error) === 'not_null' ? new AppError('edit_conflict', {}) : error
  }
}

/** NULL, which fails the list, where the stored version is not the one that the new one follows. */
export const nextOpeningDayVersion = sql<number>`case
  when opening_day.version = excluded.version - 1 then excluded.version end`
