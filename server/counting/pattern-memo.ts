import type { Database } from '../db/port.ts'
import { StorageUnavailable } from '../db/unavailable.ts'
import { questionnaireOf, readQuestionnaires } from '../questionnaires.ts'
import { patternEntries } from '../sealing/pattern-entries.ts'
import { type PatternRow, patternPages, sealedRatings } from '../stores/pattern.ts'
import { readSealer } from '../stores/sealer.ts'
import { aTurn } from '../turn.ts'
import { MOST_FOLLOWED, oneAtATime } from './one-at-a-time.ts'

/** Rows of one reading: more would hold up visitors. */
const PAGE = 5_000
const TRIES = 20

/** Levels 5 to 1 by question id; a question without one is missing. */
export type Ratings = Readonly<Record<string, number>>

/** How often the ratings of a number were given, by activity type. */
type Month = ReadonlyMap<string, ReadonlyMap<number, number>>
type GrowingMonth = Map<string, Map<number, number>>

/**
 * The tally of patterns by month, kept in memory so that a page need not read a year again. A month
 * is read when it is first asked for; what is sealed afterwards is added from the responses
 * themselves. Whatever else may one day change the tally must be followed here too.
 */
export class PatternMemo {
  readonly #db: Database
  readonly #months = new Map<string, GrowingMonth>()
  /** Each pattern is kept once, under a number: months and types share most of them. */
  readonly #numbers = new Map<string, number>()
  readonly #ratings: Ratings[] = []
  #patterned = 0
  readonly #oneAtATime = oneAtATime()

  constructor(db: Database) {
    this.#db = db
  }

  /**
   * The months as the tally has them now, and how much of the sealed order that is.
   *
   * @throws StorageUnavailable when something was added every time while they were read
   */
  read(months: readonly string[]) {
    return this.#oneAtATime(() => this.#readNow(months))
  }

  /** The number of a pattern, which it keeps. */
  numberOf(pattern: string): number {
    const known = this.#numbers.get(pattern)
    if (known !== undefined) return known
    this.#numbers.set(pattern, this.#ratings.length)
    this.#ratings.push(ratingsOf(pattern))
    return this.#ratings.length - 1
  }

  /** Numbers so far, from 0. */
  get size(): number {
    return this.#ratings.length
  }

  /** The ratings of the pattern of a number. */
  ratings(number: number): Ratings {
    return this.#ratings[number] ?? {}
  }

  async #readNow(names: readonly string[]) {
    for (let attempt = 1; attempt <= TRIES; attempt += 1) {
      await this.#follow()
      if (!(await this.#loadMissing(names))) continue
      const months = new Map<string, Month>()
      for (const name of names) months.set(name, this.#months.get(name) ?? new Map())
      return { months, patterned: this.#patterned }
    }
    throw new StorageUnavailable('busy')
  }

  async #follow(): Promise<void> {
    const since = this.#patterned
    const { patterned } = await readSealer(this.#db)
    if (patterned < since || patterned - since > MOST_FOLLOWED) this.#months.clear()
    if (patterned > since && this.#months.size > 0) {
      const questionnaires = await readQuestionnaires(this.#db)
      const rows = await sealedRatings(this.#db, since, patterned)
      const entries = patternEntries(rows, (version) => questionnaireOf(questionnaires, version))
      for (const entry of entries) {
        const month = this.#months.get(entry.month)
        if (month) this.#add(month, entry)
      }
    }
    this.#patterned = patterned
  }

  /** Whether all are there now; a month is kept only if nothing was added while it was read. */
  async #loadMissing(names: readonly string[]): Promise<boolean> {
    for (const name of names) {
      if (this.#months.has(name)) continue
      const month: GrowingMonth = new Map()
      for await (const page of patternPages(this.#db, name, PAGE)) {
        for (const row of page) this.#add(month, row)
        await aTurn()
      }
      if ((await readSealer(this.#db)).patterned !== this.#patterned) return false
      this.#months.set(name, month)
    }
    return true
  }

  #add(month: GrowingMonth, { activity_type_id: type, pattern, n }: PatternRow): void {
    const counts = month.get(type) ?? new Map<number, number>()
    month.set(type, counts)
    const number = this.numberOf(pattern)
    counts.set(number, (counts.get(number) ?? 0) + n)
  }
}

function ratingsOf(pattern: string): Ratings {
  const parts = pattern.split(' ').map((part) => part.split('='))
  return Object.fromEntries(parts.map(([id = '', level]) => [id, Number(level)]))
}
