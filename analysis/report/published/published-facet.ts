import { suppressList } from '../../disclosure/suppress-table.ts'
import { exactPercent } from '../../indicator/exact-figures.ts'
import { LEVELS, type Level, type LevelCounts } from '../../indicator/level-counts.ts'
import { showFigure } from '../../indicator/show-figure.ts'
import type { RateRow } from '../report.ts'
import { completeSettings } from '../settings.ts'
import { publishedAlone } from './published-rates.ts'
import type { LevelPart, PublishedFacet } from './published-report.ts'

/**
 * The levels of a facet without counts of 1 to 4. The rate says how many are satisfied, so the
 * satisfied levels and the others are two lists, each with a total that a reader knows.
 *
 * @param lowest the lowest level that counts as satisfied
 * @throws RangeError naming a count.
 */
export function publishedFacet(row: RateRow, lowest: number): PublishedFacet {
  const rate = publishedAlone(row)
  const { smallestCount } = completeSettings()
  const hidden = rate.hidden === null ? hiddenLevels(row.levels, lowest, smallestCount) : LEVELS
  const together = hidden.reduce((sum, level) => sum + row.levels[level], 0)
  const part = (level: Level) => (hidden.includes(level) ? null : partOf(row.levels[level], row.n))
  return {
    ...rate,
    levels: { 5: part('5'), 4: part('4'), 3: part('3'), 2: part('2'), 1: part('1') },
    merged: rate.hidden === null && hidden.length > 0 ? partOf(together, row.n) : null,
    mean: hidden.length === 0 ? row.shown.mean : null,
  }
}

function hiddenLevels(levels: LevelCounts, lowest: number, k: number): readonly Level[] {
  const satisfied = LEVELS.filter((level) => Number(level) >= lowest)
  const others = LEVELS.filter((level) => Number(level) < lowest)
  return [satisfied, others].flatMap((list) => {
    const { suppressed } = suppressList(
      list.map((level) => levels[level]),
      k,
    )
    return list.filter((_, i) => suppressed[i]?.[0])
  })
}

function partOf(n: number, valid: number): LevelPart {
  const percent = exactPercent(n, valid)
  return { n, share: n / valid, sharePercent: percent ? showFigure(percent, null) : '' }
}
