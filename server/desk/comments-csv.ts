import { readThemes } from '../comments/read-themes.ts'
import { commentsCsv } from '../exports/comments-csv.ts'
import { toStream } from '../exports/to-stream.ts'
import { recordAudit } from '../stores/audit.ts'
import { attachment } from './attachment.ts'
import { readCommentFilter } from './comment-request.ts'
import { answerComments } from './comments.ts'
import { actorOf, type DeskHandler } from './context.ts'

/** Streams the comments of a filter; the audit entry has the number of rows that went out. */
export const downloadComments: DeskHandler = (desk) => async (c) => {
  const { deps } = desk
  const themes = (await readThemes(deps.db)).filter((theme) => theme.isActive)
  const { filter, filterFaults } = await readCommentFilter(desk, c, themes)
  if (filterFaults.length > 0) return await answerComments(desk, c)
  const actor = actorOf(c)
  const lines = commentsCsv(deps, filter, c.get('language'), async (end) => {
    const details = { ...filter, ...end }
    const entry = { actor, action: 'export.comments', subject: 'comments.csv', details }
    await deps.db.atomic([recordAudit(deps, entry)])
  })
  const name = `manyi-comments-${filter.from}-${filter.to}.csv`
  return c.body(toStream(lines), 200, attachment(name))
}
