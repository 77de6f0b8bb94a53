import type { Deps } from '../deps.ts'
import { type Actor, recordAudit } from '../stores/audit.ts'
import { changeIndicator, isAtVersion } from '../stores/indicator-change.ts'
import type { DefinitionOffer } from './definition-offers.ts'

/**
 * Stores the next versions that were chosen, each with its audit entry.
 *
 * @throws AppError `edit_conflict` at the first one that was changed meanwhile; those before are stored
 */
export async function storeOffers(
  deps: Deps,
  actor: Actor,
  offers: readonly DefinitionOffer[],
): Promise<void> {
  for (const { before, after } of offers) {
    const details = { name: `${before.name} → ${after.name}`, version: after.version }
    const entry = { actor, action: 'indicator.changed', subject: after.id, details }
    const unchanged = isAtVersion(deps.db, before.id, before.version).select('id')
    const stamp = { at: deps.clock().toISOString(), by: actor.name }
    await changeIndicator(deps.db, after, stamp, [recordAudit(deps, entry, unchanged)])
  }
}
