import { listActivityTypes } from '../stores/activity.ts'
import type { Desk, DeskContext } from './context.ts'

/** Activity types in their order, named in the language of the page. */
export async function activityTypeNames({ deps }: Desk, c: DeskContext) {
  const types = await listActivityTypes(deps.db)
  return types.map((type) => ({ id: type.id, name: type.name[c.get('language')] }))
}
