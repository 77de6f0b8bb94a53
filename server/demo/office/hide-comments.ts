import { recordAudit } from '../../stores/audit.ts'
import { visibleComments } from '../../stores/comment.ts'
import { hideComment } from '../../stores/hidden-comment.ts'
import { moveDate } from '../../year-copy/move-year.ts'
import type { Random } from '../random.ts'
import { noLater, type Office } from './office.ts'

const REASONS = ['同一个人重复填写', '说的是别的单位的事', '与本次活动无关'] as const
/** The latest comments, among which they are chosen. */
const LOOKED = 200

/** Hides a few comments of the last weeks, each with its reason. */
export async function hideComments(office: Office, first: string, random: Random): Promise<void> {
  const { db, at, last, clerk } = office
  const comments = await visibleComments(db, { from: first, to: last }, LOOKED)
  const apart = Math.floor(comments.length / REASONS.length)
  if (apart === 0) return
  for (const [index, reason] of REASONS.entries()) {
    const comment = comments[index * apart + random.below(apart)]
    if (!comment) continue
    const { id, localDate } = comment
    const then = at(noLater(moveDate(localDate, 1), last), 23 * 60 + index)
    const entry = { actor: clerk, action: 'comment.hidden', subject: id, details: { reason } }
    const stamp = { at: then.clock().toISOString(), by: clerk.name }
    await hideComment(db, { id, reason, ...stamp }, (onlyIf) => recordAudit(then, entry, onlyIf))
  }
}
