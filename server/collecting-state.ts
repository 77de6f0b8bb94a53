import type { CollectingLink } from './stores/collecting-link.ts'

const DAY_MS = 24 * 60 * 60 * 1000

/** Last local date on which a link works, its limit of days included. */
export function lastDayOf(
  link: Pick<CollectingLink, 'expiresOn' | 'mostDays' | 'firstOpenedOn'>,
): string {
  const { expiresOn, mostDays, firstOpenedOn } = link
  if (mostDays === null || firstOpenedOn === null) return expiresOn
  const first = new Date(`${firstOpenedOn}T00:00:00Z`).getTime()
  const last = new Date(first + (mostDays - 1) * DAY_MS).toISOString().slice(0, 10)
  return last < expiresOn ? last : expiresOn
}

/**
 * Whether a link works, and why not.
 *
 * @param today local date
 */
export function collectingState(
  link: CollectingLink,
  today: string,
): 'works' | 'expired' | 'revoked' {
  if (link.revokedAt !== null) return 'revoked'
  return lastDayOf(link) < today ? 'expired' : 'works'
}
