import { clusterTables } from './cluster-table.ts'
import { rateRow } from './rate-row.ts'
import type { Report } from './report.ts'
import type { ReportContext } from './report-context.ts'
import type { AnswerCell } from './report-input.ts'

/**
 * The rate of every facet, each on its own valid answers: who took no part is in no base. The
 * lowest is the publishable one with the lowest rate; of equals the first.
 * @param facets questions in the order of the questionnaire
 */
export function describeFacets(
  facets: readonly string[],
  cells: ReadonlyMap<string, readonly AnswerCell[]>,
  context: ReportContext,
): Report['facets'] {
  const rows = facets.map((facet) => {
    const tables = clusterTables(cells.get(facet) ?? [], () => facet, context.lowest)
    return rateRow(facet, tables.get(facet), context)
  })
  const published = rows.filter((row) => row.rate !== null && row.disclosure !== 'too_few')
  const sorted = published.toSorted((a, b) => (a.rate ?? 0) - (b.rate ?? 0))
  return { rows, lowest: sorted[0]?.key ?? null }
}
