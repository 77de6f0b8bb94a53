import type { Bilingual } from '../survey-ui/instrument/questionnaire.ts'
import type { Database } from './db/port.ts'
import { readQuestionnaires } from './questionnaires.ts'

/**
 * What questions ask, by id: in the words of the current questionnaire, or of the latest version
 * that asks it; the id itself where none ever did.
 */
export async function questionTexts(db: Database): Promise<(id: string) => Bilingual> {
  const { byVersion } = await readQuestionnaires(db)
  const latestFirst = [...byVersion.values()].reverse().flatMap((one) => one.questions)
  return (id) => latestFirst.find((question) => question.id === id)?.text ?? { zh: id, en: id }
}
