/** One value per name of a driver, facet or item; null where it does not exist. */
export type ByName = Readonly<Record<string, number | null>>

/** Values under their names, place by place; null for names without one. */
export function byName(names: readonly string[], values: readonly (number | null)[]): ByName {
  return Object.fromEntries(names.map((name, i) => [name, values[i] ?? null]))
}
