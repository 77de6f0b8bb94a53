import { recordAudit } from '../stores/audit.ts'
import { endSession } from '../stores/session.ts'
import { actorOf, type DeskHandler } from './context.ts'
import { dropCookie } from './cookies.ts'

export const signOut: DeskHandler =
  ({ deps }) =>
  async (c) => {
    const session = c.get('session')
    if (session) {
      const actor = actorOf(c)
      await deps.db.atomic([
        endSession(deps.db, session.tokenHash),
        recordAudit(deps, { actor, action: 'operator.signed_out', subject: actor.name }),
      ])
    }
    dropCookie(c, deps.config, 'session')
    return c.redirect('/desk/sign-in?out', 303)
  }
