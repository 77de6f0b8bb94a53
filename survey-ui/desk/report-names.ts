/** What the keys of a report are called, by what they are keys of. */
export interface ReportNames {
  readonly activity_type: ReadonlyMap<string, string>
  readonly town: ReadonlyMap<string, string>
  readonly channel: ReadonlyMap<string, string>
  readonly group: ReadonlyMap<string, string>
  readonly age: ReadonlyMap<string, string>
  readonly question: ReadonlyMap<string, string>
}

/** A name, or the key where it has none (an id of another year). */
export function nameOf(names: ReadonlyMap<string, string>, key: string): string {
  return names.get(key) ?? key
}
