import { gzipSync } from 'node:zlib'
import type { Config } from './config.ts'
import type { Database } from './db/port.ts'
import { untilAnswered } from './db/until-answered.ts'
import type { Deps } from './deps.ts'
import { jsonLog, type Log } from './log.ts'
import { openDatabase } from './open-database.ts'
import { prepareDatabase } from './prepare-database.ts'
import { runtime } from './runtime.ts'
import { catchUp } from './sealing/catch-up.ts'
import { readSealer } from './stores/sealer.ts'

/** Half the work of the default for two per cent more bytes; a page differs for every visitor. */
const GZIP_LEVEL = 4
/** A start outlives a database that ends connections: it tries for up to three seconds. */
const START_DELAY_MS = 200

export interface OpenedDeps {
  readonly deps: Deps
  /** Whether the installation was made just now. */
  readonly isNew: boolean
}

/**
 * Opens the database of a configuration: creates it, migrates, installs the defaults once.
 *
 * @throws ConfigError in one sentence when it cannot be used
 */
export async function openDeps(config: Config): Promise<OpenedDeps> {
  const db = await openDatabase(config)
  const log = stderrLog()
  const { mac, isNew } = await untilAnswered(async () => {
    const prepared = await prepareDatabase(db)
    await countPatterns(db, log)
    return prepared
  }, START_DELAY_MS)
  return { deps: { db, config, ...runtime, platform: 'node', gzip, mac, log }, isNew }
}

/** Once, after an update from a version without the tally of patterns: 8 seconds for a million. */
async function countPatterns(db: Database, log: Log): Promise<void> {
  const { sealed, patterned } = await readSealer(db)
  if (patterned === sealed) return
  log({ event: 'counting_patterns', n: sealed - patterned })
  await catchUp(db)
}

function gzip(text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(gzipSync(text, { level: GZIP_LEVEL }))
}

function stderrLog(): Log {
  return jsonLog((line) => process.stderr.write(`${line}\n`), runtime.clock)
}
