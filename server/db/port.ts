import type { CompiledQuery, Kysely } from 'kysely'
import type { ReadonlyKysely } from 'kysely/readonly'
import type { Schema } from './schema.ts'

/** Anything that compiles to one statement: a Kysely builder or a prepared statement. */
export interface Compilable {
  compile(): CompiledQuery<unknown>
}

/**
 * The port every store is written against. There is no transaction callback, because D1 has none:
 * preconditions live in the statements, ids and times are made before the list.
 */
export interface Database {
  /** Executes and cannot write. */
  readonly read: Omit<ReadonlyKysely<Schema>, 'transaction' | 'startTransaction' | 'connection'>
  /** Builds statements and throws if one is executed directly. */
  readonly write: Pick<
    Kysely<Schema>,
    'insertInto' | 'updateTable' | 'deleteFrom' | 'selectFrom' | 'with'
  >
  /** Bound parameters that one statement may have. */
  readonly maxBindings: number
  /**
   * Executes the statements as one transaction and answers after it is durable. Resolves to the
   * affected rows of each statement.
   *
   * @throws StorageUnavailable when the engine stays locked, the disk is full or too many lists are
   *   waiting; the driver's own error otherwise (see constraint.ts)
   */
  atomic(writes: readonly Compilable[]): Promise<readonly number[]>
  close(): Promise<void>
}
