import type { Config } from '../config.ts'
import type { Database } from '../db/port.ts'
import type { Deps } from '../deps.ts'
import { plainId } from './identifier.ts'
import type { Random } from './random.ts'

const CONFIG: Config = {
  port: 0,
  host: '127.0.0.1',
  dataFolder: '',
  origin: undefined,
  databaseUrl: undefined,
  trustedProxies: [],
}

/** A keyed hash that keeps no secret: the tickets of the simulation never leave it. */
const OPEN_MAC = new Uint8Array(32)

/**
 * What the gate, the sealer and the installation need, with time and chance from the simulation.
 *
 * @param time the simulated clock; whoever holds it moves it
 */
export function seededDeps(
  db: Database,
  time: { readonly now: Date },
  random: Random,
  sha256: Deps['sha256'],
): Deps {
  return {
    db,
    config: CONFIG,
    clock: () => time.now,
    randomBytes: random.bytes,
    newId: () => plainId(random),
    sha256,
    mac: () => OPEN_MAC,
    platform: 'node',
    gzip: undefined,
    log: () => {},
  }
}
