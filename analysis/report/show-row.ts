import { numberToRational } from '../exact/number-to-rational.ts'
import { HUNDRED, multiply } from '../exact/rational.ts'
import { exactMean, exactPercent } from '../indicator/exact-figures.ts'
import { countAtOrAbove, countValid, LEVELS, type LevelCounts } from '../indicator/level-counts.ts'
import { showFigure } from '../indicator/show-figure.ts'
import type { Limits } from '../interval/limits.ts'
import type { ShownRow } from './report.ts'
import type { ReportContext } from './report-context.ts'

/**
 * The texts of a row: two decimals, half-up, but a rate or a limit short of the target never reads
 * as reaching it. Null where a figure does not exist.
 */
export function showRow(
  levels: LevelCounts,
  interval: Limits | null,
  { lowest, aim }: ReportContext,
): ShownRow {
  const valid = countValid(levels)
  const rate = exactPercent(countAtOrAbove(levels, lowest), valid)
  const mean = exactMean(levels)
  const limit = (share: number) =>
    showFigure(multiply(numberToRational(share, 'interval'), HUNDRED), aim)
  return {
    ratePercent: rate && showFigure(rate, aim),
    intervalPercent: interval && { lower: limit(interval.lower), upper: limit(interval.upper) },
    mean: mean && showFigure(mean, null),
    sharesPercent: valid === 0 ? null : sharesOf(levels, valid),
  }
}

function sharesOf(levels: LevelCounts, valid: number): NonNullable<ShownRow['sharesPercent']> {
  const shares = { 5: '', 4: '', 3: '', 2: '', 1: '' }
  for (const level of LEVELS) {
    const share = exactPercent(levels[level], valid)
    shares[level] = share ? showFigure(share, null) : ''
  }
  return shares
}
