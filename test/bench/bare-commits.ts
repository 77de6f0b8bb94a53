import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Driver from 'better-sqlite3'

const SECONDS = 0.5

/**
 * One-row commits of bare SQLite at synchronous=FULL in a second: what the disk allows at this
 * moment, and so how much can be gained by sharing a commit.
 */
export function bareCommits(): number {
  const folder = mkdtempSync(join(tmpdir(), 'manyi-bench-'))
  const file = new Driver(join(folder, 'bare.db'))
  file.pragma('journal_mode = WAL')
  file.pragma('synchronous = FULL')
  file.exec('CREATE TABLE bare (id INTEGER PRIMARY KEY, text TEXT)')
  const insert = file.prepare('INSERT INTO bare (text) VALUES (?)')
  const row = 'x'.repeat(400)
  const startedAt = performance.now()
  let commits = 0
  while (performance.now() - startedAt < SECONDS * 1_000) {
    insert.run(row)
    commits += 1
  }
  file.close()
  rmSync(folder, { recursive: true })
  return commits / SECONDS
}
