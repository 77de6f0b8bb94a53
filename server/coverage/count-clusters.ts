import type { CodeCounts, DayAnswers } from '../counting/day-answers.ts'

/** Responses of a period, counted along three lines. */
export interface ResponseCounts {
  readonly byActivity: ReadonlyMap<string, number>
  /** By activity type; the empty one where the visitors did not say. */
  readonly byType: ReadonlyMap<string, number>
  /** Of permanent points, by activity type and day. */
  readonly byTypeAndDay: ReadonlyMap<string, ReadonlyMap<string, number>>
}

/** Counts responses, of whatever code, in the days of a question that everybody is asked. */
export function countClusters(days: ReadonlyMap<string, DayAnswers>): ResponseCounts {
  const byActivity = new Map<string, number>()
  const byType = new Map<string, number>()
  const byTypeAndDay = new Map<string, Map<string, number>>()
  for (const [date, day] of days) {
    for (const [key, { activityTypeId, byCode }] of day.activities) {
      const n = total(byCode)
      add(byActivity, key.split(':')[1] ?? '', n)
      add(byType, activityTypeId, n)
    }
    for (const [type, { byCode }] of day.points) {
      const n = total(byCode)
      add(byType, type, n)
      const ofType = byTypeAndDay.get(type) ?? new Map<string, number>()
      add(ofType, date, n)
      byTypeAndDay.set(type, ofType)
    }
  }
  return { byActivity, byType, byTypeAndDay }
}

const total = (byCode: CodeCounts) => [...byCode.values()].reduce((sum, n) => sum + n, 0)

function add(sums: Map<string, number>, key: string, n: number): void {
  sums.set(key, (sums.get(key) ?? 0) + n)
}
