import type { IndicatorDefinition } from '../../analysis/indicator/definition.ts'
import type { Compilable, Database } from '../db/port.ts'

/** The latest version of every indicator definition, by id. */
export async function currentDefinitions(db: Database): Promise<readonly IndicatorDefinition[]> {
  const rows = await db.read
    .selectFrom('indicator_definition')
    .select(['id', 'version', 'definition'])
    .orderBy('id')
    .orderBy('version')
    .execute()
  const latest = new Map(rows.map((row) => [row.id, row.definition]))
  return [...latest.values()].map((text) => JSON.parse(text) as IndicatorDefinition)
}

/** Statement that stores a version of a definition; an existing one is left as it is. */
export function insertDefinition(
  db: Database,
  definition: IndicatorDefinition,
  at: string,
): Compilable {
  return db.write
    .insertInto('indicator_definition')
    .values({
      id: definition.id,
      version: definition.version,
      definition: JSON.stringify(definition),
      created_at: at,
    })
    .onConflict((conflict) => conflict.columns(['id', 'version']).doNothing())
}
