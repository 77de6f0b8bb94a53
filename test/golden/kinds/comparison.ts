import {
  benjaminiHochberg,
  bonferroni,
  holm,
} from '../../../analysis/comparison/adjust-p-values.ts'
import { cochranArmitage } from '../../../analysis/comparison/cochran-armitage.ts'
import { compareProportions } from '../../../analysis/comparison/compare-proportions.ts'
import { compareTable } from '../../../analysis/comparison/compare-table.ts'
import { independentDifference } from '../../../analysis/comparison/independent-difference.ts'
import { comparePairs } from '../../../analysis/comparison/pairwise.ts'
import {
  type CaseChecks,
  type GoldenCase,
  type Json,
  type JsonObject,
  numberAt,
  objectAt,
} from '../check.ts'
import { checkCall } from '../check-tree.ts'
import { withoutRemarks } from '../without-remarks.ts'

/** A checker that compares every expected member with what a function makes of the input. */
function checkOf(answer: (input: JsonObject) => object) {
  return ({ body }: GoldenCase): CaseChecks => {
    const expected = withoutRemarks(objectAt(body, 'expected'))
    return { checks: checkCall(() => answer(objectAt(body, 'input')), expected), notCovered: [] }
  }
}

/** The confidence of a case, which files name `conf` or `level`. */
export function confidenceOf(input: JsonObject): number {
  return Number(input['conf'] ?? input['level'] ?? 0.95)
}

/** Two independent shares. */
export const checkDifference = checkOf((input) => {
  const group = (index: number) => ({
    x: numberAt(input, `x${index}`),
    n: numberAt(input, `n${index}`),
  })
  const { tests, newcombeCorrected, ...found } = compareProportions(
    group(1),
    group(2),
    confidenceOf(input),
  )
  return {
    ...found,
    newcombeCC: newcombeCorrected,
    pooledZ: tests?.pooledZ ?? null,
    yates: tests?.yates ?? null,
    fisher: tests && { ...tests.fisher, pValue: tests.fisher.twoSided },
  }
})

/** A table of independent counts. */
export const checkChiSquare = checkOf((input) =>
  compareTable(listOf(input['table']).map((row) => listOf(row).map(Number))),
)

/** A trend of independent shares; scores are 1, 2, 3 … unless given. */
export const checkTrend = checkOf((input) => {
  const scores = listOf(input['scores'])
  const groups = groupsOf(input)
  return cochranArmitage(
    groups.map((group, i) => ({ ...group, score: Number(scores[i] ?? i + 1) })),
  )
})

/** p-values adjusted for their number. */
export const checkAdjusted = checkOf((input) => {
  const p = listOf(input['p']).map((value) => (value === null ? null : Number(value)))
  return { holm: holm(p), bh: benjaminiHochberg(p), bonferroni: bonferroni(p) }
})

/** All pairs of independent shares, counted from 1. */
export const checkPairwise = checkOf((input) => {
  const pairs = comparePairs(groupsOf(input))
  return {
    pairs: pairs.map(({ first, second }) => [first + 1, second + 1]),
    raw: pairs.map(({ pValue }) => pValue),
    holm: pairs.map((pair) => pair.holm),
    bh: pairs.map((pair) => pair.bh),
    bonferroni: bonferroni(pairs.map(({ pValue }) => pValue)),
  }
})

/** Two separate surveys, by the estimates of each. */
export const checkIndependentDifference = checkOf((input) => {
  const estimate = (index: number) => ({
    estimate: numberAt(input, `p${index}`),
    se: numberAt(input, `se${index}`),
    df: numberAt(input, `df${index}`),
  })
  return independentDifference(estimate(1), estimate(2), confidenceOf(input))
})

function groupsOf(input: JsonObject) {
  const sizes = listOf(input['n'])
  return listOf(input['x']).map((x, i) => ({ x: Number(x), n: Number(sizes[i]) }))
}

export function listOf(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? value : []
}
