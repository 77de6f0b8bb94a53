import type { Coverage } from '../../survey-ui/desk/coverage-props.ts'
import type { Language } from '../../survey-ui/instrument/questionnaire.ts'
import { deskMessages } from '../../survey-ui/messages/desk.ts'
import type { CsvValue } from './csv.ts'

/** Columns for programs, behind those in the words of the page. */
const MACHINE_COLUMNS = ['kind', 'starts_on', 'ends_on', 'attendance_source'] as const

/**
 * Attendance and answers by type, then by activity; the share is unrounded, what is unknown is
 * empty. No group of an audience is in it: small ones would have to be hidden in what leaves the desk.
 */
export function coverageCsv(coverage: Coverage, language: Language): readonly CsvValue[][] {
  const text = deskMessages(language).coverage
  const heading = [text.type, text.activity, text.dates, text.attendance, text.answers, text.share]
  return [
    [...heading, text.findings, ...MACHINE_COLUMNS],
    ...coverage.types.map((type) => {
      const note = type.without > 0 ? text.incomplete(type.without) : null
      const figures = [type.attendance, type.answers, type.share]
      return [type.name, null, null, ...figures, note, 'type', null, null, type.source]
    }),
    ...coverage.activities.map((activity) => {
      const { name, type, startsOn, endsOn, attendance, answers, share, isFew } = activity
      const dates = startsOn === endsOn ? startsOn : text.periodOf(startsOn, endsOn)
      const note = isFew ? text.fewMark(String(attendance), String(answers)) : null
      const figures = [attendance, answers, share]
      return [type, name, dates, ...figures, note, 'activity', startsOn, endsOn, 'activity']
    }),
    ...coverage.toDo.map(({ name, type, startsOn, endsOn, answers }) => {
      const dates = startsOn === endsOn ? startsOn : text.periodOf(startsOn, endsOn)
      return [
        ...[type, name, dates, null, answers, null, text.unknown],
        ...['activity', startsOn, endsOn, null],
      ]
    }),
  ]
}
