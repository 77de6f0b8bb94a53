import type { Deps } from '../deps.ts'
import { type Actor, recordAudit } from '../stores/audit.ts'
import { insertDefinition } from '../stores/definition.ts'
import type { DefinitionOffer } from './definition-offers.ts'

/** Stores the next versions that were chosen, each with its audit entry. */
export async function storeOffers(
  deps: Deps,
  actor: Actor,
  offers: readonly DefinitionOffer[],
): Promise<void> {
  for (const { before, after } of offers) {
    const details = { name: `${before.name} → ${after.name}`, version: after.version }
    const entry = { actor, action: 'indicator.changed', subject: after.id, details }
    await deps.db.atomic([
      insertDefinition(deps.db, after, deps.clock().toISOString()),
      recordAudit(deps, entry),
    ])
  }
}
