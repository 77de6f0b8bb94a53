import { sum } from '../linear/sum.ts'
import type { Message } from '../message.ts'
import { type CountTable, checkTable, dropEmpty } from './count-table.ts'
import { type FisherExact, fisherExact } from './fisher-exact.ts'
import { type ChiSquare, expectation, pearsonChiSquare } from './pearson-chi-square.ts'

/** Expected counts below this make the chi-square doubtful. */
const SMALL_EXPECTED = 5

/** Tests of a table; everything is null with a reason when there is nothing to compare. */
export interface TableComparison {
  readonly n: number
  readonly chisq: number | null
  readonly df: number | null
  readonly pValue: number | null
  readonly minExpected: number | null
  /** Corrected for continuity; only for two rows and two columns. */
  readonly yates: ChiSquare | null
  /** Only for two rows and two columns. */
  readonly fisher: FisherExact | null
  readonly warnings: readonly Message[]
  readonly reason: 'fewer_than_two_non_empty_rows_or_columns' | null
}

/**
 * Whether the answers of independent groups are distributed differently: Pearson's chi-square of
 * the table without its empty rows and columns, for 2 x 2 also with Yates' correction and Fisher's
 * exact test. An expected count below 5 warns: `prefer_fisher_exact` for 2 x 2, else
 * `sparse_table` (merge categories). Weighted or clustered answers: see `raoScott`.
 *
 * Source: Pearson 1900; Cochran 1954, Some methods for strengthening the common chi-square tests.
 * Checked against R 4.2.2 chisq.test and fisher.test.
 * @param table counts, rows of equal length
 * @throws RangeError naming `table`.
 */
export function compareTable(table: CountTable): TableComparison {
  checkTable(table)
  const used = dropEmpty(table)
  const n = sum(used.flat())
  if (used.length < 2 || (used[0]?.length ?? 0) < 2) {
    const none = { chisq: null, df: null, pValue: null, minExpected: null }
    const reason = 'fewer_than_two_non_empty_rows_or_columns'
    return { n, ...none, yates: null, fisher: null, warnings: [], reason }
  }
  const expected = expectation(used)
  const minExpected = Math.min(...expected.expected.flat())
  const square = used.length === 2 && used[0]?.length === 2
  const code = square ? 'prefer_fisher_exact' : 'sparse_table'
  return {
    n,
    ...pearsonChiSquare(expected),
    minExpected,
    yates: square ? pearsonChiSquare(expected, true) : null,
    fisher: square ? fisherExact(used) : null,
    warnings: minExpected < SMALL_EXPECTED ? [{ code, params: { minExpected } }] : [],
    reason: null,
  }
}
