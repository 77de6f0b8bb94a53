import type { Database } from '../db/port.ts'
import { StorageUnavailable } from '../db/unavailable.ts'
import { readSealer } from '../stores/sealer.ts'

const TRIES = 20

/**
 * Reads tallies and unsealed tail as of one moment: should the sealer move a row from the tail to
 * the tallies in between, everything is read again.
 *
 * @param read is given the number of sealed responses
 * @throws StorageUnavailable when the sealer came in between every time
 */
export async function atOneMoment<Result>(
  db: Database,
  read: (sealed: number) => Promise<Result>,
): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    const before = await readSealer(db)
    const result = await read(before.sealed)
    const after = await readSealer(db)
    if (before.sealed === after.sealed) return result
    if (attempt === TRIES) throw new StorageUnavailable('busy')
  }
}
