import type { IndicatorDefinition } from '../../analysis/indicator/definition.ts'
import type { Compilable, Database } from '../db/port.ts'

/** An indicator with the definition that holds now. */
export interface StoredIndicator {
  readonly definition: IndicatorDefinition
  /** An instant; `null` while it is active. */
  readonly retiredAt: string | null
  /** When the current version was stored, and by whom; `null` for what an installation began with. */
  readonly changedAt: string
  readonly changedBy: string | null
}

/** One version of a definition, as it was stored. */
export interface DefinitionVersion {
  readonly definition: IndicatorDefinition
  readonly storedAt: string
  readonly storedBy: string | null
}

/** Every indicator in its order, retired ones included. */
export async function listIndicators(db: Database): Promise<readonly StoredIndicator[]> {
  const rows = await db.read
    .selectFrom('indicator')
    .innerJoin('indicator_definition', (join) =>
      join
        .onRef('indicator_definition.id', '=', 'indicator.id')
        .onRef('indicator_definition.version', '=', 'indicator.version'),
    )
    .select(['definition', 'retired_at', 'created_at', 'created_by'])
    .orderBy('indicator.position')
    .orderBy('indicator.id')
    .execute()
  return rows.map((row) => ({
    definition: JSON.parse(row.definition) as IndicatorDefinition,
    retiredAt: row.retired_at,
    changedAt: row.created_at,
    changedBy: row.created_by,
  }))
}

/**
 * The definitions that hold now, in their order: the first one is the default wherever none is
 * named. Retired indicators are left out.
 */
export async function currentDefinitions(db: Database): Promise<readonly IndicatorDefinition[]> {
  const indicators = await listIndicators(db)
  return indicators.filter((one) => one.retiredAt === null).map((one) => one.definition)
}

/** Every version of a definition, latest first; empty where there is no such indicator. */
export async function definitionVersions(
  db: Database,
  id: string,
): Promise<readonly DefinitionVersion[]> {
  const rows = await db.read
    .selectFrom('indicator_definition')
    .select(['definition', 'created_at', 'created_by'])
    .where('id', '=', id)
    .orderBy('version', 'desc')
    .execute()
  return rows.map((row) => ({
    definition: JSON.parse(row.definition) as IndicatorDefinition,
    storedAt: row.created_at,
    storedBy: row.created_by,
  }))
}

/** Statements that store an indicator with its first definition, for an installation. */
export function insertIndicator(
  db: Database,
  definition: IndicatorDefinition,
  position: number,
  at: string,
): readonly Compilable[] {
  const { id, version } = definition
  return [
    db.write.insertInto('indicator').values({ id, position, version, retired_at: null }),
    db.write.insertInto('indicator_definition').values({
      id,
      version,
      definition: JSON.stringify(definition),
      created_at: at,
      created_by: null,
    }),
  ]
}
