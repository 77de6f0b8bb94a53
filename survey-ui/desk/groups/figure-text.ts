import type { Limits } from '../../../analysis/interval/limits.ts'
import type {
  PublishedGroup,
  PublishedRate,
  PublishedReport,
} from '../../../analysis/report/published/published-report.ts'
import type { DeskMessages } from '../../messages/desk.ts'
import { formatCount } from '../format.ts'

type Texts = DeskMessages['groups']

/** Shown in place of a figure that there is not. */
export const NONE = '—'

/** A p-value as it is written: never 0, three decimals where they matter. */
export function pText(p: number): string {
  if (p < 0.001) return 'p<0.001'
  return `p=${p.toFixed(p < 0.1 ? 3 : 2)}`
}

/** A share of 1 as percentage points with one decimal; a true minus, never "-0.0". */
function pointsText(share: number): string {
  const text = (100 * share).toFixed(1)
  return text === '-0.0' ? '0.0' : text.replace('-', '−')
}

/** Limits in percentage points; joined by a word where one is below zero. */
function withinText({ lower, upper }: Limits, text: Texts): string {
  const join = lower < 0 ? text.from : text.between
  return join(pointsText(lower), pointsText(upper))
}

/** The same limits seen from the other side: how much lower instead of how much higher. */
function turned({ lower, upper }: Limits): Limits {
  return { lower: -upper, upper: -lower }
}

/** How a group differs from all others, always with its interval. */
export function differenceText({ difference, hidden }: PublishedGroup, text: Texts): string {
  if (hidden !== null || difference === null) return NONE
  const { interval, adjustedPValue, verdict, estimate } = difference
  if (interval === null || adjustedPValue === null) return text.noInterval
  const p = pText(adjustedPValue)
  if (verdict === 'higher') return text.higher(pointsText(estimate), withinText(interval, text), p)
  if (verdict === 'lower') {
    return text.lower(pointsText(-estimate), withinText(turned(interval), text), p)
  }
  return text.noDifference(withinText(interval, text), p)
}

/** What may be said of this period and the one before. */
export function yearsText(years: PublishedReport['years'], text: Texts): string {
  if (!years || years.difference === null || years.interval === null) {
    return text.yearReasons[years?.reason ?? ''] ?? text.years.not_comparable()
  }
  const { verdict, difference, interval } = years
  const [points, within] =
    verdict === 'fell' ? [-difference, turned(interval)] : [difference, interval]
  return text.years[verdict](pointsText(points), withinText(within, text))
}

/** Interval in percent, or a dash. */
export function intervalText({ shown }: Pick<PublishedRate, 'shown'>, text: Texts): string {
  const { intervalPercent } = shown
  return intervalPercent ? text.between(intervalPercent.lower, intervalPercent.upper) : NONE
}

/** How many ratings, or the star of a size that would tell. */
export function sizeText(n: number | null, text: Texts): string {
  return n === null ? text.hiddenSize : formatCount(n)
}
