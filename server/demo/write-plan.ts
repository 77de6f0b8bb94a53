import type { Compilable } from '../db/port.ts'
import type { Deps } from '../deps.ts'
import { insertActivity } from '../stores/activity.ts'
import { recordAudit } from '../stores/audit.ts'
import { insertPoint, setPointClosed } from '../stores/point.ts'
import { instantOf } from './calendar.ts'
import type { Place } from './place.ts'
import type { Plan } from './plan.ts'

/** Who has made the points and activities, in the log. */
const DEMO_ACTOR = { id: null, name: '演示数据 demo' } as const

const STATEMENTS_PER_LIST = 400

/** Stores activities and points as if each had been made at its time; each with its audit entry. */
export async function writePlan(deps: Deps, plan: Plan, exitCode: string): Promise<void> {
  const { db } = deps
  const writes: Compilable[] = [
    ...plan.events.flatMap((activity) => [
      insertActivity(db, activity),
      made(deps, 'activity.added', activity.id, activity.createdAt),
    ]),
    ...plan.places
      .filter(({ point }) => point.code !== exitCode)
      .flatMap(({ point }) => [
        insertPoint(db, point),
        made(deps, 'point.added', point.code, point.createdAt),
      ]),
  ]
  for (let start = 0; start < writes.length; start += STATEMENTS_PER_LIST) {
    await db.atomic(writes.slice(start, start + STATEMENTS_PER_LIST))
  }
}

function made(deps: Deps, action: string, subject: string, at: string): Compilable {
  const then = { ...deps, clock: () => new Date(at) }
  return recordAudit(then, { actor: DEMO_ACTOR, action, subject })
}

/** Closes the points whose event was over five days before a date: somebody tidies up. */
export async function closePoints(
  deps: Deps,
  places: readonly Place[],
  localDate: string,
): Promise<void> {
  const at = new Date(instantOf(localDate, 8 * 60 + 30)).toISOString()
  const then = { ...deps, clock: () => new Date(at) }
  const closing = places.map(({ point }) =>
    setPointClosed(deps.db, point.code, 1, at, [
      recordAudit(then, { actor: DEMO_ACTOR, action: 'point.closed', subject: point.code }),
    ]),
  )
  await Promise.all(closing)
}
