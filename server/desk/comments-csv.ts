import { readThemes } from '../comments/read-themes.ts'
import { commentsCsv } from '../exports/comments-csv.ts'
import { sendCsv } from '../exports/send-csv.ts'
import { readCommentFilter } from './comment-request.ts'
import { answerComments } from './comments.ts'
import { actorOf, type DeskHandler } from './context.ts'

/** Streams the comments of a filter; the log has the number of rows that went out. */
export const downloadComments: DeskHandler = (desk) => async (c) => {
  const { deps } = desk
  const themes = (await readThemes(deps.db)).filter((theme) => theme.isActive)
  const { filter, filterFaults } = await readCommentFilter(desk, c, themes)
  if (filterFaults.length > 0) return await answerComments(desk, c)
  const action = 'export.comments'
  const entry = { actor: actorOf(c), action, subject: 'comments.csv', details: { ...filter } }
  const rows = commentsCsv(deps, filter, c.get('language'))
  const name = `manyi-comments-${filter.from}-${filter.to}`
  return await sendCsv(c, deps, { name, rows, entry })
}
