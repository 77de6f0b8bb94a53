import { publishReport } from '../../analysis/report/published/publish-report.ts'
import { publishedHours } from '../../analysis/report/published/published-hours.ts'
import { scopeText } from '../../survey-ui/desk/definition-text.ts'
import { GroupsPage } from '../../survey-ui/desk/groups/groups-page.tsx'
import type { GroupsFilter, GroupsView } from '../../survey-ui/desk/groups/groups-props.ts'
import type { Language } from '../../survey-ui/instrument/questionnaire.ts'
import { deskMessages } from '../../survey-ui/messages/desk.ts'
import { localTime } from '../local-time.ts'
import { periodBefore } from '../period-before.ts'
import { questionTexts } from '../question-text.ts'
import { recentReport } from '../recent-report.ts'
import { readReportNames } from '../report-names.ts'
import { answersByHour } from '../stores/hour-tally.ts'
import type { Desk, DeskContext, DeskHandler } from './context.ts'
import { frameOf, sendPage } from './page.ts'
import { readFilter } from './result-request.ts'
import { readSelection, selectionOf } from './selection-request.ts'

export const showGroups: DeskHandler = (desk) => async (c) => {
  const { filter, filterFaults, types, indicators, scope, definition, choices } =
    await readGroupsFilter(desk, c)
  const language = c.get('language')
  const activityTypes = types.map((type) => ({ id: type.id, name: type.name[language] }))
  const textOf = await questionTexts(desk.deps.db)
  const page = GroupsPage({
    frame: await frameOf(desk, c),
    filter,
    filterFaults,
    today: localTime(desk.deps.clock()).date,
    indicators,
    choices,
    activityTypes,
    scopeName: scopeText(scope, activityTypes, deskMessages(language)),
    question: textOf(definition.question)[language],
    view: await readGroups(desk, filter, definition.id, language),
  })
  return sendPage(desk, c, page, filterFaults.length > 0 ? 422 : 200)
}

/** Period, indicator, type and part of the sample that an address asks for. */
export async function readGroupsFilter(desk: Desk, c: DeskContext) {
  const { filter, filterFaults, choices: indicators, ...asked } = await readFilter(desk, c)
  const { selection, choices, faults } = await readSelection(desk, c, filter)
  return {
    ...asked,
    indicators,
    choices,
    filter: { ...filter, ...selection },
    filterFaults: [...filterFaults, ...faults],
  }
}

/** What may leave the desk of a report, with hours and names: for the page and its files. */
export async function readGroups(
  { deps }: Desk,
  filter: GroupsFilter,
  definitionId: string,
  language: Language,
): Promise<GroupsView> {
  const { from, to, type } = filter
  const selection = selectionOf(filter)
  const query = { from, to, activityTypeId: type || undefined, definitionId, selection }
  const [report, names] = await Promise.all([
    recentReport(deps, query),
    readReportNames(deps.db, language),
  ])
  const hours = selection ? null : publishedHours(await answersByHour(deps.db, report.months))
  return {
    report: publishReport(report),
    hours,
    before: periodBefore({ from, to }),
    names,
  }
}
