import type { AudienceName } from './audience.ts'
import type { DemoDay } from './calendar.ts'
import type { HoursName } from './hours.ts'
import type { SettingName } from './setting.ts'

/** One type of activity: how many there are in a year, when, where, and how people find them. */
export interface EventKind {
  readonly typeId: string
  readonly count: number
  /** Days from the first to the last. */
  readonly days: readonly [least: number, most: number]
  /** Answers of one event, of about 20,000 in a year. */
  readonly weight: number
  /** Visits of all events together where the report knows them, else `null`. */
  readonly attendance: number | null
  /** How well a day suits; 0 is never. */
  readonly suits: (day: DemoDay) => number
  readonly venues: readonly Venue[]
  /** What it is called before the venue, some with the season they need. */
  readonly titles: readonly string[]
  readonly usualShare: number
  readonly concentration: number
  readonly hasRotatingCode: boolean
}

export interface Venue {
  /** After the town's short name, such as 中心小学; whole where it does not begin with a town. */
  readonly names: readonly string[]
  readonly isInTown: boolean
  readonly setting: SettingName
  readonly audience: AudienceName
  readonly hours: HoursName
}
