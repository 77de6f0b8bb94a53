import type { Database as Driver, Statement } from 'better-sqlite3'
import type { Compilable } from './port.ts'
import { asUnavailable, StorageUnavailable } from './unavailable.ts'

interface Waiting {
  readonly list: readonly Compilable[]
  readonly since: number
  readonly resolve: (affected: readonly number[]) => void
  readonly reject: (error: unknown) => void
}

export interface GroupCommitOptions {
  /** Lists that share one commit at the most; 1 is a commit per list. */
  readonly maxLists: number
  /** Lists that may wait; one more is refused. */
  readonly maxWaiting: number
  /** How long a lock of another process is waited for. */
  readonly lockTimeoutMs: number
}

export const GROUP_COMMIT: GroupCommitOptions = {
  maxLists: 256,
  maxWaiting: 2_000,
  lockTimeoutMs: 5_000,
}

const RETRY_MS = 25
const CACHED_STATEMENTS = 400
/** Statements over many rows differ in length each time, and a prepared one holds much memory. */
const LONGEST_CACHED = 4_096

/**
 * The writer of one SQLite file. Lists that arrive together share one durable commit at the next
 * turn of the loop, each undone by itself if it is faulty, so that it fails alone; nobody is
 * answered before the commit. A lock held by another process is awaited without blocking the loop.
 */
export function groupCommit(driver: Driver, options: GroupCommitOptions) {
  const waiting: Waiting[] = []
  const statements = new Map<string, Statement>()
  let scheduled = false

  const prepared = (sql: string): Statement => {
    if (sql.length > LONGEST_CACHED) return driver.prepare(sql)
    const known = statements.get(sql)
    if (known) return known
    if (statements.size >= CACHED_STATEMENTS) statements.clear()
    const statement = driver.prepare(sql)
    statements.set(sql, statement)
    return statement
  }

  const run = (sql: string, parameters: readonly unknown[] = []): number => {
    const statement = prepared(sql)
    if (!statement.reader) return statement.run(...parameters).changes
    return statement.all(...parameters).length
  }

  const runList = (list: readonly Compilable[]): readonly number[] =>
    list.map((write) => {
      const query = write.compile()
      return run(query.sql, query.parameters)
    })

  const undoList = () => {
    run('ROLLBACK TO list')
    run('RELEASE list')
  }

  /** Runs a list so that it can fail alone; a single statement that fails is undone by the engine. */
  const runAlone = ({ list }: Waiting): readonly number[] | Error => {
    const several = list.length > 1
    try {
      if (several) run('SAVEPOINT list')
      const affected = runList(list)
      if (several) run('RELEASE list')
      return affected
    } catch (error) {
      if (!driver.inTransaction) throw error
      if (several) undoList()
      return asError(asUnavailable(error))
    }
  }

  /**
   * A list without company needs no savepoint, it is undone with the commit. That saves much: under
   * a savepoint SQLite keeps a copy of every page that each statement touches, until its release.
   */
  const commit = (batch: readonly Waiting[]) => {
    try {
      const [only] = batch
      const outcomes = only && batch.length === 1 ? [runList(only.list)] : batch.map(runAlone)
      run('COMMIT')
      batch.forEach((entry, index) => {
        settle(entry, outcomes[index])
      })
    } catch (error) {
      if (driver.inTransaction) run('ROLLBACK')
      const reason = asUnavailable(error)
      for (const entry of batch) entry.reject(reason)
    }
  }

  const flush = () => {
    scheduled = false
    if (waiting.length === 0) return
    try {
      run('BEGIN IMMEDIATE')
    } catch (error) {
      waitForLock(error)
      return
    }
    commit(waiting.splice(0, options.maxLists))
    if (waiting.length > 0) schedule()
  }

  /** Keeps what has waited less than the limit; another fault than a lock refuses everything. */
  const waitForLock = (error: unknown) => {
    const reason = asUnavailable(error)
    const isLock = reason instanceof StorageUnavailable && reason.reason === 'busy'
    const since = isLock ? performance.now() - options.lockTimeoutMs : Number.POSITIVE_INFINITY
    while (waiting[0] && waiting[0].since <= since) waiting.shift()?.reject(reason)
    if (waiting.length === 0) return
    scheduled = true
    setTimeout(flush, RETRY_MS)
  }

  const schedule = () => {
    if (scheduled) return
    scheduled = true
    setImmediate(flush)
  }

  const submit = (list: readonly Compilable[]): Promise<readonly number[]> => {
    if (waiting.length >= options.maxWaiting) {
      return Promise.reject(new StorageUnavailable('queue_full'))
    }
    return new Promise((resolve, reject) => {
      waiting.push({ list, since: performance.now(), resolve, reject })
      schedule()
    })
  }

  return { submit }
}

function settle(entry: Waiting, outcome: readonly number[] | Error | undefined) {
  if (outcome instanceof Error || outcome === undefined) entry.reject(outcome)
  else entry.resolve(outcome)
}

function asError(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new Error(String(thrown))
}
