import { lowestSatisfied } from '../../indicator/official-figure.ts'
import type { Report } from '../report.ts'
import { publishedFacet } from './published-facet.ts'
import { publishedGrid } from './published-grid.ts'
import { publishedMonths } from './published-months.ts'
import { publishedRates } from './published-rates.ts'
import type { PublishedBreakdown, PublishedReport } from './published-report.ts'
import { publishedYears } from './published-years.ts'

/**
 * A report without what must not leave the desk: rates of fewer than 10 answers, level counts of 1
 * to 4, and whatever would let a reader work one of them out. Pages and files print this.
 * @throws RangeError when the report has no indicator.
 */
export function publishReport(report: Report): PublishedReport {
  const [official] = report.indicators
  if (!official) throw new RangeError('indicators: must hold the official one')
  const { definition, display } = official
  const lowest = lowestSatisfied(definition.convention)
  const target = { share: definition.targetPercent / 100, percent: display.targetPercent }
  const facets = report.facets.rows.map((row) => publishedFacet(row, lowest ?? 4))
  return {
    period: report.period,
    months: report.months,
    selection: report.selection,
    asOf: report.asOf,
    alpha: report.alpha,
    name: definition.name,
    convention: lowest === 3 ? 'including_basic' : 'top_two',
    target: lowest === null ? null : target,
    breakdowns: report.breakdowns.map(publishedBreakdown),
    facets: { rows: facets, lowest: report.facets.lowest },
    trend: { ...report.trend, months: publishedMonths(report.trend.months) },
    grid: publishedGrid(report.ratings, facets),
    strata: report.structure.strata,
    years: publishedYears(report),
    limitations: report.limitations,
  }
}

/** A difference is that to all others; it would tell on a hidden group of 1 to 4. */
function publishedBreakdown(breakdown: Report['breakdowns'][number]): PublishedBreakdown {
  const { rows, isGuarded } = publishedRates(breakdown.rows)
  return {
    dimension: breakdown.dimension,
    rows: rows.map(({ from, ...row }) => ({
      ...row,
      difference: isGuarded || row.hidden !== null ? null : from.difference,
    })),
    unknown: breakdown.unknown,
    test: breakdown.test,
    isGuarded,
  }
}
