// The real app behind the tests' own entry. With MANYI_TEST_ANSWER_BEFORE_COMMIT=1 it breaks the
// promise on purpose: it answers at once and commits afterwards. No such switch exists in server/.
import { setTimeout as pause } from 'node:timers/promises'
import { parseConfig } from '../../server/config.ts'
import type { Database } from '../../server/db/port.ts'
import { openDeps } from '../../server/node-deps.ts'
import { serve } from './support/serve.ts'

const COMMIT_LATER_MS = 20

/** Resolves before the commit: what an acknowledgement must never do. */
function answeringBeforeCommit(db: Database): Database {
  return {
    ...db,
    atomic: async (writes) => {
      pause(COMMIT_LATER_MS)
        .then(() => db.atomic(writes))
        .catch(() => {})
      return writes.map(() => 1)
    },
  }
}

const { deps } = await openDeps(parseConfig(process.env))
const isBroken = process.env['MANYI_TEST_ANSWER_BEFORE_COMMIT'] === '1'
await serve(isBroken ? { ...deps, db: answeringBeforeCommit(deps.db) } : deps, deps)
