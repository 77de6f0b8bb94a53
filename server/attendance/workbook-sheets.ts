import type { CellObject, WorkBook, WorkSheet } from '@e965/xlsx'
import { type Cell, EMPTY_CELL, type FileFault, type Sheet } from './sheet.ts'

/** Columns that are looked at; a list of attendance has about ten. */
const MOST_COLUMNS = 60

/**
 * The visible tables of a workbook, xlsx or xls, values only: a formula counts for what it came to
 * when the file was saved, and is never computed.
 *
 * @param most rows that are read at most of each table
 */
export async function workbookSheets(
  bytes: Uint8Array,
  most: number,
): Promise<readonly Sheet[] | FileFault> {
  // A megabyte of code that few requests need.
  const { read, utils } = await import('@e965/xlsx')
  const book = openWorkbook(() => read(bytes, { type: 'array', sheetRows: most, dense: true }))
  if (typeof book === 'string') return book
  const isFrom1904 = book.Workbook?.WBProps?.date1904 === true
  const isHidden = (index: number) => (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0
  return book.SheetNames.flatMap((name, index) => {
    const sheet = book.Sheets[name]
    const range = sheet?.['!ref']
    if (!sheet || !range || isHidden(index)) return []
    return [{ ...tableOf(sheet, utils.decode_range(range)), name, isFrom1904 }]
  })
}

function openWorkbook(open: () => WorkBook): WorkBook | FileFault {
  try {
    return open()
  } catch (error) {
    const isEncrypted = error instanceof Error && /password|encrypt/i.test(error.message)
    return isEncrypted ? 'encrypted' : 'not_a_table'
  }
}

interface Range {
  readonly s: { readonly r: number; readonly c: number }
  readonly e: { readonly r: number; readonly c: number }
}

function tableOf(sheet: WorkSheet, { e }: Range): Pick<Sheet, 'rows' | 'merges'> {
  const stored = (sheet['!data'] ?? []) as readonly (readonly (CellObject | undefined)[])[]
  const columns = Math.min(e.c + 1, MOST_COLUMNS)
  const rows = Array.from({ length: e.r + 1 }, (_, row) =>
    Array.from({ length: columns }, (__, column) => cellOf(stored[row]?.[column])),
  )
  const merges = (sheet['!merges'] ?? []).map((merge: Range) => ({
    top: merge.s.r,
    bottom: merge.e.r,
    left: merge.s.c,
    right: merge.e.c,
  }))
  return { rows, merges }
}

function cellOf(cell: CellObject | undefined): Cell {
  if (!cell || cell.v === undefined || cell.v === null) return EMPTY_CELL
  const shown = typeof cell.w === 'string' ? cell.w.trim() : String(cell.v)
  if (cell.t === 'n' && typeof cell.v === 'number') return { text: shown, number: cell.v }
  return { text: cell.t === 'e' ? shown : String(cell.v) }
}
