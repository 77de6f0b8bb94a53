import {
  type PublishedStratum,
  publishedStratum,
} from '../../analysis/report/published/published-stratum.ts'
import type { ResultFilter } from '../../survey-ui/desk/result-props.ts'
import type { Deps } from '../deps.ts'
import { AppError } from '../errors.ts'
import { indicatorRows, withheldRows } from '../exports/indicator-rows.ts'
import { sendCsv } from '../exports/send-csv.ts'
import { countIndicator, wantedDefinition } from '../indicator.ts'
import { actorOf, type DeskHandler } from './context.ts'
import { readResult } from './result-request.ts'

/** The figures of the result page as a table: one row for each, unrounded beside as shown. */
export const downloadResults: DeskHandler = (desk) => async (c) => {
  const { deps } = desk
  const { filter, filterFaults, indicator, collection } = await readResult(desk, c)
  if (filterFaults.length > 0) throw new AppError('not_found', {})
  const { from, to } = filter
  const action = 'export.results'
  const entry = { actor: actorOf(c), action, subject: `${from}..${to}`, details: { ...filter } }
  const published = await publishedOf(deps, filter, indicator.definition.id)
  const rows =
    published.hidden === null
      ? indicatorRows(indicator, collection)
      : withheldRows(indicator, published)
  const of = filter.indicator === '' ? '' : `-${filter.indicator}`
  return await sendCsv(c, deps, { name: `manyi-results${of}-${from}-${to}`, rows, entry })
}

/** What may leave the desk of the figures of an indicator, or of one activity type in it. */
async function publishedOf(
  deps: Deps,
  { from, to, type }: ResultFilter,
  definitionId: string,
): Promise<PublishedStratum> {
  const definition = await wantedDefinition(deps, { from, to, definitionId })
  const { strata } = await countIndicator(deps, definition, { from, to }, new Map())
  const place = strata.findIndex(({ activityType }) => activityType === type)
  if (type !== '' && place === -1) return { n: 0, hidden: null }
  const counts = strata.map(({ clusters }) => clusters.counts)
  return publishedStratum(counts, type === '' ? null : place, definition.convention)
}
