import { CommentsPage, type CommentsProps } from '../../survey-ui/desk/comments-page.tsx'
import { commentPage } from '../comments/comment-pages.ts'
import { type CommentReader, commentReader } from '../comments/comment-reader.ts'
import { countThemes } from '../comments/count-themes.ts'
import { localTime } from '../local-time.ts'
import { hiddenComments } from '../stores/comment.ts'
import { commentView, placeToText, readCommentFilter, themeView } from './comment-request.ts'
import type { Desk, DeskContext, DeskHandler } from './context.ts'
import { frameOf, sendPage } from './page.ts'

const PAGE_SIZE = 30
/** Comments that one page may look through to fill itself, and that the themes are counted of. */
const MOST_LOOKED = 2_000
const MOST_HIDDEN = 200

export const showComments: DeskHandler = (desk) => async (c) => await answerComments(desk, c)

/** The page of comments; a filter that cannot be understood is told with the default one. */
export async function answerComments(desk: Desk, c: DeskContext): Promise<Response> {
  const { deps } = desk
  const language = c.get('language')
  const reader = await commentReader(deps)
  const active = reader.themes.filter((theme) => theme.isActive)
  const request = await readCommentFilter(desk, c, active)
  const { filter, filterFaults, types, choices } = request
  const listed =
    filter.hidden === 'only'
      ? await hiddenOnes(desk, c, reader)
      : await visibleOnes(desk, c, reader, request)
  const page = CommentsPage({
    frame: await frameOf(desk, c),
    filter,
    filterFaults,
    today: localTime(deps.clock()).date,
    activityTypes: types.map(({ id, name }) => ({ value: id, label: name })),
    choices,
    themes: active.map((theme) => themeView(theme, language)),
    isFirstPage: request.after === undefined,
    mostHidden: MOST_HIDDEN,
    ...listed,
  })
  return sendPage(desk, c, page, filterFaults.length > 0 ? 422 : 200)
}

type Listed = Pick<CommentsProps, 'comments' | 'next' | 'looked' | 'counts'>

async function visibleOnes(
  { deps }: Desk,
  c: DeskContext,
  reader: CommentReader,
  { filter, after }: Awaited<ReturnType<typeof readCommentFilter>>,
): Promise<Listed> {
  const language = c.get('language')
  const limits = { size: PAGE_SIZE, mostLooked: MOST_LOOKED, ...(after && { after }) }
  const page = await commentPage(deps.db, reader, filter, limits)
  const counts = await countThemes(deps.db, reader, filter, MOST_LOOKED)
  const stopped = page.next !== null && page.comments.length < PAGE_SIZE
  return {
    comments: page.comments.map((comment) => commentView(comment, reader.themes, language)),
    next: page.next && placeToText(page.next),
    looked: stopped ? page.looked : null,
    counts: {
      lines: reader.themes
        .filter((theme) => theme.isActive)
        .map((theme) => ({
          ...themeView(theme, language),
          n: counts.byTheme.get(theme.id) ?? 0,
        })),
      counted: counts.counted,
      newest: counts.isAll ? null : MOST_LOOKED,
      none: counts.none,
    },
  }
}

async function hiddenOnes({ deps }: Desk, c: DeskContext, reader: CommentReader): Promise<Listed> {
  const rows = await hiddenComments(deps.db, MOST_HIDDEN)
  const comments = rows
    .map(reader.read)
    .map((comment) => commentView(comment, reader.themes, c.get('language')))
  return { comments, next: null, looked: null, counts: null }
}
