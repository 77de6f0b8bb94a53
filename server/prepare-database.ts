import { migrate } from './db/migrate.ts'
import type { Database } from './db/port.ts'
import type { Mac } from './gate/ticket.ts'
import { install, readSecret } from './installation.ts'
import { MIGRATIONS } from './migrations.gen.ts'
import { macOf, runtime } from './runtime.ts'

export interface Prepared {
  readonly mac: Mac
  /** Whether the installation was made just now. */
  readonly isNew: boolean
}

/**
 * Brings a database to the schema of this program and installs the defaults once; safe when several
 * processes start at the same time.
 *
 * @throws MigrationError when the database was migrated by other files
 */
export async function prepareDatabase(db: Database): Promise<Prepared> {
  await migrate(db, MIGRATIONS, runtime.clock().toISOString())
  const isNew = await install({ db, ...runtime })
  return { mac: macOf(await readSecret(db)), isNew }
}
