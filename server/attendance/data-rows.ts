import { type Field, fieldOf } from './columns.ts'
import type { Header } from './header.ts'
import { type Cell, columnLetter, EMPTY_CELL, type Sheet } from './sheet.ts'

/** Why a row that is not blank is no entry. */
export type LeftOut = 'total' | 'note' | 'header'

/** A row beneath the header. */
export interface DataRow {
  readonly sheet: string
  /** As a spreadsheet numbers it. */
  readonly row: number
  readonly leftOut: LeftOut | null
  /** The cell of a field; an empty one where the list has no such column. */
  cell(field: Field): Cell
  /** Letter of the field's column. */
  column(field: Field): string
}

const TOTAL = /^(合计|总计|小计|共计|累计|本月合计|全年合计|total|subtotal|grandtotal|sum)[:：]?/i
const NOTE = /^(注|备注|说明|填表|制表|填报|单位|审核|负责人|统计|数据截至|note|source)/i

/** Fields that a merged cell gives to all its rows; a merged count would be counted several times. */
const SPREAD: readonly Field[] = ['name', 'date', 'endDate', 'type', 'town', 'open']

/** Rows with something in them, in their order; blank ones are nobody's business. */
export function dataRows(sheet: Sheet, header: Header): readonly DataRow[] {
  const spread = spreadCells(sheet, header)
  return sheet.rows.flatMap((cells, index) => {
    if (index < header.firstRow || cells.every((cell) => cell.text.trim() === '')) return []
    const at = (column: number) => spread.get(`${index}:${column}`) ?? cells[column] ?? EMPTY_CELL
    return [
      {
        sheet: sheet.name,
        row: index + 1,
        leftOut: leftOutOf(cells, header),
        cell: (field: Field) => {
          const column = header.columns.get(field)
          return column === undefined ? EMPTY_CELL : at(column)
        },
        column: (field: Field) => columnLetter(header.columns.get(field) ?? 0),
      },
    ]
  })
}

function leftOutOf(cells: readonly Cell[], header: Header): LeftOut | null {
  const texts = cells.map((cell) => cell.text.normalize('NFKC').replace(/\s+/g, ''))
  const filled = texts.filter((text) => text !== '')
  const [first = ''] = filled
  if (TOTAL.test(first)) return 'total'
  if (filled.length <= 2 && NOTE.test(first)) return 'note'
  const known = [...header.columns].filter(
    ([field, column]) => fieldOf(texts[column] ?? '') === field,
  )
  return known.length >= 2 ? 'header' : null
}

function spreadCells({ merges, rows }: Sheet, header: Header): ReadonlyMap<string, Cell> {
  const columns = SPREAD.flatMap((field) => header.columns.get(field) ?? [])
  const cells = new Map<string, Cell>()
  for (const { top, bottom, left } of merges) {
    if (!columns.includes(left)) continue
    const value = rows[top]?.[left]
    const last = Math.min(bottom, rows.length - 1)
    for (let row = top + 1; value && row <= last; row += 1) cells.set(`${row}:${left}`, value)
  }
  return cells
}
