import { parseConfig } from '../../server/config.ts'
import type { Database } from '../../server/db/port.ts'
import { openDatabase } from '../../server/open-database.ts'
import { catchUp } from '../../server/sealing/catch-up.ts'

/** One response, so that a kill meets many of them. */
const CHUNK = 1

const db = await openDatabase(parseConfig(process.env))
await catchUp(told(db), undefined, CHUNK)
process.stdout.write('done\n')
await db.close()

/** Says when a list is on its way and when it is stored, so that a kill can be timed. */
function told(inner: Database): Database {
  const atomic: Database['atomic'] = async (writes) => {
    const writing = inner.atomic(writes)
    process.stdout.write('writing\n')
    const affected = await writing
    process.stdout.write('written\n')
    return affected
  }
  return { ...inner, atomic }
}
