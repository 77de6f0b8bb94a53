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

/** Statement that adds a version. There is none that changes one: an edit is always the next version. */
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
