import type { Database } from './port.ts'

/** Makes something once for each database and keeps it as long as that: prepared statements. */
export function perDatabase<Made extends object>(
  make: (db: Database) => Made,
): (db: Database) => Made {
  const known = new WeakMap<Database, Made>()
  return (db) => {
    const made = known.get(db) ?? make(db)
    known.set(db, made)
    return made
  }
}
