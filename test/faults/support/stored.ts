import { join } from 'node:path'
import Driver from 'better-sqlite3'

export interface StoredRow {
  readonly id: string
  readonly answers: string
  readonly receipt: string | null
  readonly comment: string | null
  readonly flags: string
  readonly seal_index: number | null
}

/** Reads the file of a data folder with the bare engine, as a sceptic would. */
export function withFile<Result>(
  dataFolder: string,
  read: (file: Driver.Database) => Result,
): Result {
  const file = new Driver(join(dataFolder, 'manyi.db'), { timeout: 5_000 })
  try {
    return read(file)
  } finally {
    file.close()
  }
}

/** Every stored response by id; throws when an id stands twice. */
export function storedById(dataFolder: string): ReadonlyMap<string, StoredRow> {
  const columns = 'id, answers, receipt, comment, flags, seal_index'
  const rows = withFile(dataFolder, (file) =>
    file.prepare<[], StoredRow>(`SELECT ${columns} FROM response`).all(),
  )
  const byId = new Map(rows.map((row) => [row.id, row]))
  if (byId.size !== rows.length) throw new Error('an id stands twice')
  return byId
}
