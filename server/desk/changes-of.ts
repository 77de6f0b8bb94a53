import type { AuditDetails } from '../stores/audit.ts'

/** What an edit changes, as `before → after` by field: what the log says of it. */
export function changesOf<Field extends string>(
  names: readonly Field[],
  before: Readonly<Record<Field, string>>,
  after: Readonly<Record<Field, string>>,
): AuditDetails {
  const changed = names.filter((name) => before[name] !== after[name])
  return Object.fromEntries(changed.map((name) => [name, `${before[name]} → ${after[name]}`]))
}
