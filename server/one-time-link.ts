import { publicOrigin } from './address.ts'
import type { Deps } from './deps.ts'
import { type Actor, recordAudit } from './stores/audit.ts'
import { createInvitation } from './stores/invitation.ts'

const WORKS_MS = 24 * 60 * 60 * 1000

/** Makes the address with which an operator sets a password, once; the audit names who asked for it. */
export async function oneTimeLink(
  deps: Deps,
  actor: Actor,
  operator: { readonly id: string; readonly name: string },
): Promise<string> {
  const invitation = { operatorId: operator.id, expiresInMs: WORKS_MS }
  const entry = { actor, action: 'operator.invited', subject: operator.name }
  const { token } = await createInvitation(deps, invitation, [recordAudit(deps, entry)])
  return `${publicOrigin(deps.config)}/desk/invitation/${token}`
}
