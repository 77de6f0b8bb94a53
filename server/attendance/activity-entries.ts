import type { ActivityType, Town } from '../stores/activity.ts'
import type { DataRow } from './data-rows.ts'
import { knownName } from './known-name.ts'
import { type CellFault, cellFault, emptyEntry, type ListEntry } from './list-entry.ts'
import { readCount } from './read-count.ts'
import { type DateSpan, readDates } from './read-date.ts'

/** As the form of an activity allows. */
const LONGEST_NAME = 80

export interface EntryContext {
  readonly types: readonly ActivityType[]
  readonly towns: readonly Town[]
  /** Year of dates without one. */
  readonly year: number
  /** Type of new activities whose row names none; `null` where every row must. */
  readonly defaultType: string | null
}

/** Reads the rows of a list of activities. */
export function activityEntries(
  rows: readonly (DataRow & { readonly isFrom1904: boolean })[],
  context: EntryContext,
): readonly ListEntry[] {
  return rows.map((row) => (row.leftOut ? emptyEntry(row) : activityEntry(row, context)))
}

function activityEntry(
  row: DataRow & { readonly isFrom1904: boolean },
  context: EntryContext,
): ListEntry {
  const name = tidy(row.cell('name').text)
  const dates = datesOf(row, context)
  const count = readCount(row.cell('attendance'))
  const type = typeOf(row, context)
  const town = townOf(row, context)
  const faults = [
    ...nameFaults(row, name),
    ...(typeof dates === 'string' ? [dateFault(row, dates)] : []),
    ...(typeof count === 'string' ? [cellFault(row, 'attendance', count)] : []),
  ]
  const newFaults = [
    ...(typeof type === 'object' && type ? [type] : []),
    ...(typeof town === 'object' && town ? [town] : []),
  ]
  return {
    ...emptyEntry(row),
    name,
    type: typeof type === 'string' ? type : null,
    town: typeof town === 'string' ? town : null,
    ...(typeof dates === 'string' ? { startsOn: '', endsOn: '' } : dates),
    attendance: typeof count === 'number' ? count : null,
    faults,
    newFaults,
  }
}

/** One line without control characters, which PostgreSQL or a page could not take. */
function tidy(text: string): string {
  return text
    .replace(/\p{Cc}+/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim()
}

function nameFaults(row: DataRow, name: string): readonly CellFault[] {
  if (name === '') return [cellFault(row, 'name', 'required')]
  return [...name].length > LONGEST_NAME ? [cellFault(row, 'name', 'too_long')] : []
}

type DatesFault = 'date_missing' | 'date' | 'end_date' | 'date_order'

/** First and last day from one cell, or from two. */
function datesOf(
  row: DataRow & { readonly isFrom1904: boolean },
  { year }: EntryContext,
): DateSpan | DatesFault {
  const context = { year, isFrom1904: row.isFrom1904 }
  if (row.cell('date').text.trim() === '') return 'date_missing'
  const start = readDates(row.cell('date'), context)
  if (!start) return 'date'
  if (row.cell('endDate').text.trim() === '') return start
  const end = readDates(row.cell('endDate'), context)
  if (!end) return 'end_date'
  return end.endsOn < start.startsOn ? 'date_order' : { ...start, endsOn: end.endsOn }
}

function dateFault(row: DataRow, code: DatesFault): CellFault {
  if (code === 'date_missing') return cellFault(row, 'date', 'required')
  const field = code === 'date' ? 'date' : 'endDate'
  return cellFault(row, field, code === 'end_date' ? 'date' : code)
}

function typeOf(row: DataRow, { types, defaultType }: EntryContext): string | CellFault {
  const { text } = row.cell('type')
  if (text.trim() === '') return defaultType ?? cellFault(row, 'type', 'type_missing')
  return knownName(text, types) ?? cellFault(row, 'type', 'type_unknown')
}

function townOf(row: DataRow, { towns }: EntryContext): string | CellFault | null {
  const { text } = row.cell('town')
  if (text.trim() === '') return null
  return knownName(text, towns) ?? cellFault(row, 'town', 'town_unknown')
}
