import { type CalendarFields, LONGEST_DATES } from '../../survey-ui/desk/work-calendar-page.tsx'
import { readDates, writeDates } from '../rectification/calendar-text.ts'
import { isWeekend, type WorkCalendar } from '../rectification/working-day.ts'
import { collectFaults, isLong } from './form.ts'

export const CALENDAR_FIELDS = [
  'daysOff',
  'workdays',
] as const satisfies readonly (keyof CalendarFields)[]

/** What is wrong with the dates of a year, by field. */
export function calendarFaults(
  fields: CalendarFields,
  year: string,
): Readonly<Record<string, string>> {
  const { daysOff, workdays } = toCalendar(fields)
  const isWrong = (text: string) => 'wrongLine' in readDates(text)
  const isOther = (date: string) => !date.startsWith(`${year}-`)
  return collectFaults([
    ...CALENDAR_FIELDS.flatMap((name) => [
      [name, isLong(fields[name], LONGEST_DATES), 'too_long'] as const,
      [name, isWrong(fields[name]), 'calendar_line'] as const,
    ]),
    ['daysOff', daysOff.some(isOther), 'other_year'],
    ['workdays', workdays.some(isOther), 'other_year'],
    ['workdays', !workdays.every(isWeekend), 'not_weekend'],
    ['workdays', workdays.some((date) => daysOff.includes(date)), 'on_both_lists'],
  ])
}

/** Fields as dates; a field with a line that is none has no date. */
export function toCalendar(fields: CalendarFields): WorkCalendar {
  const datesOf = (text: string) => {
    const read = readDates(text)
    return 'dates' in read ? read.dates : []
  }
  return { daysOff: datesOf(fields.daysOff), workdays: datesOf(fields.workdays) }
}

/** A calendar as the form shows it. */
export function toCalendarFields(calendar: WorkCalendar): CalendarFields {
  return { daysOff: writeDates(calendar.daysOff), workdays: writeDates(calendar.workdays) }
}
