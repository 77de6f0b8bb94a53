import { TIE_TOLERANCE } from '../tie-tolerance.ts'

/** Answers, and how many of them may be dissatisfied in a demonstration. */
export interface Plan {
  readonly n: number
  readonly allowed: number
}

/**
 * An exact test as a row of teeth: with `allowed` dissatisfied answers it demonstrates from a
 * certain number of answers on, and until one more is allowed its power only falls.
 */
export interface SawTooth {
  /** Fewest answers of `from` and more that demonstrate with `allowed` dissatisfied, or null. */
  readonly fewest: (allowed: number, from: number) => number | null
  readonly power: (plan: Plan) => number
  /** Where the last tooth ends. */
  readonly most: number
  /** From so many allowed on the power is 1, because nobody more is dissatisfied. */
  readonly certainFrom: number
}

/** Where the search begins, and after how many answers no tooth can reach below the target. */
export interface SearchRange {
  readonly allowed: number
  readonly limit: number
}

/**
 * The smallest number of answers with at least the asked power (`first`), and the smallest from
 * which every larger number has it too (`stable`). Looks at both ends of every tooth, so it needs
 * no step through the numbers between them.
 */
export function findPlans(
  test: SawTooth,
  target: number,
  range: SearchRange,
): { first: Plan | null; stable: Plan | null } {
  const suffices = (plan: Plan) => test.power(plan) >= target - TIE_TOLERANCE
  let [first, stable]: [Plan | null, Plan | null] = [null, null]
  let tooth = nextTooth(test, range.allowed, 1)
  while (tooth && (tooth.n <= range.limit || !stable)) {
    const { n, allowed } = tooth
    const next = nextTooth(test, allowed + 1, n + 1)
    const lowest = { n: (next?.n ?? test.most + 1) - 1, allowed }
    if (suffices(tooth)) first ??= tooth
    stable = suffices(lowest) ? (stable ?? tooth) : null
    tooth = allowed >= test.certainFrom ? null : next
  }
  return { first, stable }
}

function nextTooth(test: SawTooth, allowed: number, from: number): Plan | null {
  const n = test.fewest(allowed, from)
  return n === null ? null : { n, allowed }
}
