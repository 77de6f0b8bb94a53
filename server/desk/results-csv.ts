import { AppError } from '../errors.ts'
import { CSV_MARK, csvRow } from '../exports/csv.ts'
import { indicatorRows } from '../exports/indicator-rows.ts'
import { recordAudit } from '../stores/audit.ts'
import { attachment } from './attachment.ts'
import { actorOf, type DeskHandler } from './context.ts'
import { readResult } from './result-request.ts'

/** The figures of the result page as a table: one row for each, unrounded beside as shown. */
export const downloadResults: DeskHandler = (desk) => async (c) => {
  const { deps } = desk
  const { filter, filterFaults, indicator, collection } = await readResult(desk, c)
  if (filterFaults.length > 0) throw new AppError('not_found', {})
  const subject = `${filter.from}..${filter.to}`
  const entry = { actor: actorOf(c), action: 'export.results', subject, details: { ...filter } }
  await deps.db.atomic([recordAudit(deps, entry)])
  const rows = indicatorRows(indicator, collection)
  const body = CSV_MARK + rows.map(csvRow).join('')
  const name = filter.indicator === '' ? 'manyi-results' : `manyi-results-${filter.indicator}`
  return c.body(body, 200, attachment(`${name}-${filter.from}-${filter.to}.csv`))
}
