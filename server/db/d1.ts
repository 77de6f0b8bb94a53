import {
  type CompiledQuery,
  type DatabaseConnection,
  Kysely,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely'
import { statementBuilder } from './builder.ts'
import type { Compilable, Database } from './port.ts'
import type { Schema } from './schema.ts'
import { asUnavailable } from './unavailable.ts'

/** The part of a D1 binding that is used. */
export interface D1Binding {
  prepare(sql: string): D1Statement
  batch(statements: D1Statement[]): Promise<D1Result[]>
}
export interface D1Statement {
  bind(...values: unknown[]): D1Statement
  all(): Promise<D1Result>
}
interface D1Result {
  readonly results: unknown[]
  readonly meta: { readonly changes?: number }
}

/** Bound parameters that D1 allows in one statement. */
const MAX_BINDINGS = 100

/** Opens a Cloudflare D1 database by its binding. A list is a D1 batch, which is one transaction. */
export function openD1(binding: D1Binding): Database {
  const prepared = ({ sql, parameters }: CompiledQuery) => binding.prepare(sql).bind(...parameters)
  const reading: DatabaseConnection = {
    executeQuery: async <Row>(query: CompiledQuery): Promise<QueryResult<Row>> => {
      const { results } = await passing(prepared(query).all())
      return { rows: results as Row[] }
    },
    streamQuery: () => {
      throw new Error('D1 does not stream; read in keyset pages.')
    },
  }
  const dialect = {
    createAdapter: () => new SqliteAdapter(),
    createQueryCompiler: () => new SqliteQueryCompiler(),
    createIntrospector: (db: Kysely<unknown>) => new SqliteIntrospector(db),
    createDriver: () => ({
      init: async () => {},
      acquireConnection: async () => reading,
      beginTransaction: async () => {},
      commitTransaction: async () => {},
      rollbackTransaction: async () => {},
      releaseConnection: async () => {},
      destroy: async () => {},
    }),
  }
  return {
    read: new Kysely<Schema>({ dialect }) as unknown as Database['read'],
    write: statementBuilder(dialect),
    maxBindings: MAX_BINDINGS,
    atomic: async (writes: readonly Compilable[]) => {
      // An empty list asks whether storage answers, and D1 refuses an empty batch.
      const statements = writes.map((write) => prepared(write.compile()))
      const results = await passing(
        binding.batch(statements.length > 0 ? statements : [binding.prepare('SELECT 1')]),
      )
      return results.slice(0, writes.length).map((result) => result.meta.changes ?? 0)
    },
    close: async () => {},
  }
}

function passing<Result>(result: Promise<Result>): Promise<Result> {
  return result.catch((error: unknown) => {
    throw asUnavailable(error)
  })
}
