import { checkCount, checkOpenShare } from '../check-input.ts'
import { chiSquareProbability } from '../distributions/chi-square.ts'
import { normalProbability } from '../distributions/normal-probability.ts'
import { normalQuantile } from '../distributions/normal-quantile.ts'
import { sumOf } from '../linear/sum.ts'

/** A table of two groups (rows) by a trait (columns): `[[a, b], [c, d]]`. */
export interface FourCells {
  readonly a: number
  readonly b: number
  readonly c: number
  readonly d: number
}

/** A comparison of two groups over several tables; null where the tables say nothing. */
export interface MantelHaenszel {
  /** Tables with at least two cases and no empty margin. */
  readonly tables: number
  readonly chisq: number | null
  readonly pValue: number | null
  /** Positive when the first group has the trait more often. */
  readonly z: number | null
  readonly pValueGreater: number | null
  /** With 0.5 taken off the difference where it is at least 0.5. */
  readonly chisqCorrected: number | null
  readonly pValueCorrected: number | null
  readonly commonOddsRatio: number | null
  readonly ci: { readonly lower: number; readonly upper: number } | null
  readonly conf: number
  readonly reason: 'no_informative_table' | null
}

/**
 * Mantel and Haenszel's test that two groups have a trait equally often within tables (events),
 * with the common odds ratio and its limits after Robins, Breslow and Greenland. Tables with fewer
 * than two cases or an empty margin drop out; when all do, everything is null. The odds ratio is
 * null when no table has cases in b and c; the limits also when none has cases in a and d.
 *
 * Source: Mantel & Haenszel 1959, Statistical aspects of the analysis of data from retrospective
 * studies of disease; Robins, Breslow & Greenland 1986, Estimators of the Mantel-Haenszel variance.
 * Checked against R 4.2.2 mantelhaen.test.
 * @param conf confidence of the limits of the odds ratio, by default 0.95
 * @throws RangeError naming `tables` or `conf`.
 */
export function mantelHaenszel(tables: readonly FourCells[], conf = 0.95): MantelHaenszel {
  checkOpenShare(conf, 'conf')
  const used = tables.map(checkedTable).filter((table) => table.variance > 0)
  if (used.length === 0) return nothing(conf)
  const difference = sumOf(used, (table) => table.difference)
  const variance = sumOf(used, (table) => table.variance)
  const size = Math.abs(difference)
  const z = difference / Math.sqrt(variance)
  const chisqCorrected = (size - (size >= 0.5 ? 0.5 : 0)) ** 2 / variance
  return {
    tables: used.length,
    chisq: size ** 2 / variance,
    pValue: chiSquareProbability(size ** 2 / variance, 1, 'upper'),
    z,
    pValueGreater: normalProbability(z, 'upper'),
    chisqCorrected,
    pValueCorrected: chiSquareProbability(chisqCorrected, 1, 'upper'),
    ...commonOddsRatio(used, conf),
    conf,
    reason: null,
  }
}

interface CheckedTable extends FourCells {
  readonly n: number
  readonly difference: number
  readonly variance: number
}

function checkedTable(table: FourCells): CheckedTable {
  const { a, b, c, d } = table
  for (const count of [a, b, c, d]) checkCount(count, 'tables')
  const n = a + b + c + d
  if (n < 2) return { ...table, n, difference: 0, variance: 0 }
  const variance = ((a + b) * (c + d) * (a + c) * (b + d)) / (n * n * (n - 1))
  return { ...table, n, difference: a - ((a + b) * (a + c)) / n, variance }
}

function commonOddsRatio(
  tables: readonly CheckedTable[],
  conf: number,
): Pick<MantelHaenszel, 'commonOddsRatio' | 'ci'> {
  const concordant = sumOf(tables, ({ a, d, n }) => (a * d) / n)
  const discordant = sumOf(tables, ({ b, c, n }) => (b * c) / n)
  if (discordant === 0) return { commonOddsRatio: null, ci: null }
  const ratio = concordant / discordant
  if (concordant === 0) return { commonOddsRatio: ratio, ci: null }
  const squares = (value: (table: CheckedTable) => number) =>
    sumOf(tables, (table) => value(table) / table.n ** 2)
  const variance =
    squares(({ a, d }) => (a + d) * a * d) / (2 * concordant ** 2) +
    squares(({ a, b, c, d }) => (a + d) * b * c + (b + c) * a * d) / (2 * concordant * discordant) +
    squares(({ b, c }) => (b + c) * b * c) / (2 * discordant ** 2)
  const far = Math.exp(normalQuantile(1 - (1 - conf) / 2) * Math.sqrt(variance))
  return { commonOddsRatio: ratio, ci: { lower: ratio / far, upper: ratio * far } }
}

function nothing(conf: number): MantelHaenszel {
  return {
    tables: 0,
    chisq: null,
    pValue: null,
    z: null,
    pValueGreater: null,
    chisqCorrected: null,
    pValueCorrected: null,
    commonOddsRatio: null,
    ci: null,
    conf,
    reason: 'no_informative_table',
  }
}
