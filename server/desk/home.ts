import type { DeskHandler } from './context.ts'

/** The first page: results for those who may read them, codes to print for staff. */
export const home: DeskHandler = () => (c) => {
  const isStaff = c.get('session')?.operator.role === 'staff'
  return c.redirect(isStaff ? '/desk/points' : '/desk/results', 303)
}
