import type { Quadrant } from '../../drivers/importance-performance.ts'
import type { Level } from '../../indicator/level-counts.ts'
import type { Limits } from '../../interval/limits.ts'
import type { Message } from '../../message.ts'
import type { Dimension, GroupDifference, HomogeneityTest, RateRow, Report } from '../report.ts'

/** Why a row shows no figure: nobody, fewer than 10, or to protect a group of 1 to 4. */
export type Hidden = 'no_data' | 'too_few' | 'protects_others'

/** What may leave the desk of a rate; `null` where it must not be shown or does not exist. */
export interface PublishedRate {
  readonly key: string
  /** `null` where the size itself would tell on a small group. */
  readonly n: number | null
  /** Shares of 1, unrounded. */
  readonly rate: number | null
  readonly interval: Limits | null
  /** Texts in percent, without unit. */
  readonly shown: Pick<RateRow['shown'], 'ratePercent' | 'intervalPercent'>
  readonly hidden: Hidden | null
  readonly isSmall: boolean
  readonly warnings: readonly Message[]
}

/** A group beside all others; without a difference where it would tell on a small group. */
export interface PublishedGroup extends PublishedRate {
  readonly difference: GroupDifference | null
}

/** The groups of one dimension. */
export interface PublishedBreakdown {
  readonly dimension: Dimension
  readonly rows: readonly PublishedGroup[]
  readonly unknown: number
  readonly test: HomogeneityTest | null
  /** Differences are left out: with them a hidden group could be worked out. */
  readonly isGuarded: boolean
}

/** Answers at a level, or at several that cannot be told apart. */
export interface LevelPart {
  readonly n: number
  /** Share of the valid answers, 0 to 1. */
  readonly share: number
  readonly sharePercent: string
}

/** A facet with as many of its levels as may be told apart. */
export interface PublishedFacet extends PublishedRate {
  /** `null` where the count is 1 to 4 or protects such a count. */
  readonly levels: { readonly [level in Level]: LevelPart | null }
  /** The levels that are not told apart, together. */
  readonly merged: LevelPart | null
  /** `null` where a level is hidden: the mean would tell. */
  readonly mean: string | null
}

/** A facet in the grid of importance and performance. */
export interface PublishedPlace {
  readonly key: string
  readonly n: number
  readonly performance: number
  readonly importance: number
  readonly quadrant: Quadrant
}

/** A report without anything that must not leave the desk, for page, print, picture and file. */
export interface PublishedReport {
  readonly period: Report['period']
  readonly months: Report['months']
  readonly selection: Report['selection']
  readonly asOf: string
  readonly alpha: number
  /** Name of the official indicator and the convention of all rates below. */
  readonly name: string
  readonly convention: 'top_two' | 'including_basic'
  /** The target of the official rate; `null` where the official figure is no rate. */
  readonly target: { readonly share: number; readonly percent: string } | null
  readonly breakdowns: readonly PublishedBreakdown[]
  readonly facets: { readonly rows: readonly PublishedFacet[]; readonly lowest: string | null }
  /** Every month from the first to the last with answers. */
  readonly trend: {
    readonly months: readonly PublishedRate[]
    readonly test: Report['trend']['test']
    readonly reason: string | null
  }
  readonly grid: {
    readonly meanImportance: number
    readonly meanPerformance: number
    readonly places: readonly PublishedPlace[]
    readonly warnings: readonly Message[]
  } | null
  readonly strata: Report['structure']['strata']
  /** The official rate now and in the period before, and what changed. */
  readonly years: {
    readonly now: PublishedRate
    readonly before: PublishedRate
    readonly difference: number | null
    readonly interval: Limits | null
    readonly verdict: NonNullable<Report['yearOnYear']>['verdict']
    readonly reason: string | null
  } | null
  readonly limitations: readonly Message[]
}
