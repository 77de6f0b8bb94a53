import { CompiledQuery } from 'kysely'
import { migrate } from '../../server/db/migrate.ts'
import type { Compilable, Database } from '../../server/db/port.ts'
import { MIGRATIONS } from '../../server/migrations.gen.ts'

const statement = (sql: string): Compilable => ({ compile: () => CompiledQuery.raw(sql) })

/** Leaves a database as a version before the tally of patterns would have, then updates it. */
export async function updateFromEarlierVersion(db: Database): Promise<void> {
  await db.atomic([
    statement('DROP TABLE tally_pattern'),
    statement('ALTER TABLE sealer DROP COLUMN patterned'),
    statement("DELETE FROM migration WHERE name = '0005_tally_pattern.sql'"),
  ])
  await migrate(db, MIGRATIONS, '2026-06-01T00:00:00.000Z')
}
