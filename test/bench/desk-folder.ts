import { constants, cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseConfig } from '../../server/config.ts'
import { openDeps } from '../../server/node-deps.ts'
import { openRectifications } from '../../server/rectification/open-rectifications.ts'

/**
 * A copy of a demo to measure on, so that the demo stays as it was made. The ledger of bad ratings
 * is brought up to date, which a server would do in the background for minutes.
 */
export async function copyDemo(folder: string): Promise<string> {
  const copy = mkdtempSync(join(process.env['MANYI_BENCH_TMP'] ?? tmpdir(), 'manyi-bench-'))
  process.once('exit', () => rmSync(copy, { recursive: true, force: true }))
  cpSync(folder, copy, { recursive: true, mode: constants.COPYFILE_FICLONE })
  const { deps } = await openDeps(parseConfig({ MANYI_DATA: copy }))
  await openRectifications(deps, Number.POSITIVE_INFINITY)
  await deps.db.close()
  return copy
}

/** Makes the system forget what it has read from disk, where it is allowed to; says whether it was. */
export function dropCaches(): boolean {
  try {
    writeFileSync('/proc/sys/vm/drop_caches', '1')
    return true
  } catch {
    return false
  }
}
