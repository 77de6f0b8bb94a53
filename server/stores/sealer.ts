import { sql } from 'kysely'
import { chunks } from '../db/chunks.ts'
import { perDatabase } from '../db/per-database.ts'
import type { Compilable, Database } from '../db/port.ts'
import { prepareRows } from '../db/prepare-rows.ts'
import type { Schema } from '../db/schema.ts'

export interface SealerState {
  /** Leaves so far; also the next index. */
  readonly sealed: number
  /** Clusters so far; also the next number but one. */
  readonly clusters: number
  readonly sealedAt: string
  /** Responses from the beginning of the sealed order whose patterns are tallied. */
  readonly patterned: number
}

/** Not so while a database of an earlier version is caught up with (sealing/catch-up.ts). */
export function isPatterned({ patterned, sealed }: SealerState): boolean {
  return patterned === sealed
}

/** State of the one sealer. */
export async function readSealer(db: Database): Promise<SealerState> {
  const row = await db.read
    .selectFrom('sealer')
    .select(['sealed', 'clusters', 'sealed_at', 'patterned'])
    .where('id', '=', 1)
    .executeTakeFirstOrThrow()
  const { sealed, clusters, patterned } = row
  return { sealed, clusters, sealedAt: row.sealed_at, patterned }
}

/** Statement that makes the state of a fresh installation; does nothing on a later start. */
export function insertSealer(db: Database, at: string): Compilable {
  return db.write
    .insertInto('sealer')
    .values({ id: 1, sealed: 0, clusters: 0, sealed_at: at, patterned: 0 })
    .onConflict((conflict) => conflict.column('id').doNothing())
}

/**
 * Compare-and-swap of the state. A sealer that lost the race fails at the leaf's primary key. Where
 * the patterns are complete nobody else moves their end; elsewhere it is left to whoever catches up.
 */
export function advanceSealer(
  db: Database,
  from: SealerState,
  to: Omit<SealerState, 'patterned'>,
): Compilable {
  return db.write
    .updateTable('sealer')
    .set({ sealed: to.sealed, clusters: to.clusters, sealed_at: to.sealedAt })
    .$if(isPatterned(from), (update) => update.set({ patterned: to.sealed }))
    .where('id', '=', 1)
    .where('sealed', '=', from.sealed)
}

/**
 * Statement that moves the end of what is in the patterns. Fails its list by the column's check when
 * somebody else has moved it, so that no response is counted twice.
 */
export function advancePatterned(db: Database, from: number, to: number): Compilable {
  return db.write
    .updateTable('sealer')
    .set({
      patterned: sql<number>`case when patterned = ${from} then cast(${to} as bigint) else -1 end`,
    })
    .where('id', '=', 1)
}

/** Statements that append leaves. */
export function insertLeaves(db: Database, leaves: readonly Schema['leaf'][]): Compilable[] {
  return statementsOf(db).leaves(leaves)
}

interface SealedPlace {
  readonly id: string
  readonly sealIndex: number
}

/** Statements that give responses their place in the sealed order. */
export function placeResponses(db: Database, places: readonly SealedPlace[]): Compilable[] {
  return statementsOf(db).places(places)
}

const statementsOf = perDatabase((db) => ({
  leaves: prepareRows<Schema['leaf']>(
    ['leaf_index', 'kind', 'version', 'hash'],
    (rows) => db.write.insertInto('leaf').values([...rows]),
    db.maxBindings,
  ),
  places: prepareRows<SealedPlace>(
    ['id', 'sealIndex'],
    (rows) => {
      const values = sql.join(
        rows.map((row) => sql`(cast(${row.id} as text), cast(${row.sealIndex} as bigint))`),
      )
      return db.write
        .with(
          'place(id, seal_index)',
          () => sql<{ id: string; seal_index: number }>`(values ${values})`,
        )
        .updateTable('response')
        .from('place')
        .set((eb) => ({ seal_index: eb.ref('place.seal_index') }))
        .whereRef('response.id', '=', 'place.id')
    },
    db.maxBindings,
  ),
}))

/** Clusters that have a number already, by key. */
export async function findClusters(
  db: Database,
  keys: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const found = new Map<string, number>()
  for (const part of chunks(keys, 1, db.maxBindings)) {
    const rows = await db.read
      .selectFrom('cluster')
      .select(['id', 'cluster_key'])
      .where('cluster_key', 'in', part)
      .execute()
    for (const row of rows) found.set(row.cluster_key, row.id)
  }
  return found
}

/** Statements that give new clusters their numbers. */
export function insertClusters(db: Database, rows: readonly Schema['cluster'][]): Compilable[] {
  return chunks(rows, 5, db.maxBindings).map((part) =>
    db.write.insertInto('cluster').values([...part]),
  )
}

/** Statement that freezes the versions that now have a sealed response. */
export function freezeVersions(db: Database, versions: readonly number[], at: string): Compilable {
  return db.write
    .updateTable('questionnaire_version')
    .set({ frozen_at: at })
    .where('version', 'in', [...versions])
    .where('frozen_at', 'is', null)
}
