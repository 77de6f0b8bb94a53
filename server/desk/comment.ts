import type { ContentfulStatusCode } from 'hono/utils/http-status'
import {
  CommentPage,
  type CommentPageProps,
  LONGEST_REASON,
} from '../../survey-ui/desk/comment-page.tsx'
import { commentReader } from '../comments/comment-reader.ts'
import { AppError, isAppError } from '../errors.ts'
import { recordAudit } from '../stores/audit.ts'
import { findComment } from '../stores/comment.ts'
import { hideComment, unhideComment } from '../stores/hidden-comment.ts'
import { findRectification } from '../stores/rectification.ts'
import { commentView } from './comment-request.ts'
import { actorOf, type Desk, type DeskContext, type DeskHandler } from './context.ts'
import { collectFaults, isLong, readFields } from './form.ts'
import { frameOf, sendPage } from './page.ts'
import { holdsPersonal } from './personal-fault.ts'

type Form = Partial<Pick<CommentPageProps, 'reason' | 'faults' | 'isConflict'>>

export const showComment: DeskHandler = (desk) => async (c) => await answer(desk, c)

/** Hides a comment from every list and export; the text stays stored, the reason goes into the audit. */
export const hide: DeskHandler = (desk) => async (c) =>
  await change(desk, c, 'comment.hidden', async (id, reason, entry) => {
    const { deps } = desk
    const stamp = { at: deps.clock().toISOString(), by: actorOf(c).name }
    await hideComment(deps.db, { id, reason, ...stamp }, (onlyIf) =>
      recordAudit(deps, entry, onlyIf),
    )
  })

/** Shows a hidden comment again. */
export const unhide: DeskHandler = (desk) => async (c) =>
  await change(desk, c, 'comment.unhidden', async (id, _, entry) => {
    const { deps } = desk
    await unhideComment(deps.db, id, (onlyIf) => recordAudit(deps, entry, onlyIf))
  })

async function change(
  desk: Desk,
  c: DeskContext,
  action: 'comment.hidden' | 'comment.unhidden',
  make: (id: string, reason: string, entry: Parameters<typeof recordAudit>[1]) => Promise<void>,
): Promise<Response> {
  const { id } = await stored(desk, c)
  const { reason } = await readFields(c, ['reason'])
  const faults = collectFaults([
    ['reason', reason === '', 'required'],
    ['reason', isLong(reason, LONGEST_REASON), 'too_long'],
    ['reason', holdsPersonal(reason), 'holds_personal'],
  ])
  if (Object.keys(faults).length > 0) return await answer(desk, c, { reason, faults }, 422)
  try {
    await make(id, reason, { actor: actorOf(c), action, subject: id, details: { reason } })
  } catch (error) {
    if (!isAppError(error, 'edit_conflict')) throw error
    return await answer(desk, c, { reason, isConflict: true }, 409)
  }
  const done = action === 'comment.hidden' ? 'hidden' : 'shown'
  return c.redirect(`/desk/comments/${id}?done=${done}`, 303)
}

async function stored({ deps }: Desk, c: DeskContext) {
  const row = await findComment(deps.db, c.req.param('id') ?? '')
  if (!row) throw new AppError('not_found', {})
  return row
}

async function answer(
  desk: Desk,
  c: DeskContext,
  form: Form = {},
  status: ContentfulStatusCode = 200,
): Promise<Response> {
  const row = await stored(desk, c)
  const reader = await commentReader(desk.deps)
  const done = c.req.query('done')
  const page = CommentPage({
    frame: await frameOf(desk, c),
    comment: commentView(reader.read(row), reader.themes, c.get('language')),
    reason: '',
    faults: {},
    isConflict: false,
    ...form,
    justDone: done === 'hidden' || done === 'shown' ? done : null,
    hasRectification: (await findRectification(desk.deps.db, row.id)) !== undefined,
  })
  return sendPage(desk, c, page, status)
}
