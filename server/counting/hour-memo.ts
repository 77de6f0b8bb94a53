import { perDatabase } from '../db/per-database.ts'
import type { Database } from '../db/port.ts'
import { type ReceivedHour, receivedByHour } from '../stores/received-by-hour.ts'
import { DISORDER_MS, firstSealedSince } from '../stores/received-today.ts'
import { MOST_FOLLOWED, oneAtATime } from './one-at-a-time.ts'

const HOUR_MS = 60 * 60 * 1000

/**
 * Sealed responses of the last hours by the hour they were received in, kept in memory: a page need
 * not read a day of them again, but only what has been sealed since.
 */
class HourMemo {
  readonly #db: Database
  readonly #hours = new Map<string, number>()
  /** First hour that is known, and the end of the sealed order that was read. */
  #since = ''
  #sealed = 0
  readonly #oneAtATime = oneAtATime()

  constructor(db: Database) {
    this.#db = db
  }

  read(since: number, sealed: number): Promise<readonly ReceivedHour[]> {
    return this.#oneAtATime(() => this.#readNow(since, sealed))
  }

  async #readNow(since: number, sealed: number): Promise<readonly ReceivedHour[]> {
    const first = hourOf(since)
    const isFollowed = sealed >= this.#sealed && sealed - this.#sealed <= MOST_FOLLOWED
    if (this.#since === '' || first < this.#since || !isFollowed) {
      this.#hours.clear()
      const earliest = new Date(since - DISORDER_MS).toISOString()
      this.#sealed = await firstSealedSince(this.#db, earliest)
    }
    if (sealed > this.#sealed) {
      for (const { hour, n } of await receivedByHour(this.#db, this.#sealed, sealed)) {
        this.#hours.set(hour, (this.#hours.get(hour) ?? 0) + n)
      }
    }
    this.#since = first
    this.#sealed = Math.max(this.#sealed, sealed)
    for (const hour of this.#hours.keys()) if (hour < first) this.#hours.delete(hour)
    return [...this.#hours].map(([hour, n]) => ({ hour, n }))
  }
}

function hourOf(instant: number): string {
  return new Date(Math.floor(instant / HOUR_MS) * HOUR_MS).toISOString().slice(0, 13)
}

const memoOf = perDatabase((db) => new HourMemo(db))

/**
 * Sealed responses received since the beginning of an hour, by hour.
 *
 * @param since milliseconds of the epoch
 * @param sealed as it was read just before
 */
export function receivedSince(
  db: Database,
  since: number,
  sealed: number,
): Promise<readonly ReceivedHour[]> {
  return memoOf(db).read(since, sealed)
}
