import type { RectificationLine } from '../../survey-ui/desk/rectification-props.ts'
import type { Language } from '../../survey-ui/instrument/questionnaire.ts'
import { deskMessages } from '../../survey-ui/messages/desk.ts'
import type { Rectification } from '../stores/rectification.ts'
import type { CsvValue } from './csv.ts'

/** Columns for programs, behind those that people read. */
const MACHINE_COLUMNS = ['response_id', 'level', 'state', 'point', 'activity_type', 'late'] as const

/** Heads of the ledger as a table. */
export function rectificationColumns(language: Language): readonly string[] {
  const { rectifications: text, comments } = deskMessages(language)
  return [
    text.received,
    text.due,
    text.rating,
    text.place,
    comments.activity,
    text.owner,
    text.state,
    text.action,
    text.outcome,
    text.appeal,
    text.filters.finished,
    ...MACHINE_COLUMNS,
  ]
}

/**
 * One entry as a row; nothing that a visitor wrote is in it. `late` is 1 where it was closed after
 * its due date or is overdue, else 0.
 */
export function rectificationCells(
  entry: Rectification,
  line: RectificationLine,
  language: Language,
): readonly CsvValue[] {
  const { rectifications: text, results } = deskMessages(language)
  const isLate = entry.closedOn === null ? line.daysLeft < 0 : entry.closedOn > entry.dueOn
  return [
    entry.receivedOn,
    entry.dueOn,
    results.levelNames[entry.level],
    line.pointName,
    line.activityName,
    line.owner,
    text.states[entry.state],
    entry.action,
    entry.outcome,
    entry.appeal,
    entry.closedOn,
    entry.responseId,
    Number(entry.level),
    entry.state,
    entry.pointCode,
    entry.activityTypeId,
    isLate ? 1 : 0,
  ]
}
