import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'

export interface StoredResponse {
  readonly id: string
  readonly answers: string
  readonly comment: string | null
  readonly language: string
  readonly presence: number
  readonly flags: string
  readonly receipt: string | null
}

/** What the database file of a running server holds, oldest first: read beside it, as a sceptic would. */
export function recordedResponses(dataFolder: string): StoredResponse[] {
  const file = readdirSync(dataFolder).find((name) => /\.(db|sqlite3?)$/.test(name))
  if (!file) throw new Error(`no database in ${dataFolder}`)
  const database = new Database(join(dataFolder, file), { readonly: true })
  try {
    const columns = 'id, answers, comment, language, presence, flags, receipt'
    return database
      .prepare<[], StoredResponse>(`SELECT ${columns} FROM response ORDER BY received_at, id`)
      .all()
  } finally {
    database.close()
  }
}
