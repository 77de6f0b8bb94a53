import { differenceText } from '../../survey-ui/desk/groups/figure-text.ts'
import type { GroupPart, GroupsView } from '../../survey-ui/desk/groups/groups-props.ts'
import { nameOf } from '../../survey-ui/desk/report-names.ts'
import type { Language } from '../../survey-ui/instrument/questionnaire.ts'
import { deskMessages } from '../../survey-ui/messages/desk.ts'
import type { CsvValue } from './csv.ts'
import { facetRows, gridRows, hourRows, visitRows } from './group-other-rows.ts'
import { RATE_COLUMNS, rateCells } from './rate-cells.ts'

type Rows = readonly (readonly CsvValue[])[]

/**
 * A card of the page as a table: a name, columns for programs, unrounded shares of 1. What the page
 * does not show is empty here too, with the reason in `note`.
 */
export function groupRows(part: GroupPart, view: GroupsView, language: Language): Rows {
  if (part === 'facets') return facetRows(view, language)
  if (part === 'grid') return gridRows(view)
  if (part === 'hours') return hourRows(view)
  if (part === 'coverage') return visitRows(view, language)
  if (part === 'trend') return trendRows(view)
  if (part === 'years') return yearRows(view)
  return breakdownRows(part, view, language)
}

const DIFFERENCE_COLUMNS = ['difference', 'difference_lower95', 'difference_upper95'] as const

function breakdownRows(
  part: 'activity_type' | 'town' | 'channel' | 'group',
  { report, names }: GroupsView,
  language: Language,
): Rows {
  const text = deskMessages(language).groups
  const rows = report.breakdowns.find(({ dimension }) => dimension === part)?.rows ?? []
  const head = ['key', 'name', ...RATE_COLUMNS, ...DIFFERENCE_COLUMNS, 'p_adjusted', 'verdict']
  return [
    [...head, 'in_words'],
    ...rows.map((row) => {
      const { difference } = row
      const { estimate = null, adjustedPValue = null, verdict = null } = difference ?? {}
      const { lower = null, upper = null } = difference?.interval ?? {}
      return [
        ...[row.key, nameOf(names[part], row.key), ...rateCells(row)],
        ...[estimate, lower, upper, adjustedPValue, verdict],
        difference && differenceText(row, text),
      ]
    }),
  ]
}

function trendRows({ report }: GroupsView): Rows {
  return [
    ['month', ...RATE_COLUMNS],
    ...report.trend.months.map((row) => [row.key, ...rateCells(row)]),
  ]
}

function yearRows({ report, before }: GroupsView): Rows {
  const { years, period } = report
  const head = ['from', 'to', ...RATE_COLUMNS, ...DIFFERENCE_COLUMNS, 'verdict', 'reason']
  if (!years) return [head]
  const { difference, interval, verdict, reason } = years
  const change = [difference, interval?.lower ?? null, interval?.upper ?? null, verdict, reason]
  return [
    head,
    [before.from, before.to, ...rateCells(years.before), null, null, null, null, null],
    [period.from, period.to, ...rateCells(years.now), ...change],
  ]
}
