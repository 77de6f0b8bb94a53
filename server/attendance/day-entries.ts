import type { DataRow } from './data-rows.ts'
import { type CellFault, cellFault, emptyEntry, type ListEntry } from './list-entry.ts'
import { readCount } from './read-count.ts'
import { readDates } from './read-date.ts'
import { plainText } from './sheet.ts'

const YES = [
  '是',
  '开',
  '开放',
  '开馆',
  '正常',
  '正常开放',
  '√',
  '✓',
  '1',
  'y',
  'yes',
  'open',
  'true',
]
const NO = [
  ...['否', '闭', '闭馆', '休', '休馆', '关闭', '不开放', '未开放', '停', '停馆', '×', 'x', '0'],
  ...['n', 'no', 'closed', 'false'],
]

type Row = DataRow & { readonly isFrom1904: boolean }

/**
 * Reads the rows of an opening-day ledger: a day, whether it was open, how many came. Without a word
 * about opening, visits mean open and 0 visits mean closed.
 *
 * @param year of dates without one
 */
export function dayEntries(rows: readonly Row[], year: number): readonly ListEntry[] {
  return rows.map((row) => (row.leftOut ? emptyEntry(row) : dayEntry(row, year)))
}

function dayEntry(row: Row, year: number): ListEntry {
  const dates = readDates(row.cell('date'), { year, isFrom1904: row.isFrom1904 })
  const { isOpen, visits, faults } = openAndVisits(row)
  return {
    ...emptyEntry(row),
    startsOn: dates?.startsOn ?? '',
    endsOn: dates?.endsOn ?? '',
    attendance: visits,
    isOpen,
    faults: [...dateFaults(row, dates), ...faults],
  }
}

function openAndVisits(row: Row) {
  const said = openOf(row.cell('open').text)
  // 闭馆 is often written where the number would stand.
  const inCount = openOf(row.cell('attendance').text, true)
  const count = inCount === false ? null : readCount(row.cell('attendance'))
  const visits = typeof count === 'number' ? count : null
  const told = said ?? inCount
  const isOpen = typeof told === 'boolean' ? told : byVisits(visits)
  const isContradiction = isOpen === false && visits !== null && visits > 0
  const faults: readonly CellFault[] = [
    ...(said === 'unknown' ? [cellFault(row, 'open', 'open_unknown')] : []),
    ...(typeof count === 'string' ? [cellFault(row, 'attendance', count)] : []),
    ...(isContradiction ? [cellFault(row, 'attendance', 'closed_with_visits')] : []),
  ]
  return { isOpen, visits, faults }
}

const byVisits = (visits: number | null) => (visits === null ? null : visits > 0)

function dateFaults(row: Row, dates: ReturnType<typeof readDates>): readonly CellFault[] {
  if (row.cell('date').text.trim() === '') return [cellFault(row, 'date', 'required')]
  if (!dates) return [cellFault(row, 'date', 'date')]
  return dates.startsOn === dates.endsOn ? [] : [cellFault(row, 'date', 'one_day')]
}

/** @param isCount the cell is for a number, so that only words count */
function openOf(text: string, isCount = false): boolean | 'unknown' | undefined {
  const word = plainText(text) || text.trim()
  if (word === '' || (isCount && /^\d/.test(word))) return undefined
  if (NO.includes(word)) return false
  if (!isCount && YES.includes(word)) return true
  return isCount ? undefined : 'unknown'
}
