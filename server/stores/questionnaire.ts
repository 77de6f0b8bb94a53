import type { Compilable, Database } from '../db/port.ts'

/** A stored version; `definition` is the JSON of a questionnaire, read by whoever knows its type. */
export interface StoredQuestionnaire {
  readonly version: number
  readonly definition: string
  /** Instant of its first sealed response: from then on it never changes. */
  readonly frozenAt: string | null
}

/** All versions, oldest first. */
export async function questionnaireVersions(db: Database): Promise<readonly StoredQuestionnaire[]> {
  const rows = await db.read
    .selectFrom('questionnaire_version')
    .selectAll()
    .orderBy('version')
    .execute()
  return rows.map((row) => ({
    version: row.version,
    definition: row.definition,
    frozenAt: row.frozen_at,
  }))
}

/** Statement that adds a version. */
export function insertQuestionnaireVersion(
  db: Database,
  version: number,
  definition: string,
  at: string,
): Compilable {
  return db.write
    .insertInto('questionnaire_version')
    .values({ version, definition, created_at: at, frozen_at: null })
}

/**
 * Saves an edited questionnaire: into the version it was read from while that has no response,
 * otherwise as the next version. Test responses do not freeze a version.
 *
 * @returns the version that now holds the definition
 */
export async function saveQuestionnaire(
  db: Database,
  version: number,
  definition: string,
  at: string,
): Promise<number> {
  const unsealed = db.write
    .selectFrom('response')
    .select('id')
    .where('seal_index', 'is', null)
    .where((eb) => eb('is_test', '=', eb.lit(0)))
    .where('questionnaire_version', '=', version)
  const [affected] = await db.atomic([
    db.write
      .updateTable('questionnaire_version')
      .set({ definition })
      .where('version', '=', version)
      .where('frozen_at', 'is', null)
      .where((where) => where.not(where.exists(unsealed))),
  ])
  if (affected === 1) return version
  await db.atomic([insertQuestionnaireVersion(db, version + 1, definition, at)])
  return version + 1
}
