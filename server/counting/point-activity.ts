import type { Deps } from '../deps.ts'
import { monthsBetween } from './months-between.ts'
import { openedPerPoint } from './openings.ts'
import { pointAnswers } from './point-answers.ts'

/** What happened at a point; test responses are not received ones. */
export interface PointActivity {
  readonly opened: number
  readonly received: number
}

/**
 * Opened pages and received responses of a year by point; points where nothing happened are
 * missing.
 *
 * @throws StorageUnavailable when the sealer came in between every time
 */
export async function activityPerPoint(
  deps: Pick<Deps, 'db' | 'clock'>,
  year: string,
): Promise<ReadonlyMap<string, PointActivity>> {
  const months = monthsBetween(`${year}-01-01`, `${year}-12-31`)
  const [opened, answers] = await Promise.all([
    openedPerPoint(deps, year),
    pointAnswers(deps.db, months),
  ])
  const received = new Map<string, number>()
  for (const { pointCode, n } of answers) {
    received.set(pointCode, (received.get(pointCode) ?? 0) + n)
  }
  const codes = new Set([...opened.keys(), ...received.keys()])
  return new Map(
    [...codes].map((code) => [
      code,
      { opened: opened.get(code) ?? 0, received: received.get(code) ?? 0 },
    ]),
  )
}
