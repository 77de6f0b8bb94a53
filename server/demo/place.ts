import type { PointInput } from '../stores/point.ts'
import type { AudienceName } from './audience.ts'
import type { HoursName } from './hours.ts'
import type { SettingName } from './setting.ts'

/** A collection point with what goes on there. */
export interface Place {
  readonly point: PointInput & { readonly code: string; readonly createdAt: string }
  /** What people take part in here; the point itself may not say so. */
  readonly typeId: string
  readonly setting: SettingName
  readonly audience: AudienceName
  readonly hours: HoursName
  /** Share of satisfied answers (levels 5 and 4) that is usual here. */
  readonly usualShare: number
  /** How alike the days are: the concentration of the beta distribution of a day's share. */
  readonly concentration: number
  /** The share of this event; `null` at a permanent point, where every day has its own. */
  readonly eventShare: number | null
  /** Tablets in use here, by their identifiers. */
  readonly devices: readonly string[]
  /** Whether the code on show changes or is used once. */
  readonly hasRotatingCode: boolean
  /** Local date on which the point closes for good, `null` while it stays open. */
  readonly closesOn: string | null
}

/** A day on which answers are given at a place. */
export interface Sitting {
  readonly dayIndex: number
  readonly place: Place
  /** Its part of all responses; 0 where `fixed` says how many. */
  readonly weight: number
  readonly fixed?: number
  /** Many answers within minutes and without a scan, as by a tool or a host's call. */
  readonly isRush?: boolean
}
