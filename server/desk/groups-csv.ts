import { GROUP_PARTS, type GroupPart } from '../../survey-ui/desk/groups/groups-props.ts'
import { resultHref } from '../../survey-ui/desk/result-filter.tsx'
import { SELECTION_KEYS } from '../../survey-ui/desk/selection.ts'
import { AppError } from '../errors.ts'
import { groupRows } from '../exports/group-rows.ts'
import { sendCsv } from '../exports/send-csv.ts'
import { actorOf, type DeskHandler } from './context.ts'
import { readGroups, readGroupsFilter } from './groups.ts'

/** One card of the page as a file; a filter that cannot be read leads to the page that says so. */
export const downloadGroups: DeskHandler = (desk) => async (c) => {
  const part = c.req.query('part') ?? ''
  if (!isPart(part)) throw new AppError('not_found', {})
  const { filter, filterFaults, definition } = await readGroupsFilter(desk, c)
  if (filterFaults.length > 0) {
    const { from = '', to = '', type = '', indicator = '', ...others } = c.req.query()
    return c.redirect(resultHref({ from, to, type, indicator, ...others }, '/desk/groups'), 303)
  }
  const view = await readGroups(desk, filter, definition.id, c.get('language'))
  const rows = groupRows(part, view, c.get('language'))
  const { from, to } = filter
  const subject = `${from}..${to}`
  const details = { ...filter, part }
  const entry = { actor: actorOf(c), action: 'export.groups', subject, details }
  const chosen = SELECTION_KEYS.flatMap((key) => (filter[key] === '' ? [] : [key, filter[key]]))
  const name = ['manyi', part, from, to, ...chosen].join('-').replaceAll('_', '-')
  return await sendCsv(c, desk.deps, { name, rows, entry })
}

function isPart(text: string): text is GroupPart {
  return GROUP_PARTS.some((part) => part === text)
}
