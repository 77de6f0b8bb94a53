import type { Compilable } from '../db/port.ts'
import type { Deps } from '../deps.ts'
import { BURST_PER_MINUTE, createBurstWatch } from '../gate/burst.ts'
import { contentOf } from '../gate/content.ts'
import { newResponse } from '../gate/new-response.ts'
import { type Questionnaires, readQuestionnaires } from '../questionnaires.ts'
import { seal } from '../sealing/seal.ts'
import { addOpenings, addUnknownCode } from '../stores/opening.ts'
import type { Point } from '../stores/point.ts'
import { type NewResponse, responseInsert } from '../stores/response.ts'
import type { Arrival } from './arrival.ts'
import { type DemoDay, instantOf } from './calendar.ts'
import { timedId } from './identifier.ts'
import type { Place } from './place.ts'
import type { Plan } from './plan.ts'
import type { Random } from './random.ts'
import type { Simulation } from './sitting-arrivals.ts'
import { mistypedCode, openedPages } from './strays.ts'
import { closePoints } from './write-plan.ts'
import { yearArrivals } from './year-arrivals.ts'

/** Statements of one commit; more would outlive the collector's young generation. */
const LIST_LENGTH = 1_000
/** Responses of one list of the sealer: long, so that it counts many alike at once. */
const SEAL_LENGTH = 20_000
/** Points are closed at a month's first day, once this many days have passed. */
const TIDY_AFTER_DAYS = 5
const UNKNOWN_CODES_PER_DAY = 200

interface YearParts {
  readonly deps: Deps
  readonly simulation: Simulation
  readonly plan: Plan
  readonly random: Random
  /** The clock of `deps`. */
  readonly time: { now: Date }
  /** Told how many responses of live points are stored, from time to time. */
  readonly onStored: (responses: number) => void
}

/**
 * Stores the whole year through the gate's own functions and the real sealer, as it would have come
 * in. One thing differs: many responses share a commit.
 */
export async function writeYear(parts: YearParts): Promise<void> {
  const { deps, simulation, plan } = parts
  const writer = createWriter(parts, await readQuestionnaires(deps.db))
  let open = plan.places.filter((place) => place.closesOn !== null)
  for (const [index, arrivals] of enumerate(yearArrivals(simulation, plan))) {
    const day = simulation.days[index]
    if (!day) break
    if (day.localDate.endsWith('-01')) {
      await writer.flush()
      const due = dueOn(day, simulation.days)
      const over = open.filter((place) => (place.closesOn ?? '') < due)
      open = open.filter((place) => !over.includes(place))
      await closePoints(deps, over, day.localDate)
    }
    for (const arrival of arrivals) {
      writer.add(arrival)
      if (writer.isFull()) await writer.flush()
    }
    writer.endOf(day, arrivals)
  }
  await writer.finish()
}

function dueOn(day: DemoDay, days: readonly DemoDay[]): string {
  return days[day.index - TIDY_AFTER_DAYS]?.localDate ?? ''
}

function createWriter(parts: YearParts, questionnaires: Questionnaires) {
  const { deps, plan, random, time } = parts
  const { db } = deps
  const insert = responseInsert(db)
  const strays = random.fork('strays')
  const burst = createBurstWatch(BURST_PER_MINUTE)
  const points = new Map(plan.places.map((place) => [place.point.code, pointOf(place)]))
  let list: Compilable[] = []
  let responses = 0
  let stored = 0
  let unsealed = 0

  const add = ({ receivedAt, submission, extra }: Arrival) => {
    const point = points.get(submission.point)
    if (!point) throw new Error(`There is no point ${submission.point}.`)
    const now = new Date(Math.floor(receivedAt))
    const whole = { ...submission, id: timedId(now.getTime(), random) }
    const content = contentOf(whole, point, questionnaires, questionnaires.current.version)
    const isBurst = burst.enter(point.code, now)
    const response: NewResponse = { ...newResponse(deps, whole, content, now, isBurst), ...extra }
    list.push(insert(response))
    if (point.mode === 'live') responses += 1
  }

  const endOf = (day: DemoDay, arrivals: readonly Arrival[]) => {
    for (const [pointCode, n] of openedPages(arrivals, strays)) {
      list.push(addOpenings(db, { pointCode, localDate: day.localDate, n }))
    }
    const stray = mistypedCode(plan.places, strays)
    if (stray) list.push(addUnknownCode(db, day.localDate, stray, UNKNOWN_CODES_PER_DAY))
    time.now = new Date(instantOf(day.localDate, 24 * 60) - 1)
  }

  const flush = async () => {
    if (list.length === 0) return
    const affected = await db.atomic(list)
    if (affected.some((n) => n !== 1)) throw new Error('A point took no response.')
    list = []
    stored += responses
    unsealed += responses
    responses = 0
    if (unsealed < SEAL_LENGTH) return
    await seal(deps, SEAL_LENGTH)
    unsealed -= SEAL_LENGTH
    parts.onStored(stored)
  }

  const finish = async () => {
    await flush()
    while ((await seal(deps, SEAL_LENGTH)) > 0);
    parts.onStored(stored)
  }

  return { add, endOf, flush, finish, isFull: () => list.length >= LIST_LENGTH }
}

function pointOf({ point: { createdAt: _, ...point } }: Place): Point {
  return { ...point, closedAt: null, version: 1 }
}

function* enumerate<Item>(items: Iterable<Item>): Generator<readonly [number, Item]> {
  let index = 0
  for (const item of items) {
    yield [index, item]
    index += 1
  }
}
