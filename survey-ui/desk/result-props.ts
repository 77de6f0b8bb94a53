import type { Indicator } from '../../analysis/indicator/indicator.ts'
import type { DeskFrame } from './desk-frame.ts'

export type FilterFault = 'from' | 'to' | 'order' | 'type'

/** What the address of the result page asks for. */
export interface ResultFilter {
  readonly from: string
  readonly to: string
  /** Empty for all activities. */
  readonly type: string
}

export interface ResultProps {
  readonly frame: DeskFrame
  readonly filter: ResultFilter
  /** Why the wanted filter could not be used; `filter` is the one used instead. */
  readonly filterFaults: readonly FilterFault[]
  /** Local date of now, for the presets. */
  readonly today: string
  readonly activityTypes: readonly { readonly id: string; readonly name: string }[]
  readonly indicator: Indicator
  /** Text of the indicator's question in the language of the page. */
  readonly question: string
  /** An open point whose poster can be printed, for the empty state. */
  readonly firstPoint: { readonly code: string; readonly name: string } | null
}
