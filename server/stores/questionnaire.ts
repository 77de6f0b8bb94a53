import type { Compilable, Database } from '../db/port.ts'

/** A stored version; `definition` is the JSON of a questionnaire, read by whoever knows its type. */
export interface StoredQuestionnaire {
  readonly version: number
  readonly definition: string
  readonly publishedAt: string
  /** `null` for what an installation began with. */
  readonly publishedBy: string | null
  /** Instant of its first sealed response. */
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
    publishedAt: row.created_at,
    publishedBy: row.created_by,
    frozenAt: row.frozen_at,
  }))
}

/** Versions of responses that are not sealed yet; test responses never are and do not count. */
export async function unsealedVersions(db: Database): Promise<readonly number[]> {
  const rows = await db.read
    .selectFrom('response')
    .select('questionnaire_version')
    .distinct()
    .where('seal_index', 'is', null)
    .where((eb) => eb('is_test', '=', eb.lit(0)))
    .execute()
  return rows.map((row) => row.questionnaire_version)
}

/**
 * Statement that adds a version; fails the list (`unique`) where it exists. There is none that
 * changes one: an edit is always the next version.
 */
export function insertQuestionnaireVersion(
  db: Database,
  version: number,
  definition: string,
  at: string,
  by: string | null = null,
): Compilable {
  return db.write
    .insertInto('questionnaire_version')
    .values({ version, definition, created_at: at, frozen_at: null, created_by: by })
}
