import type { Indicator } from '../indicator/indicator.ts'
import type { Level, LevelCounts } from '../indicator/level-counts.ts'
import type { Limits } from '../interval/limits.ts'
import type { Message } from '../message.ts'
import type { RatingSection } from './rating-section.ts'
import type { ReportSelection } from './report-input.ts'

/** A rate of one question or group: a share of 1 with everything that must stand beside it. */
export interface RateRow {
  /** Code of the question or group; pages know its name. */
  readonly key: string
  readonly levels: LevelCounts
  /** Valid answers, the base of the rate. */
  readonly n: number
  readonly notApplicable: number
  readonly notAnswered: number
  readonly satisfied: number
  readonly rate: number | null
  readonly mean: number | null
  /** Clusters with a valid answer, and the degrees of freedom they leave. */
  readonly clusters: number
  readonly df: number
  /** Capped Korn-Graubard limits at the report's confidence. */
  readonly interval: Limits | null
  readonly method: 'korn_graubard_capped' | null
  readonly reason: 'no_data' | 'no_degrees_of_freedom' | null
  readonly shown: ShownRow
  readonly warnings: readonly Message[]
  /** Whether the figure may leave the desk: enough answers, and nothing small can be derived. */
  readonly disclosure: 'publishable' | 'small_sample' | 'too_few'
}

/** What is printed of a row: decimals without unit, never seeming to reach a target missed. */
export interface ShownRow {
  readonly ratePercent: string | null
  readonly intervalPercent: { readonly lower: string; readonly upper: string } | null
  readonly mean: string | null
  readonly sharesPercent: { readonly [level in Level]: string } | null
}

/** A group beside all others of its dimension. */
export interface GroupRow extends RateRow {
  /** Share of this group less share of the others, with the interval and p-value that hold. */
  readonly difference: GroupDifference | null
}

/** How a group differs from all others together; people of both may share an activity. */
export interface GroupDifference {
  readonly estimate: number
  readonly interval: Limits | null
  readonly df: number
  readonly pValue: number | null
  /** Adjusted by Holm over the groups of the dimension. */
  readonly adjustedPValue: number | null
  readonly verdict: 'higher' | 'lower' | 'no_demonstrable_difference'
}

export type Dimension = 'activity_type' | 'town' | 'channel' | 'group'

/** One dimension: its groups in the order of the input, and answers that belong to none. */
export interface Breakdown {
  readonly dimension: Dimension
  readonly rows: readonly GroupRow[]
  /** Valid answers whose group is not known; they are in no row. */
  readonly unknown: number
  /** Whether the groups differ at all, clusters taken into account. */
  readonly test: HomogeneityTest | null
}

/** Rao-Scott test of equal rates (second order). */
export interface HomogeneityTest {
  readonly method: 'rao_scott'
  readonly f: number
  readonly ndf: number
  readonly ddf: number
  readonly pValue: number
  readonly warnings: readonly Message[]
}

/** Month by month, and whether the rate moved over the period. */
export interface TrendSection {
  readonly months: readonly RateRow[]
  readonly test: {
    readonly method: 'design_based_logistic'
    readonly slope: number
    readonly t: number
    readonly df: number
    readonly pValue: number
    readonly verdict: 'rising' | 'falling' | 'no_demonstrable_trend'
  } | null
  readonly reason: string | null
}

/** This period beside the one before. */
export interface YearOnYear {
  readonly rate: number | null
  readonly previousRate: number | null
  readonly previousInterval: Limits | null
  readonly previousShown: Pick<ShownRow, 'ratePercent' | 'intervalPercent'>
  readonly previousN: number
  readonly difference: number | null
  readonly interval: Limits | null
  readonly verdict: 'rose' | 'fell' | 'no_demonstrable_change' | 'not_comparable'
  readonly warnings: readonly Message[]
  readonly reason: string | null
}

/** How forms came back over one channel, or over all. */
export interface RecoveryRow {
  readonly channel: string
  readonly opened: number | null
  readonly distributed: number | null
  readonly recovered: number
  readonly valid: number
  readonly invalid: readonly { readonly reason: string; readonly n: number }[]
  /** Recovered of opened (completion rate) and of distributed (回收率), valid of recovered (有效率). */
  readonly completionRate: number | null
  readonly recoveryRate: number | null
  readonly validRate: number | null
}

/** A stratum of the sample beside its attendance. */
export interface StructureRow {
  readonly activityType: string
  readonly attendance: number | null
  readonly attendanceShare: number | null
  readonly n: number
  readonly sampleShare: number | null
  readonly clusters: number
  /** Valid answers of all visits. */
  readonly coverage: number | null
}

/** Shares of the answers to a question of sample structure. */
export interface StructureQuestion {
  readonly question: string
  readonly n: number
  readonly rows: readonly { readonly code: string; readonly n: number; readonly share: number }[]
}

/** What those who did not answer could change. */
export interface NonResponseSection {
  readonly attendance: number
  readonly answered: number
  readonly responseShare: number
  /** The true rate if all others were dissatisfied, and if all were satisfied (Manski). */
  readonly bounds: Limits
  /** Rate below which the others would pull the whole below the target; null when never or always. */
  readonly breakEven: number | null
  readonly breakEvenReason: string | null
}

/** What more answers could show. */
export interface SampleNeeds {
  /** Further answers at the present rate that would demonstrate the target; null with a reason. */
  readonly moreAnswers: number | null
  readonly reason: string | null
  /** The design effect that was assumed for them. */
  readonly designEffect: number
  /** Half the width of the present interval, as a share of 1. */
  readonly halfWidth: number | null
}

/**
 * The complete, serialisable result of a period. Rates are unrounded shares of 1, texts are message
 * codes with parameters; whoever prints it computes nothing.
 */
export interface Report {
  readonly form: 'manyi-report/1'
  readonly period: { readonly from: string; readonly to: string }
  /** The months that breakdowns, facets, trend, recovery and structure rest on. */
  readonly months: { readonly from: string; readonly to: string; readonly areWhole: boolean }
  /** The part of the sample that every figure is narrowed to; null for the whole. */
  readonly selection: ReportSelection | null
  readonly asOf: string
  readonly conf: number
  readonly alpha: number
  /** The official indicator first. */
  readonly indicators: readonly Indicator[]
  readonly recovery: { readonly rows: readonly RecoveryRow[]; readonly total: RecoveryRow }
  readonly structure: {
    readonly strata: readonly StructureRow[]
    readonly questions: readonly StructureQuestion[]
  }
  /** In the order of the questionnaire; `lowest` names the one with the lowest published rate. */
  readonly facets: { readonly rows: readonly RateRow[]; readonly lowest: string | null }
  readonly breakdowns: readonly Breakdown[]
  readonly trend: TrendSection
  readonly yearOnYear: YearOnYear | null
  readonly nonResponse: NonResponseSection | null
  readonly sampleNeeds: SampleNeeds
  readonly ratings: RatingSection | null
  readonly themes: readonly { readonly theme: string; readonly n: number }[] | null
  readonly warnings: readonly Message[]
  /** What the figures do not say, in the order of importance. */
  readonly limitations: readonly Message[]
}
