import { type DataRow, dataRows } from './data-rows.ts'
import { decodeText } from './decode-text.ts'
import { fileKind } from './file-kind.ts'
import { findHeader, type Header, type ListKind } from './header.ts'
import { columnLetter, type FileFault, type Sheet } from './sheet.ts'
import { textSheet } from './text-sheet.ts'
import { workbookSheets } from './workbook-sheets.ts'
import { unpacksWithin } from './zip-size.ts'

/** A list of two thousand activities has about 200 KB. */
const MOST_BYTES = 2 * 1024 * 1024
const MOST_UNPACKED_BYTES = 24 * 1024 * 1024
/** Titles, headers and blank lines above and between the entries. */
const OTHER_ROWS = 1_000

/** How a file was understood. */
export interface Reading {
  readonly columns: readonly {
    readonly sheet: string
    readonly field: string
    readonly letter: string
    readonly title: string
  }[]
  /** Tables without a header that was understood. */
  readonly sheetsLeftOut: readonly string[]
}

export interface FileRead {
  readonly reading: Reading
  readonly rows: readonly (DataRow & Pick<Sheet, 'isFrom1904'>)[]
}

/**
 * Reads a list from a file, whatever it is called: xlsx, xls, or text in any of the usual encodings
 * and delimiters.
 *
 * @param mostRows entries that are taken
 */
export async function readFile(
  bytes: Uint8Array<ArrayBuffer>,
  kind: ListKind,
  mostRows: number,
): Promise<FileRead | FileFault> {
  if (bytes.length === 0) return 'empty'
  if (bytes.length > MOST_BYTES) return 'too_large'
  const sheets = await sheetsOf(bytes, mostRows + OTHER_ROWS)
  if (typeof sheets === 'string') return sheets
  const found = sheets.map((sheet) => ({ sheet, header: findHeader(sheet, kind) }))
  const understood = found.flatMap(({ sheet, header }) => (header ? [{ sheet, header }] : []))
  if (understood.length === 0) {
    const isEmpty = sheets.every(({ rows }) => rows.flat().every((cell) => cell.text.trim() === ''))
    return isEmpty ? 'empty' : 'no_header'
  }
  const rows = understood.flatMap(({ sheet, header }) =>
    dataRows(sheet, header).map((row) => ({ ...row, isFrom1904: sheet.isFrom1904 })),
  )
  if (rows.length > mostRows) return 'too_many_rows'
  const leftOut = found.filter(({ sheet, header }) => !header && sheet.rows.length > 0)
  return {
    rows,
    reading: {
      columns: understood.flatMap(({ sheet, header }) => columnsRead(sheet.name, header)),
      sheetsLeftOut: leftOut.map(({ sheet }) => sheet.name),
    },
  }
}

async function sheetsOf(
  bytes: Uint8Array<ArrayBuffer>,
  most: number,
): Promise<readonly Sheet[] | FileFault> {
  switch (fileKind(bytes)) {
    case 'web_page':
      return 'web_page'
    case 'zip': {
      const fits = await unpacksWithin(bytes, MOST_UNPACKED_BYTES)
      if (fits === undefined) return 'not_a_table'
      return fits ? await workbookSheets(bytes, most) : 'unpacked_too_large'
    }
    case 'xls':
      return await workbookSheets(bytes, most)
    case 'text': {
      const text = decodeText(bytes)
      return text === undefined ? 'encoding' : [textSheet(text, most)]
    }
  }
}

function columnsRead(sheet: string, header: Header): Reading['columns'] {
  return [...header.columns]
    .filter(([field]) => field !== 'ignored')
    .map(([field, column]) => ({
      sheet,
      field,
      letter: columnLetter(column),
      title: header.titles[column] ?? '',
    }))
}
