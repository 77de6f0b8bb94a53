import { perDatabase } from '../db/per-database.ts'
import type { Database } from '../db/port.ts'
import { daysOfSealed } from '../stores/response.ts'
import { aTurn } from '../turn.ts'
import { keptMonth } from './kept-months.ts'
import { monthsBetween, twoDigits } from './months-between.ts'
import { MOST_FOLLOWED, oneAtATime } from './one-at-a-time.ts'

/** Where days come from: from the sealed responses and their tallies only. */
export interface DaySource<Day> {
  /** With the version of the form of a day: another one is another name. */
  readonly name: string
  /** Reads the days between two dates, both inclusive; days without anything are missing. */
  readonly load: (
    db: Database,
    question: string,
    from: string,
    to: string,
  ) => Promise<ReadonlyMap<string, Day>>
}

/** Days that one reading covers: a month of ten million responses would hold up visitors. */
const DAYS_AT_ONCE = 4

/**
 * What the sealed responses of each day come to, kept in memory so that a page need not read a
 * year again. A day is read when it is first asked for, a month at a time, and again only when
 * responses of that day have been sealed since; the sealed order says which. Finished months outlast
 * a start (kept-months.ts). Whatever else may one day change the tallies must be followed here too.
 */
export class DayMemo<Day> {
  readonly #db: Database
  readonly #source: DaySource<Day>
  readonly #question: string
  readonly #days = new Map<string, Day>()
  readonly #months = new Set<string>()
  #sealed = 0
  readonly #oneAtATime = oneAtATime()

  constructor(db: Database, source: DaySource<Day>, question: string) {
    this.#db = db
    this.#source = source
    this.#question = question
  }

  /**
   * The days between two dates, both inclusive, with all that was sealed before `sealed`.
   *
   * @param sealed as it was read just before
   */
  read(from: string, to: string, sealed: number): Promise<ReadonlyMap<string, Day>> {
    return this.#oneAtATime(() => this.#readNow(from, to, sealed))
  }

  async #readNow(from: string, to: string, sealed: number): Promise<ReadonlyMap<string, Day>> {
    await this.#follow(sealed)
    for (const month of monthsBetween(from, to)) await this.#loadMonth(month)
    return new Map([...this.#days].filter(([date]) => date >= from && date <= to))
  }

  async #follow(sealed: number): Promise<void> {
    const since = this.#sealed
    if (sealed < since || sealed - since > MOST_FOLLOWED) {
      this.#days.clear()
      this.#months.clear()
    } else if (sealed > since && this.#months.size > 0) {
      for (const date of await daysOfSealed(this.#db, since, sealed)) {
        if (this.#months.has(date.slice(0, 7))) await this.#replace(date)
      }
    }
    this.#sealed = sealed
  }

  async #loadMonth(month: string): Promise<void> {
    if (this.#months.has(month)) return
    const [db, source, question] = [this.#db, this.#source, this.#question]
    const days = await keptMonth(db, `${source.name} ${question}`, month, () =>
      daysOfMonth(db, source, question, month),
    )
    for (const [date, day] of days) this.#days.set(date, day)
    this.#months.add(month)
    await aTurn()
  }

  async #replace(date: string): Promise<void> {
    const days = await this.#source.load(this.#db, this.#question, date, date)
    for (const [of, day] of days) this.#days.set(of, day)
  }
}

/** The days of a month as they are read, with visitors served in between. */
export async function daysOfMonth<Day>(
  db: Database,
  source: DaySource<Day>,
  question: string,
  month: string,
): Promise<ReadonlyMap<string, Day>> {
  const days = new Map<string, Day>()
  for (let day = 1; day <= 31; day += DAYS_AT_ONCE) {
    const last = Math.min(31, day + DAYS_AT_ONCE - 1)
    const [from, to] = [`${month}-${twoDigits(day)}`, `${month}-${twoDigits(last)}`]
    for (const [date, one] of await source.load(db, question, from, to)) days.set(date, one)
    await aTurn()
  }
  return days
}

/** One memory for each question of a database. */
export function memoPerQuestion<Day>(
  source: DaySource<Day>,
): (db: Database, question: string) => DayMemo<Day> {
  const memosOf = perDatabase(() => new Map<string, DayMemo<Day>>())
  return (db, question) => {
    const memos = memosOf(db)
    const memo = memos.get(question) ?? new DayMemo(db, source, question)
    memos.set(question, memo)
    return memo
  }
}
