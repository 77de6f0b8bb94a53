import { checkCount } from '../check-input.ts'
import { transpose } from '../linear/matrix.ts'

/** Counts of independent answers by row and column category; rows of equal length. */
export type CountTable = readonly (readonly number[])[]

/**
 * Refuses anything but rows of equal length of whole numbers.
 * @throws RangeError naming `table`, with the row and column counted from 0.
 */
export function checkTable(table: CountTable): void {
  const width = table[0]?.length ?? 0
  table.forEach((row, i) => {
    if (row.length !== width) {
      throw new RangeError(`table: rows must be of equal length, row ${i} has ${row.length}`)
    }
    row.forEach((count, j) => {
      checkCount(count, `table[${i}][${j}]`)
    })
  })
}

/** The table without the rows and columns that hold nothing but zeros. */
export function dropEmpty(table: CountTable): number[][] {
  const some = (line: readonly number[]) => line.some((count) => count > 0)
  return transpose(transpose(table.filter(some)).filter(some))
}
