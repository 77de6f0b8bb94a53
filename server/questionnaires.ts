import type { Questionnaire } from '../survey-ui/instrument/questionnaire.ts'
import type { Database } from './db/port.ts'
import { questionnaireVersions } from './stores/questionnaire.ts'

/** Published questionnaires by version; the highest one is current. */
export interface Questionnaires {
  readonly current: { readonly version: number; readonly questionnaire: Questionnaire }
  readonly byVersion: ReadonlyMap<number, Questionnaire>
}

/**
 * Reads every published version; there are few.
 *
 * @throws Error when the installation has no questionnaire yet
 */
export async function readQuestionnaires(db: Database): Promise<Questionnaires> {
  const stored = await questionnaireVersions(db)
  const byVersion = new Map(
    stored.map((row) => [row.version, JSON.parse(row.definition) as Questionnaire]),
  )
  const version = stored.at(-1)?.version ?? 0
  const questionnaire = byVersion.get(version)
  if (!questionnaire) throw new Error('The installation has no questionnaire.')
  return { current: { version, questionnaire }, byVersion }
}

/** The questionnaire of a version that is known to be stored. */
export function questionnaireOf(all: Questionnaires, version: number): Questionnaire {
  const questionnaire = all.byVersion.get(version)
  if (!questionnaire) throw new Error(`Questionnaire version ${version} is missing.`)
  return questionnaire
}
