/**
 * The target a field speaks of, which stands at the end of its name: `reachedTarget95`,
 * `percentShownTarget90`, `target85.5`, `target85_5`. Null for other fields.
 */
export function targetOfKey(key: string): string | null {
  const match = /target(\d+(?:[._]\d+)?)$/i.exec(key)
  return match?.[1]?.replace('_', '.') ?? null
}
