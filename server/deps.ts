import type { Config } from './config.ts'
import type { Database } from './db/port.ts'
import type { Mac } from './gate/ticket.ts'
import type { Log } from './log.ts'

/** Everything a request may need from outside; no module reads clock, randomness or environment itself. */
export interface Deps {
  readonly db: Database
  readonly config: Config
  readonly clock: () => Date
  /** Cryptographically strong random bytes. */
  readonly randomBytes: (size: number) => Uint8Array
  readonly newId: () => string
  readonly sha256: (bytes: Uint8Array) => Uint8Array
  /** Keyed with the secret of this installation. */
  readonly mac: Mac
  /** Where the program runs: what needs a disk or minutes of work is not offered on Workers. */
  readonly platform: 'node' | 'workers'
  /** `undefined` where the platform compresses by itself. */
  readonly gzip: ((text: string) => Uint8Array<ArrayBuffer>) | undefined
  readonly log: Log
}
