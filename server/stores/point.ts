import type { Compilable, Database } from '../db/port.ts'
import type { Schema } from '../db/schema.ts'
import { AppError } from '../errors.ts'
import { holdRows } from './hold-rows.ts'

export interface PointInput {
  readonly name: string
  /** Without an activity the point is permanent. */
  readonly activityId: string | null
  /** `null` makes the questionnaire ask. */
  readonly activityTypeId: string | null
  /** Test responses are stored apart: never sealed, never counted. */
  readonly mode: 'live' | 'test'
  /** UTC instants; `null` is without limit. */
  readonly opensAt: string | null
  readonly closesAt: string | null
}

export interface Point extends PointInput {
  readonly code: string
  readonly closedAt: string | null
  readonly version: number
}

/** All points, open ones first, then by name. */
export async function listPoints(db: Database): Promise<readonly Point[]> {
  const rows = await db.read.selectFrom('point').selectAll().orderBy('name').execute()
  const points = rows.map(fromRow)
  return [...points.filter((p) => !p.closedAt), ...points.filter((p) => p.closedAt)]
}

/** One point by its code, `undefined` when there is none. */
export async function findPoint(db: Database, code: string): Promise<Point | undefined> {
  const row = await db.read
    .selectFrom('point')
    .selectAll()
    .where('code', '=', code)
    .executeTakeFirst()
  return row && fromRow(row)
}

/**
 * Adds a point together with the statements that belong to the same change (audit). The caller
 * makes the code; a taken one violates the primary key and nothing is written.
 */
export async function addPoint(
  db: Database,
  point: NewPoint,
  alongside: readonly Compilable[] = [],
): Promise<Point> {
  await db.atomic([insertPoint(db, point), ...alongside])
  const { createdAt: _, ...input } = point
  return { ...input, closedAt: null, version: 1 }
}

/** A point that is not stored yet. */
export type NewPoint = PointInput & { readonly code: string; readonly createdAt: string }

/** The statement of {@link addPoint}. */
export function insertPoint(db: Database, point: NewPoint): Compilable {
  return db.write.insertInto('point').values(pointRow(point))
}

/** A point as it is first stored. */
export function pointRow(point: NewPoint): Schema['point'] {
  return {
    code: point.code,
    name: point.name,
    activity_id: point.activityId,
    activity_type_id: point.activityTypeId,
    mode: point.mode,
    opens_at: point.opensAt,
    closes_at: point.closesAt,
    closed_at: null,
    version: 1,
    created_at: point.createdAt,
  }
}

/** A point at a version, as a subquery: it has a row only while that one holds. */
export function isPointAt(db: Database, code: string, version: number) {
  return db.write
    .selectFrom('point')
    .select('code')
    .where('code', '=', code)
    .where('version', '=', version)
}

/**
 * Closes a point (an instant) or opens it again (`null`), if nobody has changed it since `version`.
 *
 * @param alongside statements run before the change (audit, with {@link isPointAt})
 * @throws AppError `edit_conflict` when somebody has
 */
export async function setPointClosed(
  db: Database,
  code: string,
  version: number,
  closedAt: string | null,
  alongside: readonly Compilable[] = [],
): Promise<void> {
  const affected = await db.atomic([
    holdRows(db, 'point', [code]),
    ...alongside,
    db.write
      .updateTable('point')
      .set({ closed_at: closedAt, version: version + 1 })
      .where('code', '=', code)
      .where('version', '=', version),
  ])
  if (affected.at(-1) === 0) throw new AppError('edit_conflict', {})
}

/**
 * Switches a point between live and test, for the responses to come: what was answered as a test
 * stays one.
 *
 * @param alongside statements run before the change (audit, with {@link isPointAt})
 * @throws AppError `edit_conflict` when somebody has changed the point since `version`
 */
export async function setPointMode(
  db: Database,
  code: string,
  version: number,
  mode: Point['mode'],
  alongside: readonly Compilable[] = [],
): Promise<void> {
  const affected = await db.atomic([
    holdRows(db, 'point', [code]),
    ...alongside,
    db.write
      .updateTable('point')
      .set({ mode, version: version + 1 })
      .where('code', '=', code)
      .where('version', '=', version),
  ])
  if (affected.at(-1) === 0) throw new AppError('edit_conflict', {})
}

function fromRow(row: Schema['point']): Point {
  return {
    code: row.code,
    name: row.name,
    activityId: row.activity_id,
    activityTypeId: row.activity_type_id,
    mode: row.mode,
    opensAt: row.opens_at,
    closesAt: row.closes_at,
    closedAt: row.closed_at,
    version: row.version,
  }
}
