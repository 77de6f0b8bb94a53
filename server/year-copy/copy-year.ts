import { violation } from '../db/constraint.ts'
import type { Compilable } from '../db/port.ts'
import type { Deps } from '../deps.ts'
import { pointCode } from '../gate/receipt.ts'
import { listActivities } from '../stores/activity.ts'
import { type Actor, recordAudit } from '../stores/audit.ts'
import { listPoints, type PointInput } from '../stores/point.ts'
import { deleteUntouchedCopy, insertYearCopy, untouchedCopy } from '../stores/year-copy.ts'
import { planYearCopy, type YearCopyLine } from './plan-year-copy.ts'

export interface Years {
  readonly from: string
  readonly to: string
}

/** What a copy made: the lines that it chose and were not there, with the codes of their points. */
export interface YearCopied {
  readonly made: readonly {
    readonly line: YearCopyLine
    readonly points: readonly (PointInput & { readonly code: string })[]
  }[]
  /** Chosen lines whose copy existed already. */
  readonly already: number
}

const TRIES = 5

/** What copying a year would make now. */
export async function readYearCopy(deps: Deps, years: Years): Promise<readonly YearCopyLine[]> {
  const [activities, points] = await Promise.all([listActivities(deps.db), listPoints(deps.db)])
  const existing = new Set(activities.map((activity) => activity.id))
  return planYearCopy({ ...years, activities, points, existing, sha256: deps.sha256 })
}

/**
 * Copies chosen activities of a year and their points in one atomic list with one audit entry. What
 * was copied before is left as it is, also when two people press at once.
 *
 * @param isChosen by the id of the source; all of them when left out
 */
export async function copyYear(
  deps: Deps,
  years: Years,
  actor: Actor,
  isChosen: (sourceId: string) => boolean = () => true,
): Promise<YearCopied> {
  for (let attempt = 1; ; attempt += 1) {
    const chosen = (await readYearCopy(deps, years)).filter((line) => isChosen(line.source.id))
    const made = chosen
      .filter((line) => !line.isCopied)
      .map((line) => ({
        line,
        points: line.points.map((point) => ({ ...point, code: pointCode(deps.randomBytes(16)) })),
      }))
    const already = chosen.length - made.length
    if (made.length === 0) return { made, already }
    try {
      await deps.db.atomic(statements(deps, years, actor, made))
      return { made, already }
    } catch (error) {
      if (violation(error) !== 'unique' || attempt === TRIES) throw error
    }
  }
}

function statements(deps: Deps, { from, to }: Years, actor: Actor, made: YearCopied['made']) {
  const createdAt = deps.clock().toISOString()
  const activities = made.map(({ line: { id, name, startsOn, endsOn, source } }) => {
    const { activityTypeId, townId } = source
    return { id, name, startsOn, endsOn, activityTypeId, townId, attendance: null, createdAt }
  })
  const points = made.flatMap((entry) => entry.points.map((point) => ({ ...point, createdAt })))
  const details = {
    activities: activities.map((activity) => activity.id),
    points: points.map((point) => point.code),
  }
  const entry = { actor, action: 'activity.year_copied', subject: `${from} → ${to}`, details }
  const writes: readonly Compilable[] = [
    ...insertYearCopy(deps.db, activities, points),
    recordAudit(deps, entry),
  ]
  return writes
}

/**
 * Takes back what a copy made and nobody has touched since: not edited, nothing answered. Each
 * activity is a list of its own, so that other writers get their turn.
 *
 * @returns activities deleted, and copies that were kept
 */
export async function undoYearCopy(deps: Deps, years: Years, actor: Actor) {
  const copies = (await readYearCopy(deps, years)).filter((line) => line.isCopied)
  let undone = 0
  for (const { id, name } of copies) {
    const entry = { actor, action: 'activity.copy_undone', subject: id, details: { name } }
    const audit = recordAudit(deps, entry, untouchedCopy(deps.db, id))
    if (await deleteUntouchedCopy(deps.db, id, [audit])) undone += 1
  }
  return { undone, kept: copies.length - undone }
}
