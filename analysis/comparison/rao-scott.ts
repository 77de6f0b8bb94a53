import { chiSquareProbability } from '../distributions/chi-square.ts'
import { fProbability } from '../distributions/f-ratio.ts'
import { degreesOfFreedom } from '../weighting/degrees-of-freedom.ts'
import { LonelyStratumError } from '../weighting/lonely-stratum-error.ts'
import { type Domain, type SurveyDesign, WHOLE_SAMPLE } from '../weighting/survey-design.ts'
import { type GeneralisedEffects, generalisedEffects } from './generalised-effects.ts'
import { type ChiSquare, expectation, pearsonChiSquare } from './pearson-chi-square.ts'
import { ROUNDING } from './student-difference.ts'
import { type FTest, type WaldAssociation, waldAssociation } from './wald-association.ts'
import { domainOf, type LabelOf, type WeightedTable, weightedTable } from './weighted-table.ts'

/** Why a table has no test. */
type NoTest =
  | 'no_data'
  | 'fewer_than_two'
  | 'too_sparse'
  | 'lonely_psu'
  | 'no_variation'
  | 'no_degrees_of_freedom'

/** A weighted table with its tests; those are null with a reason where there is none. */
export interface RaoScott extends WaldAssociation {
  readonly n: number
  readonly rows: readonly string[]
  readonly cols: readonly string[]
  /** Weighted counts scaled to `n`. */
  readonly table: readonly (readonly number[])[]
  /** Clusters less strata. */
  readonly df: number
  /** Pearson's chi-square of `table`: not a test by itself. */
  readonly pearson: number | null
  readonly meanGeneralisedDeff: number | null
  /** Second order: the test to use. */
  readonly raoScottF: FTest | null
  /** First order; `chisq` is Pearson's, its p-value that of `chisq / meanGeneralisedDeff`. */
  readonly raoScottChisq: ChiSquare | null
  readonly reason: NoTest | null
}

/**
 * Whether two classifications of weighted, clustered answers go together: Pearson's chi-square of
 * the weighted table, corrected for the design by Rao and Scott. With `d0 = tr(Delta)²/tr(Delta²)`,
 * `F = X²/tr(Delta)` has `d0` and `d0 df` degrees of freedom.
 *
 * Answers without a label, and of weight 0, are left out; so are empty rows and columns. Too many
 * empty cells: `too_sparse`, merge categories. A stratum of one cluster under the rule `fail`:
 * `lonely_psu`.
 *
 * Source: Rao & Scott 1981, The analysis of categorical data from complex sample surveys; Rao &
 * Scott 1984, On chi-squared tests for multiway contingency tables; Thomas & Rao 1987. Checked
 * against R survey 4.1.1 svychisq.
 * @param within the part of the survey, by default all of it
 */
export function raoScott(
  design: SurveyDesign,
  rowLabel: LabelOf,
  colLabel: LabelOf,
  within: Domain = WHOLE_SAMPLE,
): RaoScott {
  return { ...NO_TESTS, ...testTable(design, rowLabel, colLabel, within, waldAssociation) }
}

/**
 * The same without the tests of Wald, which cost as much again.
 *
 * Source: as `raoScott`.
 * @param within the part of the survey, by default all of it
 */
export function raoScottAlone(
  design: SurveyDesign,
  rowLabel: LabelOf,
  colLabel: LabelOf,
  within: Domain = WHOLE_SAMPLE,
): Omit<RaoScott, keyof WaldAssociation> {
  return testTable(design, rowLabel, colLabel, within, () => ({}))
}

/** Adds the tests of Wald to those of Rao and Scott, or nothing. */
type Further = (design: SurveyDesign, table: WeightedTable, df: number) => Partial<WaldAssociation>

function testTable(
  design: SurveyDesign,
  rowLabel: LabelOf,
  colLabel: LabelOf,
  within: Domain,
  further: Further,
): Omit<RaoScott, keyof WaldAssociation> & Partial<WaldAssociation> {
  const table = weightedTable(design, rowLabel, colLabel, within)
  const { n, rows, cols, table: counts } = table
  const { df } = degreesOfFreedom(design, domainOf(table))
  const untested = { n, rows, cols, table: counts, df, ...UNTESTED, pearson: null }
  if (n === 0) return { ...untested, reason: 'no_data' }
  if (rows.length < 2 || cols.length < 2) return { ...untested, reason: 'fewer_than_two' }
  const pearson = pearsonChiSquare(expectation(counts))
  return { ...untested, pearson: pearson.chisq, ...testsOf(design, table, pearson, df, further) }
}

const UNTESTED = { meanGeneralisedDeff: null, raoScottF: null, raoScottChisq: null } as const
const NO_TESTS = { wald: null, adjWald: null } as const

type Tests = Pick<RaoScott, 'meanGeneralisedDeff' | 'raoScottF' | 'raoScottChisq' | 'reason'>

function testsOf(
  design: SurveyDesign,
  table: WeightedTable,
  pearson: ChiSquare,
  df: number,
  further: Further,
): Tests & Partial<WaldAssociation> {
  try {
    const effects = generalisedEffects(design, table)
    if (!effects) return { ...UNTESTED, reason: 'too_sparse' }
    if (df === 0) return { ...UNTESTED, reason: 'no_degrees_of_freedom' }
    if (effects.trace <= ROUNDING) return { ...UNTESTED, reason: 'no_variation' }
    const corrected = correct(pearson, effects, df)
    return { ...corrected, ...further(design, table, df), reason: null }
  } catch (error) {
    if (error instanceof LonelyStratumError) return { ...UNTESTED, reason: 'lonely_psu' }
    throw error
  }
}

function correct(
  { chisq, df: contrasts }: ChiSquare,
  { trace, traceOfSquare }: GeneralisedEffects,
  df: number,
) {
  const meanGeneralisedDeff = trace / contrasts
  const [F, ndf] = [chisq / trace, trace ** 2 / traceOfSquare]
  const pValue = chiSquareProbability(chisq / meanGeneralisedDeff, contrasts, 'upper')
  return {
    meanGeneralisedDeff,
    raoScottF: { F, ndf, ddf: ndf * df, pValue: fProbability(F, ndf, ndf * df, 'upper') },
    raoScottChisq: { chisq, df: contrasts, pValue },
  }
}
