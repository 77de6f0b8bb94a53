import { checkCount } from '../check-input.ts'

/** Counts of a cross table, rows of equal length. */
export type Counts = readonly (readonly number[])[]

/** Which cells of a table are not shown, in the shape of its counts. */
export type Pattern = readonly (readonly boolean[])[]

/** A place in a table; rows and columns count from 0. */
export interface Place {
  readonly row: number
  readonly col: number
}

/** Counts from 1 to one less than this are not shown unless told otherwise. */
export const SMALLEST_SHOWN = 5

/** Whether a count alone must not be shown: from 1 to `k - 1`. Zero is nobody and may be shown. */
export function isSmall(count: number, k: number): boolean {
  return count > 0 && count < k
}

/**
 * Refuses anything but a whole number of at least 2; below that no count would be small.
 * @throws RangeError naming `k`.
 */
export function checkThreshold(k: number): void {
  checkCount(k, 'k')
  if (k < 2) throw new RangeError(`k: must be at least 2, got ${k}`)
}

/**
 * Refuses anything but whole numbers in rows of equal length. No rows at all are a table.
 * @throws RangeError naming `counts`.
 */
export function checkTable(counts: Counts): void {
  const width = counts[0]?.length ?? 0
  for (const row of counts) {
    if (row.length !== width) {
      throw new RangeError(`counts: every row must have ${width} cells, got ${row.length}`)
    }
    for (const count of row) checkCount(count, 'counts')
  }
}

/** The cells that are small by themselves (primary suppressions), row by row. */
export function primaryCells(counts: Counts, k: number): Place[] {
  return placesWhere(counts, (count) => isSmall(count, k))
}

/** The places of a table whose entry passes a test, row by row. */
export function placesWhere<Entry>(
  table: readonly (readonly Entry[])[],
  test: (entry: Entry, place: Place) => boolean,
): Place[] {
  return table.flatMap((entries, row) =>
    entries.flatMap((value, col) => (test(value, { row, col }) ? [{ row, col }] : [])),
  )
}
