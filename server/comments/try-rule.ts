import type { Deps } from '../deps.ts'
import { maskPersonal } from '../exports/mask-personal.ts'
import { localTime } from '../local-time.ts'
import { visibleComments } from '../stores/comment.ts'

/** Comments that a rule is tried on. */
const TRIED = 500
const EARLIEST = '2000-01-01'

/** The latest comments that are not hidden, masked, newest first: what a rule is tried on. */
export async function latestComments({ db, clock }: Deps): Promise<readonly string[]> {
  // A device may have answered in a day that begins elsewhere; nothing is later than tomorrow.
  const tomorrow = localTime(new Date(clock().getTime() + 86_400_000)).date
  const rows = await visibleComments(db, { from: EARLIEST, to: tomorrow }, TRIED)
  return rows.map((row) => maskPersonal(row.comment))
}
