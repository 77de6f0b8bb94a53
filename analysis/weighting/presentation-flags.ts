import type { Message } from '../message.ts'

const FEWEST_ANSWERS = 30
const FEWEST_DEGREES_OF_FREEDOM = 8
const WIDEST = 0.3
const NARROW_ENOUGH = 0.05
const WIDEST_RELATIVE = 1.3
/** Slack for exact ties; wider than that of p-values, since effective sizes are whole answers. */
const SLACK = 1e-9

/** What is judged: a share of 1 with its two-sided limits. */
export interface Presented {
  readonly n: number
  readonly nEff: number | null
  readonly df: number
  readonly estimate: number
  readonly lower: number
  readonly upper: number
}

/** The warning `few_degrees_of_freedom` below 8, else none. */
export function fewDegreesOfFreedom(df: number): Message[] {
  if (df >= FEWEST_DEGREES_OF_FREEDOM) return []
  return [
    { code: 'few_degrees_of_freedom', params: { df, recommended: FEWEST_DEGREES_OF_FREEDOM } },
  ]
}

/** The warning `small_sample` below 30, else none. */
function smallSample(n: number): Message[] {
  return n < FEWEST_ANSWERS
    ? [{ code: 'small_sample', params: { n, recommended: FEWEST_ANSWERS } }]
    : []
}

/**
 * Warnings about a share that should be flagged or withheld: fewer than 30 answers, an effective
 * size below 30, an interval 0.30 or more wide, or more than 0.05 wide and 130 % of the share; fewer
 * than 8 degrees of freedom.
 *
 * Source: Parker et al. 2017, NCHS data presentation standards for proportions.
 */
export function presentationFlags({ n, nEff, df, estimate, lower, upper }: Presented): Message[] {
  const width = upper - lower
  const flags = smallSample(n)
  if (nEff !== null && nEff < FEWEST_ANSWERS - SLACK) {
    flags.push({ code: 'small_effective_size', params: { nEff, recommended: FEWEST_ANSWERS } })
  }
  if (width >= WIDEST - SLACK) {
    flags.push({ code: 'wide_interval', params: { width, widest: WIDEST } })
  } else if (width > NARROW_ENOUGH && width > WIDEST_RELATIVE * estimate) {
    flags.push({ code: 'wide_relative_interval', params: { width, widestShare: WIDEST_RELATIVE } })
  }
  return [...flags, ...fewDegreesOfFreedom(df)]
}
