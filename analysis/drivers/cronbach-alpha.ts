import { checkOpenShare } from '../check-input.ts'
import { fQuantile } from '../distributions/f-ratio.ts'
import { entry, type Matrix } from '../linear/matrix.ts'
import { sum } from '../linear/sum.ts'
import type { Message } from '../message.ts'
import { type ByName, byName } from './by-name.ts'
import { type Column, checkColumns, rowCounts } from './column.ts'
import { completeRows } from './complete-rows.ts'
import { itemRestCorrelation, meanInterItemCorrelation, rawAlpha } from './item-statistics.ts'
import { pickColumns, type Spread, spreadOfRows } from './spread.ts'

/** An alpha this near to 0 is not negative. */
const ROUNDING = 1e-12

/** Below this n nobody may call a reliability acceptable or not. */
const LABEL_FROM = 50

/** How consistently some items measure one thing; without a unit, at most 1. */
export interface CronbachAlpha {
  readonly n: number
  readonly items: number
  readonly level: number
  readonly alpha: number | null
  readonly standardisedAlpha: number | null
  readonly meanInterItemCorrelation: number | null
  readonly ci: { readonly lower: number | null; readonly upper: number | null }
  /** Alpha of the other items; null with fewer than three items. */
  readonly alphaIfDeleted: ByName | null
  /** Correlation with the sum of the other items. */
  readonly itemRestCorrelation: ByName | null
  /** Standard deviations, to be printed beside alpha: it is low where hardly anything varies. */
  readonly sd: ByName | null
  readonly totalSd: number | null
  readonly reason: 'fewer_than_two_items' | 'no_data' | 'too_few_rows' | 'zero_variance' | null
  readonly warnings: readonly Message[]
}

/** What may be set of `cronbachAlpha`. */
export interface CronbachOptions {
  /** Confidence of the interval, two-sided, by default 0.95. */
  readonly level?: number
  /** Respondents of each row, by default 1. */
  readonly counts?: readonly number[]
}

/**
 * Cronbach's alpha of several items, `k/(k - 1) (1 - sum s_j² / s_total²)`, with Feldt's interval,
 * the standardised alpha `k r / (1 + (k - 1) r)` from the mean correlation r, and what each item
 * contributes. Respondents without an answer to one of the items are left out.
 *
 * Fewer than two items, fewer than two complete rows or a total that does not vary: null with a
 * reason. A negative alpha (items that point in different directions) is reported and warned of;
 * fewer than 50 rows are warned of, alpha deserves no label then. A constant item has no
 * correlations: they and the standardised alpha are null.
 *
 * Source: Cronbach 1951, Coefficient alpha and the internal structure of tests; Feldt 1965, The
 * approximate sampling distribution of Kuder-Richardson reliability coefficient twenty. Checked
 * against R psych 2.2.9.
 * @throws RangeError naming `items` with the column, `counts` or `level`.
 */
export function cronbachAlpha(
  items: readonly Column[],
  { level = 0.95, counts }: CronbachOptions = {},
): CronbachAlpha {
  const length = items[0]?.values.length ?? 0
  checkColumns(items, 'items', length)
  const values = items.map((item) => item.values)
  const rows = completeRows(values, rowCounts(counts, length))
  const names = items.map((item) => item.name)
  return cronbachFromSpread(spreadOfRows(rows), names, level)
}

/**
 * The same from means and covariances of the items, which counts and sums give.
 * @param spread of the items, in the order of their names
 * @throws RangeError naming `level`.
 */
export function cronbachFromSpread(
  spread: Spread,
  names: readonly string[],
  level = 0.95,
): CronbachAlpha {
  checkOpenShare(level, 'level')
  const { n, covariance } = spread
  const items = names.length
  const alpha = rawAlpha(covariance)
  const reason = reasonFor(items, n, alpha)
  if (reason || alpha === null) return withoutAlpha(n, items, level, reason)
  const places = names.map((_, i) => i)
  const r = meanInterItemCorrelation(covariance)
  const rest = (left: number) => places.filter((i) => i !== left)
  const deleted = (i: number) => rawAlpha(pickColumns(spread, rest(i)).covariance)
  const sds = places.map((i) => Math.sqrt(entry(covariance, i, i)))
  return {
    n,
    items,
    level,
    alpha,
    standardisedAlpha: r === null ? null : standardised(items, r),
    meanInterItemCorrelation: r,
    ci: feldtInterval(alpha, n, items, level),
    alphaIfDeleted: byName(names, places.map(deleted)),
    itemRestCorrelation: byName(
      names,
      places.map((i) => itemRestCorrelation(covariance, i)),
    ),
    sd: byName(names, sds),
    totalSd: Math.sqrt(sum(covariance.flat())),
    reason: null,
    warnings: warningsOf(alpha, n, constantItems(names, covariance)),
  }
}

function reasonFor(items: number, n: number, alpha: number | null): CronbachAlpha['reason'] {
  if (items < 2) return 'fewer_than_two_items'
  if (n < 2) return n === 0 ? 'no_data' : 'too_few_rows'
  return alpha === null ? 'zero_variance' : null
}

/** Null where the mean correlation is so negative that the formula has no value. */
function standardised(items: number, r: number): number | null {
  const below = 1 + (items - 1) * r
  return below > 1e-12 ? (items * r) / below : null
}

function feldtInterval(alpha: number, n: number, items: number, level: number) {
  const [df1, df2] = [n - 1, (n - 1) * (items - 1)]
  const limit = (p: number) => 1 - (1 - alpha) * fQuantile(p, df1, df2)
  return { lower: limit((1 + level) / 2), upper: limit((1 - level) / 2) }
}

function constantItems(names: readonly string[], covariance: Matrix): string[] {
  return names.filter((_, i) => entry(covariance, i, i) === 0)
}

function warningsOf(alpha: number, n: number, constant: readonly string[]): Message[] {
  const negative = alpha < -ROUNDING ? [{ code: 'negative_alpha', params: { alpha } }] : []
  const few =
    n < LABEL_FROM ? [{ code: 'too_few_for_label', params: { n, recommended: LABEL_FROM } }] : []
  const items = constant.map((item) => ({ code: 'constant_item', params: { item } }))
  return [...negative, ...few, ...items]
}

function withoutAlpha(
  n: number,
  items: number,
  level: number,
  reason: CronbachAlpha['reason'],
): CronbachAlpha {
  return {
    n,
    items,
    level,
    alpha: null,
    standardisedAlpha: null,
    meanInterItemCorrelation: null,
    ci: { lower: null, upper: null },
    alphaIfDeleted: null,
    itemRestCorrelation: null,
    sd: null,
    totalSd: null,
    reason,
    warnings: [],
  }
}
