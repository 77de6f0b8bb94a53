import type { Indicator } from '../../analysis/indicator/indicator.ts'
import type { DeskFrame } from './desk-frame.ts'
import type { SelectionKey } from './selection.ts'

export type FilterFault = 'from' | 'to' | 'order' | 'type' | 'indicator' | SelectionKey

/** What the address of the result page asks for. */
export interface ResultFilter {
  readonly from: string
  readonly to: string
  /** Empty for all activities. */
  readonly type: string
  /** Id of an indicator; empty for the default one. */
  readonly indicator: string
}

/** An indicator to choose among. */
interface IndicatorChoice {
  readonly id: string
  readonly name: string
  readonly retired: boolean
  /** Whether it is the one shown. */
  readonly chosen: boolean
}

/** How the responses behind a figure came in. */
export interface Collection {
  /** Pages opened; `null` where the scope leaves out some of them. */
  readonly opened: number | null
  readonly submitted: number
  readonly valid: number
  /** Valid responses that carry any flag. */
  readonly flagged: number
  /** By kind; a response may carry several. */
  readonly flags: readonly { readonly flag: string; readonly n: number }[]
  /** Valid responses whose flags cast a doubt on them. */
  readonly doubtful: number
  /** The official figure without the doubtful ones, unrounded and as shown; `null` where there are none. */
  readonly without: {
    readonly valid: number
    readonly value: number | null
    readonly shown: string | null
  } | null
}

export interface ResultProps {
  readonly frame: DeskFrame
  readonly filter: ResultFilter
  /** Why the wanted filter could not be used; `filter` is the one used instead. */
  readonly filterFaults: readonly FilterFault[]
  /** Local date of now, for the presets. */
  readonly today: string
  /** The active indicators in their order, and the one shown if it is retired. */
  readonly indicators: readonly IndicatorChoice[]
  /** Activity types that the indicator counts. */
  readonly activityTypes: readonly { readonly id: string; readonly name: string }[]
  /** What counts by the indicator where no type is chosen. */
  readonly scopeName: string
  readonly indicator: Indicator
  readonly collection: Collection
  /** Text of the indicator's question in the language of the page. */
  readonly question: string
  /** An open point whose poster can be printed, for the empty state. */
  readonly firstPoint: { readonly code: string; readonly name: string } | null
  /** Steps of first use that are done; `null` or missing once it is over. */
  readonly setup?: number | null
}
