import { completeSettings } from '../../analysis/report/settings.ts'
import { lastDayOf, monthsBetween } from '../counting/months-between.ts'
import { readPlaces } from '../counting/places.ts'
import { pointAnswers } from '../counting/point-answers.ts'
import type { Database } from '../db/port.ts'
import { placeSizes } from '../stores/place-size.ts'
import { answeredDays } from '../stores/tally.ts'
import { moveDate } from '../year-copy/move-year.ts'
import type { Comment } from './comment-reader.ts'

/** Responses from which on what a group wrote may leave the desk; the same as for its rate. */
const LEAST_RESPONSES = completeSettings().smallestGroup

interface Period {
  readonly from: string
  readonly to: string
}

/**
 * Tells whether the place of a comment has enough responses in a period for its words to leave the
 * desk: where few have answered, a text says who wrote it. Whole months are remembered; the days
 * before and after them are read from the tallies, where what is not sealed yet does not count,
 * which can only keep a text back for a moment.
 */
export async function largePlaces(
  db: Database,
  period: Period,
): Promise<(comment: Pick<Comment, 'activityId' | 'pointCode'>) => boolean> {
  const sizes = new Map<string, number>()
  const add = (activityId: string | null, pointCode: string, n: number) => {
    const place = placeOf({ activityId, pointCode })
    sizes.set(place, (sizes.get(place) ?? 0) + n)
  }
  const { months, rest } = await partsOf(db, period)
  const places = await readPlaces(db)
  for (const { pointCode, rated } of await pointAnswers(db, months)) {
    add(places.get(pointCode)?.activityId ?? null, pointCode, rated)
  }
  for (const part of rest) {
    for (const { activityId, pointCode, n } of await placeSizes(db, part)) {
      add(activityId, pointCode, n)
    }
  }
  return (comment) => (sizes.get(placeOf(comment)) ?? 0) >= LEAST_RESPONSES
}

function placeOf({ activityId, pointCode }: Pick<Comment, 'activityId' | 'pointCode'>): string {
  return activityId === null ? `p:${pointCode}` : `a:${activityId}`
}

/**
 * The months that lie in a period as a whole, of those with sealed responses, and the days that are
 * left of it.
 */
async function partsOf(db: Database, period: Period) {
  const known = await answeredDays(db, 'overall')
  if (!known) return { months: [], rest: [] }
  const [first, last] = [`${known.first.slice(0, 7)}-01`, lastDayOf(known.last.slice(0, 7))]
  const from = period.from > first ? period.from : first
  const to = period.to < last ? period.to : last
  const months = monthsBetween(from, to).filter(
    (month) => from <= `${month}-01` && to >= lastDayOf(month),
  )
  const [begin, end] = [months.at(0), months.at(-1)]
  if (begin === undefined || end === undefined) return { months, rest: [{ from, to }] }
  const before = { from, to: moveDate(`${begin}-01`, -1) }
  const after = { from: moveDate(lastDayOf(end), 1), to }
  return { months, rest: [before, after].filter((part) => part.from <= part.to) }
}
