import { asInteger, asText } from '../db/cast.ts'
import { violation } from '../db/constraint.ts'
import type { Compilable, Database } from '../db/port.ts'
import type { Schema } from '../db/schema.ts'
import { AppError } from '../errors.ts'
import { holdRows } from './hold-rows.ts'
import type { Stamp } from './indicator-change.ts'

/** What a remark belongs to: an indicator in a period of local dates, both inclusive. */
export interface RemarkKey {
  readonly indicatorId: string
  readonly from: string
  readonly to: string
}

/** 偏差原因及改进措施, as somebody wrote it. */
export interface Remark {
  /** From 1. */
  readonly version: number
  /** Empty where it was taken back. */
  readonly text: string
  readonly writtenAt: string
  readonly writtenBy: string
}

/** Every version of a remark, latest first; empty where nothing was ever written. */
export async function remarkVersions(db: Database, key: RemarkKey): Promise<readonly Remark[]> {
  const rows = await db.read
    .selectFrom('indicator_remark')
    .selectAll()
    .where('indicator_id', '=', key.indicatorId)
    .where('period_from', '=', key.from)
    .where('period_to', '=', key.to)
    .orderBy('version', 'desc')
    .execute()
  return rows.map(fromRow)
}

/** The latest remark of every indicator in a period, by indicator. */
export async function remarksOfPeriod(
  db: Database,
  from: string,
  to: string,
): Promise<ReadonlyMap<string, Remark>> {
  const rows = await db.read
    .selectFrom('indicator_remark')
    .selectAll()
    .where('period_from', '=', from)
    .where('period_to', '=', to)
    .orderBy('indicator_id')
    .orderBy('version')
    .execute()
  return new Map(rows.map((row) => [row.indicator_id, fromRow(row)]))
}

/**
 * A subquery that has a row only while `version` is the latest version of a remark (0: none yet) and
 * the indicator exists.
 */
export function isRemarkAt(db: Database, key: RemarkKey, version: number) {
  const written = db.write
    .selectFrom('indicator_remark')
    .select('version')
    .where('indicator_id', '=', key.indicatorId)
    .where('period_from', '=', key.from)
    .where('period_to', '=', key.to)
  const newer = written.where('version', '>', version)
  const base = db.write
    .selectFrom('indicator')
    .where('id', '=', key.indicatorId)
    .where(({ exists, not }) => not(exists(newer)))
  if (version === 0) return base
  return base.where(({ exists }) => exists(written.where('version', '=', version)))
}

/**
 * Stores the next version of a remark; the ones before stay.
 *
 * @param version the one that the writer had before them, 0 for none
 * @param alongside statements run before the change (audit, with {@link isRemarkAt})
 * @throws AppError `edit_conflict` when another version was stored meanwhile, or there is no such
 *   indicator; nothing is stored then
 */
export async function writeRemark(
  db: Database,
  key: RemarkKey,
  { version, text, at, by }: Stamp & { readonly version: number; readonly text: string },
  alongside: readonly Compilable[] = [],
): Promise<void> {
  const next = isRemarkAt(db, key, version).select([
    asText(key.indicatorId).as('indicator_id'),
    asText(key.from).as('period_from'),
    asText(key.to).as('period_to'),
    asInteger(version + 1).as('version'),
    asText(text).as('body'),
    asText(at).as('written_at'),
    asText(by).as('written_by'),
  ])
  try {
    const affected = await db.atomic([
      // The versions of a remark are rows of their own; what they belong to is held for them.
      holdRows(db, 'indicator', [key.indicatorId]),
      ...alongside,
      db.write
        .insertInto('indicator_remark')
        .columns([
          'indicator_id',
          'period_from',
          'period_to',
          'version',
          'body',
          'written_at',
          'written_by',
        ])
        .expression(next),
    ])
    if (affected.at(-1) === 0) throw new AppError('edit_conflict', {})
  } catch (error) {
    throw violation(error) === 'unique' ? new AppError('edit_conflict', {}) : error
  }
}

function fromRow(row: Schema['indicator_remark']): Remark {
  return {
    version: row.version,
    text: row.body,
    writtenAt: row.written_at,
    writtenBy: row.written_by,
  }
}
