import type { Database } from '../../db/port.ts'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../stores/audit.ts'
import { instantOf } from '../calendar.ts'

/** Somebody who works at the desk in the simulated year. */
export type Colleague = Actor & { readonly id: string }

/** The desk of the simulated year: its data, its people, its last day. */
export interface Office {
  readonly db: Database
  /** What the stores need, with the clock at a minute of a local day. */
  readonly at: (localDate: string, minutes: number) => Deps
  /** Who keeps the ledgers. */
  readonly clerk: Colleague
  /** Who looks after what happens in the museum. */
  readonly museum: Colleague
  /** Who looks after what happens in the towns. */
  readonly outreach: Colleague
  /** Last local date of the year. */
  readonly last: string
}

/** {@link Office.at} over the things that a simulation holds. */
export function clockAt(deps: Deps): Office['at'] {
  return (localDate, minutes) => {
    const now = new Date(instantOf(localDate, minutes))
    return { ...deps, clock: () => now }
  }
}

/** The earlier of two local dates. */
export function noLater(date: string, last: string): string {
  return date < last ? date : last
}
