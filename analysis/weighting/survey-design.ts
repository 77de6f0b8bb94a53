/**
 * Answers of one person, or of several who share everything said here (a tally): both give the same
 * figures.
 */
export interface SurveyRow {
  /** The stratum of the variance: an activity type. */
  readonly stratum: string
  /** The cluster, a name within its stratum: an activity, or a point on a day. */
  readonly cluster: string
  /** What one answer stands for, 0 or more. A row of weight 0 keeps its cluster, and no more. */
  readonly weight: number
  /** Valid answers in the row: 1 for a person. */
  readonly answers: number
  /** The outcome summed over those answers: how many are satisfied, or the sum of their ratings. */
  readonly total: number
  /** Groups the row belongs to, by name of the grouping; for post-strata, margins, domains, tables. */
  readonly groups?: Readonly<Record<string, string>>
}
