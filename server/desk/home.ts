import type { DeskHandler } from './context.ts'
import { opensWithStart } from './start.ts'

/** The first page: codes to print for staff, else first use until it is over or put aside, then the overview. */
export const home: DeskHandler = (desk) => async (c) => {
  if (c.get('session')?.operator.role === 'staff') return c.redirect('/desk/points', 303)
  return c.redirect((await opensWithStart(desk, c)) ? '/desk/start' : '/desk/overview', 303)
}
