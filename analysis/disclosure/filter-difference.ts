import { checkCounts } from '../check-input.ts'
import { checkThreshold, isSmall, SMALLEST_SHOWN } from './small-cell.ts'

/** Whether a filtered view may be published beside those published before. */
export interface FilterCheck {
  readonly publishable: boolean
  /** Index of the first published view it comes too close to, null without one. */
  readonly closest: number | null
  /** Answers in one of the two views only, null without a view that is too close. */
  readonly difference: number | null
}

/**
 * Refuses a filter whose answers differ from those of a published view by 1 to k - 1 answers:
 * subtracting one from the other would show these few. The same answers again are no new view.
 * @param candidate ids of the answers of the view asked for
 * @param published ids of the answers of each view already published, all answers among them
 * @throws RangeError naming `k`.
 */
export function checkFilter(
  candidate: ReadonlySet<string>,
  published: readonly ReadonlySet<string>[],
  k = SMALLEST_SHOWN,
): FilterCheck {
  checkThreshold(k)
  const differences = published.map((view) => differenceOf(candidate, view))
  const closest = differences.findIndex((difference) => isSmall(difference, k))
  if (closest === -1) return { publishable: true, closest: null, difference: null }
  return { publishable: false, closest, difference: differences[closest] ?? null }
}

function differenceOf(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  const common = [...left].filter((id) => right.has(id)).length
  return left.size + right.size - 2 * common
}

/**
 * Whether a group of `x` answers may be shown beside its total of `n`: neither the group nor the
 * rest may be of 1 to k - 1 answers.
 * @throws RangeError naming `x`, `n` or `k`.
 */
export function mayShowPart(x: number, n: number, k = SMALLEST_SHOWN): boolean {
  checkThreshold(k)
  checkCounts(x, n)
  return !(isSmall(x, k) || isSmall(n - x, k))
}

/**
 * Whether words written by the members of a group of `n` answers may be shown: never below k.
 * @throws RangeError naming `n` or `k`.
 */
export function mayShowFreeText(n: number, k = SMALLEST_SHOWN): boolean {
  checkThreshold(k)
  checkCounts(n, n)
  return n >= k
}
