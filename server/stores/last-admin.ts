import type { Compilable, Database } from '../db/port.ts'

/** Takes the administrators' rows first, so that two of them cannot shut each other out at once. */
export function lockAdmins(db: Database): Compilable {
  return db.write
    .updateTable('operator')
    .set((eb) => ({ failures: eb.ref('failures') }))
    .where('role', '=', 'admin')
}

/** Another administrator who can sign in, as a subquery. */
export function otherAdmin(db: Database, id: string) {
  return db.write
    .selectFrom('operator as other')
    .select('other.id')
    .where('other.role', '=', 'admin')
    .where('other.disabled_at', 'is', null)
    .where('other.password', 'is not', null)
    .where('other.id', '!=', id)
}
