import { isAppError } from '../errors.ts'

/** Does something unless somebody came first; whether it was done. */
export async function unlessConflict(work: () => Promise<void>): Promise<boolean> {
  try {
    await work()
    return true
  } catch (error) {
    if (isAppError(error, 'edit_conflict')) return false
    throw error
  }
}
