import type { Database } from '../db/port.ts'
import { daysOfSealed } from '../stores/response.ts'
import { aTurn } from '../turn.ts'
import { MOST_FOLLOWED, oneAtATime } from './one-at-a-time.ts'

/**
 * What the sealed responses of each month come to, kept in memory. A month is read when it is first
 * asked for, and again when responses of it have been sealed since; the sealed order says which.
 */
export class MonthMemo<Month> {
  readonly #db: Database
  readonly #load: (month: string) => Promise<Month>
  readonly #months = new Map<string, Month>()
  #sealed = 0
  readonly #oneAtATime = oneAtATime()

  constructor(db: Database, load: (month: string) => Promise<Month>) {
    this.#db = db
    this.#load = load
  }

  /**
   * These months with all that was sealed before `sealed`, in their order.
   *
   * @param sealed as it was read just before
   */
  read(months: readonly string[], sealed: number): Promise<readonly Month[]> {
    return this.#oneAtATime(() => this.#readNow(months, sealed))
  }

  async #readNow(months: readonly string[], sealed: number): Promise<readonly Month[]> {
    await this.#forgetChanged(sealed)
    const found: Month[] = []
    for (const month of months) {
      let known = this.#months.get(month)
      if (known === undefined) {
        known = await this.#load(month)
        this.#months.set(month, known)
        await aTurn()
      }
      found.push(known)
    }
    return found
  }

  async #forgetChanged(sealed: number): Promise<void> {
    const since = this.#sealed
    if (sealed < since || sealed - since > MOST_FOLLOWED) this.#months.clear()
    else if (sealed > since && this.#months.size > 0) {
      const dates = await daysOfSealed(this.#db, since, sealed)
      for (const date of dates) this.#months.delete(date.slice(0, 7))
    }
    this.#sealed = sealed
  }
}
