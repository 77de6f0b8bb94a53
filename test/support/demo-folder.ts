import { join } from 'node:path'
import { migrate } from '../../server/db/migrate.ts'
import { openSqlite } from '../../server/db/sqlite.ts'
import type { DemoOptions } from '../../server/demo/demo-options.ts'
import { makeDemo } from '../../server/demo/make-demo.ts'
import { createRandom } from '../../server/demo/random.ts'
import { seededDeps } from '../../server/demo/seeded-deps.ts'
import { MIGRATIONS } from '../../server/migrations.gen.ts'
import { runtime } from '../../server/runtime.ts'
import { createInvitation } from '../../server/stores/invitation.ts'
import { addOperator } from '../../server/stores/operator.ts'

const HOUR_MS = 60 * 60 * 1000

/** Makes a simulated year in a data folder; returns the path of a one-time link for an evaluator. */
export async function fillWithDemo(
  dataFolder: string,
  options: DemoOptions,
  evaluator: string,
): Promise<string> {
  const db = openSqlite(join(dataFolder, 'manyi.db'))
  await migrate(db, MIGRATIONS, new Date().toISOString())
  const { sha256, randomBytes } = runtime
  await makeDemo({ db, options, sha256, secret: randomBytes(32), onStored: () => {} })
  const now = seededDeps(db, { now: new Date() }, createRandom('link'), sha256)
  const deps = { ...now, randomBytes, newId: runtime.newId }
  const { id } = await addOperator(deps, { name: evaluator, role: 'evaluator' })
  const { token } = await createInvitation(deps, { operatorId: id, expiresInMs: HOUR_MS })
  await db.close()
  return `/desk/invitation/${token}`
}
