import type { PublishedHours } from '../../../analysis/report/published/published-hours.ts'
import type { PublishedReport } from '../../../analysis/report/published/published-report.ts'
import type { Language } from '../../instrument/questionnaire.ts'
import type { ReportNames } from '../report-names.ts'
import type { ResultFilter, ResultProps } from '../result-props.ts'
import type { SelectionChoices, SelectionFilter } from '../selection.ts'

/** The cards of the page, each with a file of its own. */
export const GROUP_PARTS = [
  'activity_type',
  'town',
  'channel',
  'group',
  'facets',
  'trend',
  'grid',
  'hours',
  'coverage',
  'years',
] as const

export type GroupPart = (typeof GROUP_PARTS)[number]

/** What the address of the page asks for. */
export type GroupsFilter = ResultFilter & SelectionFilter

/** Everything that may be shown of a period, by groups and in time. */
export interface GroupsView {
  readonly report: PublishedReport
  /** Of all activities, whatever the filter; `null` without answers, or of a part. */
  readonly hours: PublishedHours | null
  /** What the period is compared with. */
  readonly before: { readonly from: string; readonly to: string }
  readonly names: ReportNames
}

export interface GroupsProps
  extends Pick<
    ResultProps,
    'frame' | 'filterFaults' | 'today' | 'indicators' | 'activityTypes' | 'scopeName'
  > {
  readonly filter: GroupsFilter
  readonly choices: SelectionChoices
  readonly view: GroupsView
  /** Text of the indicator's question in the language of the page. */
  readonly question: string
}

/** What every card of the page is made from. */
export interface CardProps {
  readonly language: Language
  readonly view: GroupsView
  /** Address of the card's file. */
  fileOf(part: GroupPart): string
  /** What a downloaded picture says below its title: period, scope, indicator. */
  readonly caption: string
}
