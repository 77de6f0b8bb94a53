import type { ReportNames } from '../survey-ui/desk/report-names.ts'
import type { Language } from '../survey-ui/instrument/questionnaire.ts'
import { CHANNEL_NAMES } from '../survey-ui/messages/channel-names.ts'
import type { Database } from './db/port.ts'
import { readQuestionnaires } from './questionnaires.ts'
import { listActivityTypes, listTowns } from './stores/activity.ts'

/** What the keys of a report are called; questions keep the name of the last version that had them. */
export async function readReportNames(db: Database, language: Language): Promise<ReportNames> {
  const [types, towns, { byVersion }] = await Promise.all([
    listActivityTypes(db),
    listTowns(db),
    readQuestionnaires(db),
  ])
  const questions = [...byVersion.values()].flatMap((version) => version.questions)
  const categories = (id: string) =>
    questions.filter((question) => question.id === id).flatMap((question) => question.categories)
  const labels = (id: string) =>
    new Map(categories(id).map(({ code, label }) => [code, label[language]]))
  return {
    activity_type: new Map(types.map((type) => [type.id, type.name[language]])),
    town: new Map(towns.map((town) => [town.id, town.name[language]])),
    channel: new Map(Object.entries(CHANNEL_NAMES[language])),
    group: labels('group'),
    age: labels('age'),
    question: new Map(questions.map(({ id, shortText }) => [id, shortText[language]])),
  }
}
