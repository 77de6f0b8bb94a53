import type { Deps } from '../deps.ts'
import { recordAudit } from '../stores/audit.ts'

/** Who tries names that are none is nobody. */
const NOBODY = { id: null, name: '—' }
const EVERY_MS = 60_000

export interface UnknownNames {
  /** Counts an attempt to sign in under a name that nobody can use. */
  count(): Promise<void>
}

/**
 * Attempts under names that nobody can use, as one entry a minute at most with their number since
 * the entry before: whoever tries a thousand names does not fill the log.
 */
export function createUnknownNames(deps: Pick<Deps, 'db' | 'clock' | 'newId'>): UnknownNames {
  let attempts = 0
  let toldAt = Number.NEGATIVE_INFINITY
  return {
    count: async () => {
      attempts += 1
      const now = deps.clock().getTime()
      if (now - toldAt < EVERY_MS) return
      const entry = { actor: NOBODY, action: 'operator.sign_in_unknown', subject: '—' }
      const audit = recordAudit(deps, { ...entry, details: { attempts } })
      toldAt = now
      attempts = 0
      await deps.db.atomic([audit])
    },
  }
}
