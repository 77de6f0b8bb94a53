import { type Dialect, type Driver, Kysely } from 'kysely'
import type { Schema } from './schema.ts'

const BUILDS_ONLY: Driver = {
  init: async () => {},
  acquireConnection: async () => {
    throw new Error('A write was executed directly; hand it to atomic().')
  },
  beginTransaction: async () => {},
  commitTransaction: async () => {},
  rollbackTransaction: async () => {},
  releaseConnection: async () => {},
  destroy: async () => {},
}

/** A Kysely that compiles for the dialect and throws when a statement is executed by-passing `atomic`. */
export function statementBuilder(dialect: Dialect): Kysely<Schema> {
  return new Kysely<Schema>({
    dialect: {
      createAdapter: () => dialect.createAdapter(),
      createQueryCompiler: () => dialect.createQueryCompiler(),
      createIntrospector: (db) => dialect.createIntrospector(db),
      createDriver: () => BUILDS_ONLY,
    },
  })
}
