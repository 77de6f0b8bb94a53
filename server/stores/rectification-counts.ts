import type { Database } from '../db/port.ts'
import { type RectificationState, UNFINISHED } from './rectification.ts'

/** Entries are counted up to so many, so that a count costs the same however many there are. */
const MOST_COUNTED = 1_000

/** Unfinished entries. */
export interface RectificationCounts {
  /** Where each count stops. */
  readonly most: number
  readonly overdue: number
  /** Not overdue yet. */
  readonly inTime: number
  /** Of both, those that are nobody's. */
  readonly unowned: number
}

/**
 * Counts what is still to do, each figure from the head of one index.
 *
 * @param today local date; what was due before is overdue
 */
export async function unfinishedCounts(db: Database, today: string): Promise<RectificationCounts> {
  const [overdue, inTime, unowned] = await Promise.all([
    some(db, (query) => query.where('due_on', '<', today)),
    some(db, (query) => query.where('due_on', '>=', today)),
    some(db, (query) => query.where('owner_id', 'is', null)),
  ])
  return { most: MOST_COUNTED, overdue, inTime, unowned }
}

function entriesOf(db: Database, state: RectificationState) {
  return db.read.selectFrom('rectification').select('response_id').where('state', '=', state)
}

type Entries = ReturnType<typeof entriesOf>

/** One state after the other, because each has its own stretch of the index. */
async function some(db: Database, narrow: (query: Entries) => Entries): Promise<number> {
  let total = 0
  for (const state of UNFINISHED) {
    const { n } = await db.read
      .selectFrom(narrow(entriesOf(db, state)).limit(MOST_COUNTED).as('some'))
      .select((eb) => eb.fn.countAll<number | string>().as('n'))
      .executeTakeFirstOrThrow()
    total += Number(n)
  }
  return Math.min(MOST_COUNTED, total)
}
