import type { GroupPresence } from '../../analysis/coverage/thin-groups.ts'
import type { DeskFrame } from './desk-frame.ts'
import type { FieldFaults } from './field.tsx'

/** An activity type in a period. */
export interface TypeCoverage {
  /** `null` where the visitors did not say. */
  readonly id: string | null
  readonly name: string
  /** Activities that begin in the period. */
  readonly activities: number
  /** Visits, not persons; `null` while unknown. */
  readonly attendance: number | null
  /** Where the attendance is from: the figure of the year, or the sum of activities and days. */
  readonly source: 'year' | 'sum' | null
  /** Activities without attendance. */
  readonly without: number
  readonly answers: number
  /** Answers for each visit, as a share of 1. */
  readonly share: number | null
}

/** An activity whose attendance is known. */
export interface ActivityCoverage {
  readonly id: string
  readonly name: string
  readonly type: string
  readonly startsOn: string
  readonly endsOn: string
  readonly attendance: number
  readonly answers: number
  readonly share: number | null
  /** Large, and its answers are few. */
  readonly isFew: boolean
}

/** An activity whose attendance is to be entered. */
export interface ActivityToDo {
  readonly id: string
  readonly version: number
  readonly name: string
  readonly type: string
  readonly startsOn: string
  readonly endsOn: string
  readonly answers: number
  /** As it was typed. */
  readonly typed: string
}

/** Who answered, by a question about the audience. */
export interface Audience {
  readonly question: string
  /** Answers that name a group. */
  readonly n: number
  readonly groups: readonly (GroupPresence & { readonly label: string })[]
}

/** The opening-day ledger of an activity type in a period. */
export interface LedgerCoverage {
  readonly type: string
  readonly name: string
  readonly open: number
  readonly closed: number
  /** Days of the period, until today, about which nobody has said anything. */
  readonly unknown: number
  /** Visits of the days that have them; `null` where none has. */
  readonly visits: number | null
  /** Open days without a number of visits. */
  readonly withoutVisits: number
  /** Days with visits and without any answer, most visits first. */
  readonly silent: readonly { readonly date: string; readonly visits: number }[]
  /** Days with answers that are not entered as open. */
  readonly unexpected: readonly string[]
}

export interface Coverage {
  readonly from: string
  readonly to: string
  readonly types: readonly TypeCoverage[]
  /** Those that need looking after first. */
  readonly activities: readonly ActivityCoverage[]
  readonly toDo: readonly ActivityToDo[]
  readonly audiences: readonly Audience[]
  readonly ledgers: readonly LedgerCoverage[]
}

export interface CoverageProps {
  readonly frame: DeskFrame
  readonly coverage: Coverage
  readonly faults: FieldFaults
  readonly today: string
  /** ISO 8601. */
  readonly asOf: string
  /** What was just done. */
  readonly outcome: { readonly kind: 'attendance' | 'year' | 'days'; readonly n: number } | null
}
