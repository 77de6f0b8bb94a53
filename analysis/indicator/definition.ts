import type { Level } from './level-counts.ts'

/** Which figure is meant: two different shares, an index, a mean. Never converted into each other. */
export type Convention = 'top_two' | 'including_basic' | 'index' | 'mean'

/** Whether more is better (a satisfaction rate) or less (complaints, cost, waiting days). */
export type Direction = 'higher_is_better' | 'lower_is_better'

export type ScoreRounding = 'half_up_2' | 'truncated_2' | 'half_up_integer' | 'truncated_integer'

/** One step of the `tiers` rule; decimals as text. */
export interface Tier {
  readonly lowerBoundPercent: string
  readonly points: string
}

/** How an achieved figure becomes points; numbers are decimals as text, so they stay exact. */
export type ScoreRule =
  | { readonly kind: 'proportional' }
  | {
      readonly kind: 'deduction'
      readonly pointsPerPercentagePoint: string
      readonly step: 'linear' | 'begun' | 'completed'
    }
  | { readonly kind: 'tiers'; readonly tiers: readonly Tier[] }
  | { readonly kind: 'rate_times_points' }
  | { readonly kind: 'interpolation'; readonly floorPercent: string }
  | { readonly kind: 'qualitative'; readonly bandPercent: string; readonly reason: string }

/** Points of each level for the index, by default 100/80/60/30/0; a level may have none. */
export type IndexWeights = { readonly [level in Level]?: number }

/** What the row of the self-evaluation form says of an indicator: 一级, 二级, 三级指标. */
export interface FormLabels {
  readonly first: string
  readonly second: string
  readonly third: string
}

/**
 * A versioned choice of what the official figure is and how it is scored. Plain JSON.
 * `targetPercent` is in the unit of the convention: percent for the two rates, the scale of the
 * weights for `index`, 1 to 5 for `mean`. `basis` is the document that orders it (文号).
 */
export interface IndicatorDefinition {
  readonly id: string
  readonly name: string
  readonly version: number
  readonly question: 'overall' | 'department'
  /** Activity types whose answers count; null means all of them. */
  readonly scope: { readonly activityTypeIds: readonly string[] | null }
  readonly convention: Convention
  readonly indexWeights: IndexWeights
  readonly weighting: 'none' | 'attendance'
  readonly targetPercent: string
  readonly direction: Direction
  readonly points: string
  readonly rule: ScoreRule
  readonly rounding: ScoreRounding
  readonly basis: string
  /** Missing in definitions stored before the form could be printed. */
  readonly formLabels?: FormLabels
}

/**
 * The definition of a new installation: overall question, stricter convention, 95 %, ten points,
 * proportional, half-up to two decimals.
 * @param changes fields that differ, for instance the name shown to people
 */
export function defaultDefinition(changes: Partial<IndicatorDefinition> = {}): IndicatorDefinition {
  return {
    id: 'overall',
    name: 'overall',
    version: 1,
    question: 'overall',
    scope: { activityTypeIds: null },
    convention: 'top_two',
    indexWeights: { 5: 100, 4: 80, 3: 60, 2: 30, 1: 0 },
    weighting: 'none',
    targetPercent: '95',
    direction: 'higher_is_better',
    points: '10',
    rule: { kind: 'proportional' },
    rounding: 'half_up_2',
    basis: '',
    ...changes,
  }
}
