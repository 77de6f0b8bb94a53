import type { Language } from '../../survey-ui/instrument/questionnaire.ts'
import { deskMessages } from '../../survey-ui/messages/desk.ts'
import { type CommentFilter, commentRows, isWanted } from '../comments/comment-pages.ts'
import { type Comment, commentReader } from '../comments/comment-reader.ts'
import { largePlaces } from '../comments/large-places.ts'
import type { Deps } from '../deps.ts'
import type { CsvValue } from './csv.ts'
import type { CsvRows } from './send-csv.ts'

const COLUMNS = [
  'id',
  'local_date',
  'received_at',
  'point',
  'place',
  'activity',
  'activity_type',
  'channel',
  'level',
  'level_name',
  'themes',
  'theme_names',
  'comment',
  'withheld',
] as const

/** Rows of one query. */
const PAGE = 1_000

/**
 * The visible comments that a filter wants as a table, newest first, made while it is sent. Texts are
 * masked; where a place has few responses the text is empty and `withheld` says `small_group`.
 * Several themes are joined by a semicolon.
 */
export async function* commentsCsv(
  deps: Deps,
  filter: CommentFilter,
  language: Language,
): AsyncGenerator<CsvRows> {
  const reader = await commentReader(deps)
  const isLarge = await largePlaces(deps.db, filter)
  const nameOf = new Map(reader.themes.map((theme) => [theme.id, theme.name[language]]))
  const levelNames = deskMessages(language).results.levelNames
  const cells = (comment: Comment): readonly CsvValue[] => [
    comment.id,
    comment.localDate,
    comment.receivedAt,
    comment.pointCode,
    comment.pointName,
    comment.activityName,
    comment.activityTypeId,
    comment.channel,
    comment.level === null ? null : Number(comment.level),
    comment.level === null ? null : levelNames[comment.level],
    comment.themes.map(({ id }) => id).join(';'),
    comment.themes.map(({ id }) => nameOf.get(id) ?? id).join(';'),
    ...(isLarge(comment) ? [comment.text, null] : [null, 'small_group']),
  ]
  yield [COLUMNS]
  for await (const page of commentRows(deps.db, filter, undefined, PAGE)) {
    const wanted = page.map(reader.read).filter((comment) => isWanted(comment, filter))
    if (wanted.length > 0) yield wanted.map(cells)
  }
}
