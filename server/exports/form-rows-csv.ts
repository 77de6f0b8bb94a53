import {
  type ActivityTypeName,
  FORM_COLUMNS,
  type FormRow,
  formRowText,
} from '../../survey-ui/desk/form-row-text.ts'
import type { Language } from '../../survey-ui/instrument/questionnaire.ts'
import { deskMessages } from '../../survey-ui/messages/desk.ts'
import type { CsvValue } from './csv.ts'

/** Columns behind those of the form, for programs: ids, codes and unrounded values. */
const MACHINE_COLUMNS = [
  'indicator',
  'version',
  'from',
  'to',
  'valid',
  'achieved_exact',
  'score_exact',
  'reached',
  'verdict',
  'as_of',
] as const

/**
 * The self-evaluation form as a table: its columns as printed, then the notes of each row, then the
 * same for programs. Fractions (`achieved_exact`, `score_exact`) are exact; what does not exist is
 * empty there, and its reason stands in the printed columns.
 */
export function formRowsCsv(
  rows: readonly FormRow[],
  types: readonly ActivityTypeName[],
  language: Language,
): readonly (readonly CsvValue[])[] {
  const text = deskMessages(language).formRows
  return [
    [...FORM_COLUMNS.map((column) => text.columns[column]), text.notesTitle, ...MACHINE_COLUMNS],
    ...rows.map((row) => {
      const { cells, notes } = formRowText(row, types, language)
      const printed = FORM_COLUMNS.map((column) => cells[column])
      const note = notes.map(([name, line]) => `${name}${text.colon}${line}`).join('\n')
      return [...printed, note, ...machineValues(row)]
    }),
  ]
}

function machineValues({ indicator }: FormRow): readonly CsvValue[] {
  const { definition, period, valid, exact, reached, verdict, asOf } = indicator
  return [
    definition.id,
    definition.version,
    period.from,
    period.to,
    valid,
    exact.achieved,
    exact.score,
    reached === null ? null : String(reached),
    verdict,
    asOf,
  ]
}
