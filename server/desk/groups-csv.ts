import { GROUP_PARTS, type GroupPart } from '../../survey-ui/desk/groups/groups-props.ts'
import { resultHref } from '../../survey-ui/desk/result-filter.tsx'
import { AppError } from '../errors.ts'
import { CSV_MARK, csvRow } from '../exports/csv.ts'
import { groupRows } from '../exports/group-rows.ts'
import { recordAudit } from '../stores/audit.ts'
import { attachment } from './attachment.ts'
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
  const details = { ...filter, part, rows: rows.length - 1 }
  const entry = { actor: actorOf(c), action: 'export.groups', subject, details }
  await desk.deps.db.atomic([recordAudit(desk.deps, entry)])
  const name = `manyi-${part.replace('_', '-')}-${from}-${to}.csv`
  const body = CSV_MARK + rows.map(csvRow).join('')
  return c.body(body, 200, attachment(name))
}

function isPart(text: string): text is GroupPart {
  return GROUP_PARTS.some((part) => part === text)
}
