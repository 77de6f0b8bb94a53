const LONGEST = 24

/**
 * The code of a new entry from its English name: small letters, digits and underscores, beginning
 * with a letter; empty where nothing is left of it.
 */
export function listSlug(english: string): string {
  return english
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^[^a-z]+/, '')
    .slice(0, LONGEST)
    .replace(/_+$/, '')
}
