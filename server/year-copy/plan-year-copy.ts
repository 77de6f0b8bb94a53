import type { Activity } from '../stores/activity.ts'
import type { Point, PointInput } from '../stores/point.ts'
import { daysBetweenYears, moveDate, moveInstant, moveYearInText } from './move-year.ts'

/** One activity of the source year and what becomes of it. */
export interface YearCopyLine {
  readonly source: Activity
  /** Id of the copy: made from the source and the year, so that there can be only one. */
  readonly id: string
  readonly name: string
  readonly startsOn: string
  readonly endsOn: string
  readonly points: readonly PointInput[]
  /** The copy exists already. */
  readonly isCopied: boolean
}

/** What a plan is made of. */
export interface YearCopySource {
  readonly from: string
  readonly to: string
  /** Activities of which a day falls into the source year. */
  readonly activities: readonly Activity[]
  readonly points: readonly Point[]
  /** Ids of the activities that exist. */
  readonly existing: ReadonlySet<string>
  readonly sha256: (bytes: Uint8Array) => Uint8Array
}

/**
 * What copying a year makes: each activity that begins in it, whole weeks later, without attendance,
 * and its points, open, with their windows moved as far. A year in a name becomes the other one.
 */
export function planYearCopy(source: YearCopySource): readonly YearCopyLine[] {
  return source.activities
    .filter((activity) => activity.startsOn.startsWith(`${source.from}-`))
    .toSorted((a, b) => (`${a.startsOn}${a.id}` < `${b.startsOn}${b.id}` ? -1 : 1))
    .map((activity) => lineOf(activity, source))
}

function lineOf(activity: Activity, source: YearCopySource): YearCopyLine {
  const { from, to, points, existing } = source
  const days = daysBetweenYears(activity.startsOn, from, to)
  const id = copyId(activity.id, to, source.sha256)
  return {
    source: activity,
    id,
    name: moveYearInText(activity.name, from, to),
    startsOn: moveDate(activity.startsOn, days),
    endsOn: moveDate(activity.endsOn, days),
    isCopied: existing.has(id),
    points: points
      .filter((point) => point.activityId === activity.id)
      .map((point) => ({
        name: moveYearInText(point.name, from, to),
        activityId: id,
        activityTypeId: activity.activityTypeId,
        mode: point.mode,
        opensAt: moveInstant(point.opensAt, days),
        closesAt: moveInstant(point.closesAt, days),
      })),
  }
}

/** A UUID (version 8, RFC 9562) from the source's id and the year. */
function copyId(sourceId: string, to: string, sha256: YearCopySource['sha256']): string {
  const digest = sha256(new TextEncoder().encode(`activity copy ${to} ${sourceId}`))
  const hex = [...digest.subarray(0, 16)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  const part = (start: number, end: number) => hex.slice(start, end)
  return `${part(0, 8)}-${part(8, 12)}-8${part(13, 16)}-a${part(17, 20)}-${part(20, 32)}`
}
