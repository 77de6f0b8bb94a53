import { publishReport } from '../../analysis/report/published/publish-report.ts'
import { publishedHours } from '../../analysis/report/published/published-hours.ts'
import { scopeText } from '../../survey-ui/desk/definition-text.ts'
import { GroupsPage } from '../../survey-ui/desk/groups/groups-page.tsx'
import type { GroupsView } from '../../survey-ui/desk/groups/groups-props.ts'
import type { ResultFilter } from '../../survey-ui/desk/result-props.ts'
import type { Language } from '../../survey-ui/instrument/questionnaire.ts'
import { deskMessages } from '../../survey-ui/messages/desk.ts'
import { localTime } from '../local-time.ts'
import { periodBefore } from '../period-before.ts'
import { questionTexts } from '../question-text.ts'
import { recentReport } from '../recent-report.ts'
import { readReportNames } from '../report-names.ts'
import { answersByHour } from '../stores/hour-tally.ts'
import type { Desk, DeskHandler } from './context.ts'
import { frameOf, sendPage } from './page.ts'
import { readFilter } from './result-request.ts'

export const showGroups: DeskHandler = (desk) => async (c) => {
  const { filter, filterFaults, types, choices, scope, definition } = await readFilter(desk, c)
  const language = c.get('language')
  const activityTypes = types.map((type) => ({ id: type.id, name: type.name[language] }))
  const textOf = await questionTexts(desk.deps.db)
  const page = GroupsPage({
    frame: await frameOf(desk, c),
    filter,
    filterFaults,
    today: localTime(desk.deps.clock()).date,
    indicators: choices,
    activityTypes,
    scopeName: scopeText(scope, activityTypes, deskMessages(language)),
    question: textOf(definition.question)[language],
    view: await readGroups(desk, filter, definition.id, language),
  })
  return sendPage(desk, c, page, filterFaults.length > 0 ? 422 : 200)
}

/** What may leave the desk of a report, with hours and names: for the page and its files. */
export async function readGroups(
  { deps }: Desk,
  { from, to, type }: ResultFilter,
  definitionId: string,
  language: Language,
): Promise<GroupsView> {
  const query = { from, to, activityTypeId: type || undefined, definitionId }
  const [report, names] = await Promise.all([
    recentReport(deps, query),
    readReportNames(deps.db, language),
  ])
  const hours = await answersByHour(deps.db, report.months)
  return {
    report: publishReport(report),
    hours: publishedHours(hours),
    before: periodBefore({ from, to }),
    names,
  }
}
