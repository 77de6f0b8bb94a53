/** A cell as it was written; `number` where the file stores one, so that no format hides it. */
export interface Cell {
  readonly text: string
  readonly number?: number
}

/** A table of a file. `rows[i]` is what a spreadsheet shows as row i + 1. */
export interface Sheet {
  /** Empty for a text file, which has one table without a name. */
  readonly name: string
  readonly rows: readonly (readonly Cell[])[]
  /** Blocks of cells that were merged into one; its value stands in the first. */
  readonly merges: readonly Merge[]
  /** Day that a date's number 0 stands for is 1904-01-01, as on old Macs, instead of 1899-12-31. */
  readonly isFrom1904: boolean
}

/** Rows and columns from 0, both ends inclusive. */
interface Merge {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}

/** Why nothing can be read from a file. */
export type FileFault =
  | 'empty'
  | 'too_large'
  | 'unpacked_too_large'
  | 'encrypted'
  | 'web_page'
  | 'not_a_table'
  | 'encoding'
  | 'no_header'
  | 'too_many_rows'

export const EMPTY_CELL: Cell = { text: '' }

/** Name of a column as spreadsheets show it: 0 is A, 26 is AA. */
export function columnLetter(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26))
  return index < 26 ? letter : columnLetter(Math.floor(index / 26) - 1) + letter
}

/** A text without what makes equal texts differ: width, case, spaces, brackets and quotation marks. */
export function plainText(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s"'“”‘’「」《》()[\]【】:：、,.·—–_-]+/g, '')
}
