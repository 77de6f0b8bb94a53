import type { IndicatorCounts } from '../indicator/stratum-counts.ts'

/**
 * Answers to one question that share month, cluster, place, channel and group. A year of any size
 * has a bounded number of these, so a report costs the same for a thousand responses and for ten
 * million.
 */
export interface AnswerCell {
  readonly question: string
  /** Local month, 2026-05. */
  readonly month: string
  /** People who came together: an activity, or a permanent point in a month. */
  readonly cluster: string
  /** Null where it is not known. */
  readonly town: string | null
  readonly channel: string
  /** Code of the audience group; null where the respondent did not say. */
  readonly group: string | null
  /** Valid answers of levels 5, 4, 3, 2, 1, in this order. */
  readonly levels: readonly [number, number, number, number, number]
  readonly notApplicable: number
  readonly notAnswered: number
}

/** How the forms of one channel came back; null where a channel has no such number. */
export interface ChannelRecovery {
  readonly channel: string
  /** Pages opened (打开数), for channels on the web. */
  readonly opened: number | null
  /** Forms handed out, for paper. */
  readonly distributed: number | null
  /** Forms that came back (提交数, 回收数), valid or not. */
  readonly recovered: number
  /** Recovered but not valid, by reason; reasons do not overlap. */
  readonly invalid: readonly { readonly reason: string; readonly n: number }[]
}

/** Answers to a question of sample structure, such as group or age: responses per code. */
export interface StructureCounts {
  readonly question: string
  readonly codes: Readonly<Record<string, number>>
}

/** Ratings of all level questions of one form, and how many forms gave exactly these. */
interface RatingPattern {
  /** 1 to 5 in the order of `questions`, null where there is no level. */
  readonly ratings: readonly (number | null)[]
  readonly n: number
}

/** Distinct combinations of ratings, from which reliability and drivers are computed. */
export interface RatingPatterns {
  /** The overall question first, then the facets. */
  readonly questions: readonly string[]
  readonly patterns: readonly RatingPattern[]
}

/** Everything a report rests on: counts, attendance, definitions, period. No text, no response. */
export interface ReportInput {
  /** Local dates, inclusive at both ends. */
  readonly period: { readonly from: string; readonly to: string }
  /** The part that every count was narrowed to; null for all of the official scope. */
  readonly selection: ReportSelection | null
  /** When the counts were read, ISO 8601. */
  readonly asOf: string
  /**
   * The months that cells, recovery and structure rest on, first and last; they reach beyond the
   * period where it does not begin or end with a month.
   */
  readonly months: { readonly from: string; readonly to: string; readonly areWhole: boolean }
  /** The official indicator first; at least one. */
  readonly indicators: readonly IndicatorCounts[]
  /** The official indicator in the period before, for year on year; null without one. */
  readonly previous: IndicatorCounts | null
  /** Level questions other than those of indicators, in the order of the questionnaire. */
  readonly facets: readonly string[]
  /** Cells of the official question and of the facets, in the official scope. */
  readonly cells: readonly AnswerCell[]
  readonly recovery: readonly ChannelRecovery[]
  readonly structure: readonly StructureCounts[]
  /** Comments per theme, already counted; null where nobody has sorted them. */
  readonly themes: readonly { readonly theme: string; readonly n: number }[] | null
  /** Null where they are not kept. */
  readonly ratings: RatingPatterns | null
  readonly settings?: ReportSettings
}

/**
 * A part of the sample, named by ids and codes; null leaves a dimension open. Its figures say what
 * these respondents said, not what the indicator of the period is.
 */
export interface ReportSelection {
  readonly activity: string | null
  readonly town: string | null
  readonly point: string | null
  readonly channel: string | null
  readonly group: string | null
}

/** What may be set; the defaults are those of the method note. */
export interface ReportSettings {
  /** Largest error of a verdict, one-sided; 0.05. */
  readonly alpha?: number
  /** Confidence of every two-sided interval; 0.95. */
  readonly conf?: number
  /** Design effect assumed where the data cannot show one; 1.5. */
  readonly planningDeff?: number
  /** Fewer valid answers than this and a group's rate is not published; 10. */
  readonly smallestGroup?: number
  /** Fewer than this and it is marked as a small sample; 30. */
  readonly smallGroup?: number
  /** A published count from 1 to this less 1 is suppressed; 5. */
  readonly smallestCount?: number
}
