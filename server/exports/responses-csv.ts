import type { AnswerValue } from '../../survey-ui/instrument/missing.ts'
import { codedQuestions, unpackAnswers } from '../../survey-ui/instrument/pack.ts'
import type { Questionnaire } from '../../survey-ui/instrument/questionnaire.ts'
import type { Database } from '../db/port.ts'
import type { ResponseRow } from '../db/schema.ts'
import { hiddenCommentIds } from '../stores/hidden-comment.ts'
import type { CsvValue } from './csv.ts'
import { maskPersonal } from './mask-personal.ts'
import { responsePages } from './response-pages.ts'
import type { CsvRows } from './send-csv.ts'

export interface ResponsesCsvOptions {
  /** Local dates, both inclusive. */
  readonly from: string
  readonly to: string
  /** By version, oldest first. */
  readonly questionnaires: ReadonlyMap<number, Questionnaire>
  /** Name of the activity of a point, empty at permanent places. */
  readonly activityOfPoint: (code: string) => string
  /** Whether what was written at a point may be in the file. */
  readonly hasTexts: (pointCode: string) => boolean
}

/**
 * Columns before the questions, the same in every file. Times are UTC, the date is local; stratum is
 * the activity type, whether the point knew it or the respondent answered it.
 */
export const FIXED_COLUMNS = [
  'id',
  'answered_at',
  'received_at',
  'local_date',
  'point',
  'activity',
  'stratum',
  'channel',
  'presence',
  'language',
  'duration_s',
  'flags',
  'questionnaire_version',
] as const

/** Columns behind the questions: a comment, or why it is missing. */
const LAST_COLUMNS = ['comment', 'withheld'] as const

/**
 * Responses as a table, page by page: one header of stable question ids over all versions, in the
 * order in which they first appeared, then one line each. Categories are codes, several joined by
 * a semicolon, missing answers their words; a question that a version does not have is empty.
 * Comments are masked; `withheld` says why one is left out, `hidden` or `small_group`.
 */
export async function* responsesCsv(
  db: Database,
  options: ResponsesCsvOptions,
): AsyncGenerator<CsvRows> {
  const columns = questionColumns(options.questionnaires)
  const context = { ...options, columns, hidden: await hiddenCommentIds(db) }
  yield [[...FIXED_COLUMNS, ...columns.map(columnName), ...LAST_COLUMNS]]
  for await (const page of responsePages(db, options)) {
    yield page.map((row) => responseCells(row, context))
  }
}

function questionColumns(questionnaires: ReadonlyMap<number, Questionnaire>): readonly string[] {
  const ids = [...questionnaires.values()].flatMap((questionnaire) =>
    codedQuestions(questionnaire).map((question) => question.id),
  )
  return [...new Set(ids)]
}

/** A question whose id is the name of a column of ours is told apart from it. */
function columnName(id: string): string {
  const taken: readonly string[] = [...FIXED_COLUMNS, ...LAST_COLUMNS]
  return taken.includes(id) ? `answer_${id}` : id
}

function responseCells(
  row: ResponseRow,
  options: ResponsesCsvOptions & {
    readonly columns: readonly string[]
    /** Responses whose comment is hidden. */
    readonly hidden: ReadonlySet<string>
  },
): readonly CsvValue[] {
  const questionnaire = options.questionnaires.get(row.questionnaire_version)
  const answers = questionnaire ? unpackAnswers(questionnaire, row.answers) : {}
  return [
    row.id,
    row.answered_at,
    row.received_at,
    row.local_date,
    row.point_code,
    options.activityOfPoint(row.point_code),
    row.activity_type_id,
    row.channel,
    row.presence,
    row.language,
    row.duration_ms === null ? null : Math.round(row.duration_ms / 1_000),
    row.flags.replaceAll(' ', ';'),
    row.questionnaire_version,
    ...options.columns.map((id) => answerCell(answers[id])),
    ...commentCells(row, options),
  ]
}

function commentCells(
  { id, comment, point_code }: ResponseRow,
  { hidden, hasTexts }: { readonly hidden: ReadonlySet<string> } & ResponsesCsvOptions,
): readonly CsvValue[] {
  if (comment === null) return [null, null]
  if (hidden.has(id)) return [null, 'hidden']
  return hasTexts(point_code) ? [maskPersonal(comment), null] : [null, 'small_group']
}

function answerCell(answer: AnswerValue | undefined): CsvValue {
  if (answer === undefined) return null
  return typeof answer === 'string' ? answer : answer.join(';')
}
