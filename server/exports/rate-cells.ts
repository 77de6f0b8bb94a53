import type { PublishedRate } from '../../analysis/report/published/published-report.ts'
import type { CsvValue } from './csv.ts'

/** What a table says of a rate: shares of 1 unrounded, the text as shown, why it is empty. */
export const RATE_COLUMNS = ['n', 'rate', 'shown_percent', 'lower95', 'upper95', 'note'] as const

/** The cells of {@link RATE_COLUMNS}. */
export function rateCells(row: PublishedRate): readonly CsvValue[] {
  const { n, rate, shown, interval, hidden, isSmall } = row
  const note = hidden ?? (isSmall ? 'small_sample' : null)
  return [n, rate, shown.ratePercent, interval?.lower ?? null, interval?.upper ?? null, note]
}
