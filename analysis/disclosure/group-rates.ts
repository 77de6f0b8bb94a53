import { checkCount, checkCounts } from '../check-input.ts'
import { cellRange, mayReach } from './cell-range.ts'
import { checkThreshold, isSmall, placesWhere, SMALLEST_SHOWN } from './small-cell.ts'
import { suppressList } from './suppress-table.ts'
import { countAt, nodesOf } from './table-network.ts'

/** Answers of one group; the groups of a list have no answer in common. */
export interface RatedGroup {
  readonly satisfied: number
  readonly n: number
}

/** Options of `groupRates`. */
export interface GroupRateOptions {
  /** Counts from 1 to k - 1 are not shown; by default 5. */
  readonly k?: number
  /** A rate needs this many answers; by default 10. */
  readonly leastAnswers?: number
  /** Below this many answers a rate is marked as one of few; by default 30. */
  readonly fewAnswers?: number
  /** Whether n and rate of all groups together are published; by default true. */
  readonly totalPublished?: boolean
  /**
   * Whether the satisfied and the other answers of a group are small cells themselves, as for the
   * subgroups of a named event; by default true.
   */
  readonly pairs?: boolean
}

/** What may be shown of a group. */
interface GroupRate {
  readonly showSize: boolean
  readonly showRate: boolean
  readonly few: boolean
  readonly reason: 'few_answers' | 'small_count' | 'complementary' | null
}

/** What may be shown of all groups, in their order. */
export interface GroupRates {
  readonly groups: readonly GroupRate[]
  /** False when the hidden groups can be worked out whatever is hidden: merge groups. */
  readonly publishable: boolean
  readonly reason: 'collapse_categories' | null
}

/**
 * Which groups may be shown with their size and their rate. A rate needs `leastAnswers`; with
 * `pairs` also a group with 1 to k - 1 satisfied or 1 to k - 1 other answers is hidden, since n and
 * the rate give both. All satisfied may be shown. With a published total further groups are
 * hidden until nothing hidden can be worked out by subtraction: the one of the fewest answers that
 * is enough, without one the smallest and then more. When that cannot be reached, all are hidden and the total must not be published either.
 *
 * Source: Hundepool et al. 2012, Statistical Disclosure Control; Parker et al. 2017, NCHS data
 * presentation standards for proportions.
 * @throws RangeError naming `x`, `n`, `k`, `leastAnswers` or `fewAnswers`.
 */
export function groupRates(
  groups: readonly RatedGroup[],
  options: GroupRateOptions = {},
): GroupRates {
  const rules = checkedRules(options)
  for (const { satisfied, n } of groups) checkCounts(satisfied, n)
  const sizes = hiddenSizes(groups, rules)
  const reasons = groups.map((group) => ownReason(group, rules))
  groups.forEach((group, i) => {
    if (sizes.hidden[i] && group.n > 0) reasons[i] ??= 'complementary'
  })
  const publishable = sizes.publishable && hideUntilWide(groups, sizes.hidden, reasons, rules)
  return {
    groups: groups.map(({ n }, i) => ({
      showSize: publishable && !sizes.hidden[i],
      showRate: publishable && reasons[i] === null,
      few: n < rules.fewAnswers,
      reason: reasons[i] ?? (publishable ? null : 'complementary'),
    })),
    publishable,
    reason: publishable ? null : 'collapse_categories',
  }
}

type Rules = Required<GroupRateOptions>
type Reason = GroupRate['reason']

function checkedRules(options: GroupRateOptions): Rules {
  const { k = SMALLEST_SHOWN, leastAnswers = 10, fewAnswers = 30 } = options
  const { totalPublished = true, pairs = true } = options
  checkThreshold(k)
  checkCount(leastAnswers, 'leastAnswers')
  if (leastAnswers < k) throw new RangeError(`leastAnswers: must be at least k = ${k}`)
  checkCount(fewAnswers, 'fewAnswers')
  return { k, leastAnswers, fewAnswers, totalPublished, pairs }
}

function ownReason({ satisfied, n }: RatedGroup, { k, leastAnswers, pairs }: Rules): Reason {
  const small = isSmall(satisfied, k) || isSmall(n - satisfied, k)
  if (isSmall(n, k) || (pairs && n >= leastAnswers && small)) return 'small_count'
  return n < leastAnswers ? 'few_answers' : null
}

function hiddenSizes(groups: readonly RatedGroup[], { k, totalPublished }: Rules) {
  const counts = groups.map(({ n }) => n)
  if (!totalPublished) return { hidden: counts.map((n) => isSmall(n, k)), publishable: true }
  const { suppressed, publishable } = suppressList(counts, k)
  return { hidden: suppressed.map(([hidden]) => hidden === true), publishable }
}

/** Hides further groups in `reasons` until the small counts are wide; false when they never are. */
function hideUntilWide(
  groups: readonly RatedGroup[],
  sizesHidden: readonly boolean[],
  reasons: Reason[],
  rules: Rules,
): boolean {
  const order = groups
    .map(({ n }, index) => ({ n, index }))
    .filter(({ n, index }) => n > 0 && reasons[index] === null)
    .sort((a, b) => a.n - b.n || a.index - b.index)
    .map(({ index }) => index)
  const wideWith = (index?: number) => {
    const tried = reasons.map((reason, i) => (i === index ? 'complementary' : reason))
    return isWide(groups, sizesHidden, tried, rules)
  }
  while (!wideWith()) {
    const [first] = order
    if (first === undefined) return false
    const next = order.find(wideWith) ?? first
    reasons[next] = 'complementary'
    order.splice(order.indexOf(next), 1)
  }
  return true
}

function isWide(
  groups: readonly RatedGroup[],
  sizesHidden: readonly boolean[],
  reasons: readonly Reason[],
  { k, totalPublished, pairs }: Rules,
): boolean {
  const counts = groups.map(({ satisfied, n }) => [satisfied, n - satisfied])
  const rowTotals = sizesHidden.map((hidden) => !hidden)
  const nodes = nodesOf(counts, { rowTotals, columnTotals: totalPublished })
  const hidden = placesWhere(counts, (_, { row }) => reasons[row] !== null)
  const guarded = hidden.filter((cell) => {
    return isSmall(countAt(counts, cell), k) && (pairs || isSmall(groups[cell.row]?.n ?? 0, k))
  })
  return guarded.every((cell) => mayReach(cellRange(counts, hidden, cell, nodes), k))
}
