import type { Verdict } from '../assertion/verdict.ts'
import type { Limits } from '../interval/limits.ts'
import type { Message } from '../message.ts'
import type {
  Convention,
  Direction,
  IndexWeights,
  IndicatorDefinition,
  ScoreRounding,
  ScoreRule,
} from './definition.ts'
import type { Level, LevelCounts } from './level-counts.ts'
import type { StratumCounts } from './stratum-counts.ts'
import type { WeightedFigure } from './weighted-figure.ts'

/** What the store supplies: counts of one question, one period and one scope, exclusions applied. */
export interface IndicatorInput {
  readonly definition: IndicatorDefinition
  /** Local dates, inclusive at both ends; null where the period is open. */
  readonly period: { readonly from: string | null; readonly to: string | null }
  readonly counts: LevelCounts
  readonly notApplicable: number
  readonly notAnswered: number
  readonly notAsked: number
  readonly excluded: number
  /**
   * The strata (activity types) with their clusters; they must add up to `counts`. Null where
   * neither is known.
   */
  readonly strata: readonly StratumCounts[] | null
  /** When the counts were read, ISO 8601. */
  readonly asOf: string
  /** Largest error of each verdict, by default 0.05. */
  readonly alpha?: number
  /** Design effect assumed where everybody agrees, by default 1.5. */
  readonly planningDeff?: number
}

/** Two-sided limits of the official rate, shares of 1, by its clusters. */
export interface DesignInterval extends Limits {
  readonly conf: number
  readonly method: 'korn_graubard_capped'
  readonly df: number
}

/** A rate as a share of 1, unrounded, with its two-sided Wilson interval. */
export interface RateFigure {
  readonly satisfied: number
  readonly rate: number | null
  readonly wilson95: Limits
}

/** What is shown of a rate, in percent with two decimals. */
export interface ShownRate {
  readonly ratePercent: string | null
  readonly wilson95Percent: { readonly lower: string; readonly upper: string } | null
}

/** Shown texts: decimals only, no unit. Null where the figure does not exist. */
export interface IndicatorDisplay {
  /** The official rate; null where the official figure is an index or a mean. */
  readonly ratePercent: string | null
  /** The official figure whatever its kind, in the unit of the target. */
  readonly achieved: string | null
  /** The interval by clusters, and weights where the definition has them. */
  readonly intervalPercent: { readonly lower: string; readonly upper: string } | null
  /** The rate weighted by attendance. */
  readonly weightedPercent: string | null
  readonly score: string | null
  readonly targetPercent: string
  readonly points: string
  readonly conventions: {
    readonly top_two: ShownRate
    readonly including_basic: ShownRate
    readonly index: { readonly value: string | null }
    readonly mean: { readonly value: string | null }
  }
  readonly sharesPercent: { readonly [level in Level]: string } | null
}

/** The tests behind the verdicts, for whoever wants to check them; shares of 1. */
export interface IndicatorBounds {
  readonly alpha: number
  readonly exact: (Limits & { readonly pValueGreater: number; readonly pValueLess: number }) | null
  readonly clustered: {
    readonly clusters: number
    readonly df: number
    readonly nEffective: number | null
    readonly designEffect: number | null
    readonly lower: number | null
    readonly upper: number | null
  } | null
}

/** The definition as printed beside a result: numbers for readers, texts stay in the definition. */
export interface PrintedDefinition {
  readonly id: string
  readonly name: string
  readonly version: number
  readonly question: IndicatorDefinition['question']
  readonly scope: IndicatorDefinition['scope']
  readonly convention: Convention
  readonly weighting: IndicatorDefinition['weighting']
  readonly targetPercent: number
  readonly direction: Direction
  readonly points: number
  readonly rule: ScoreRule['kind']
  readonly ruleSettings: ScoreRule
  readonly rounding: ScoreRounding
  readonly basis: string
}

/**
 * The indicator object: the one shape of command line, API and evidence package. Rates are
 * unrounded shares of 1, `display` holds what is shown, a value that does not exist is null and
 * `reasons` says why under its path (`score`, `conventions.index.value`).
 */
export interface Indicator {
  readonly definition: PrintedDefinition
  readonly period: IndicatorInput['period']
  readonly counts: LevelCounts
  readonly valid: number
  readonly notApplicable: number
  readonly notAnswered: number
  readonly notAsked: number
  readonly excluded: number
  readonly conventions: {
    readonly top_two: RateFigure
    readonly including_basic: RateFigure
    readonly index: { readonly value: number | null; readonly weights: IndexWeights }
    readonly mean: { readonly value: number | null }
  }
  readonly official: Convention
  readonly reached: boolean | null
  /** The interval of the official rate that minds clusters, and weights where it has them. */
  readonly interval: DesignInterval | null
  /** The rate weighted by attendance, beside the unweighted one; null without strata or a share. */
  readonly weighted: WeightedFigure | null
  readonly verdicts: { readonly exact: Verdict | null; readonly clustered: Verdict | null }
  readonly verdict: Verdict | null
  readonly verdictBasis: 'exact' | 'clustered' | null
  readonly bounds: IndicatorBounds
  readonly score: number | null
  /** The official figure and the score as exact fractions, to recount them. */
  readonly exact: { readonly achieved: string | null; readonly score: string | null }
  readonly display: IndicatorDisplay
  readonly shares: { readonly [level in Level]: number } | null
  readonly warnings: readonly Message[]
  readonly reasons: Readonly<Record<string, string>>
  readonly asOf: string
}
