import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { statementBuilder } from './builder.ts'
import type { Compilable, Database } from './port.ts'
import type { Schema } from './schema.ts'
import { asUnavailable } from './unavailable.ts'

const INT8 = 20
const CONNECTIONS = 16
/** A server that cannot be reached is told to the visitor, not waited for. */
const CONNECT_TIMEOUT_MS = 5_000

/** Integers of 64 bits arrive as numbers; ours stay far below 2^53. */
const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text') =>
    oid === INT8 ? Number : pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
}

/**
 * Opens a pool of connections to a PostgreSQL database. The server itself lets transactions that end
 * together share one write to disk, so a list is simply a transaction.
 *
 * @param url postgres://user:password@host/name
 */
export function openPostgres(url: string, connections = CONNECTIONS): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    types,
  })
  // A connection that the server ends is replaced; whoever used it is told by their query.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  const dialect = new PostgresDialect({ pool })
  const read = new Kysely<Schema>({ dialect })
  return {
    read: read as unknown as Database['read'],
    write: statementBuilder(dialect),
    maxBindings: 32_000,
    atomic: (writes) =>
      inTransaction(pool, writes).catch((error: unknown) => {
        throw asUnavailable(error)
      }),
    close: () => read.destroy(),
  }
}

async function inTransaction(
  pool: pg.Pool,
  writes: readonly Compilable[],
): Promise<readonly number[]> {
  const client = await pool.connect()
  try {
    const affected: number[] = []
    await client.query('BEGIN')
    for (const write of writes) {
      const { sql, parameters } = write.compile()
      const result = await client.query(sql, [...parameters])
      affected.push(result.rowCount ?? 0)
    }
    await client.query('COMMIT')
    client.release()
    return affected
  } catch (error) {
    const undone = await client.query('ROLLBACK').then(
      () => true,
      () => false,
    )
    client.release(!undone)
    throw error
  }
}
