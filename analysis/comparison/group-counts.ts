import { checkCount } from '../check-input.ts'

/** Independent answers of one group: `x` satisfied of `n` valid ones; missing ones in neither. */
export interface GroupCounts {
  readonly x: number
  readonly n: number
}

/**
 * Refuses anything but whole numbers with `0 <= x <= n`.
 * @param suffix what follows `x` and `n` in the names of the fields: 1 for the first group
 * @throws RangeError naming the field, such as `x1` or `n2`.
 */
export function checkGroup({ x, n }: GroupCounts, suffix: number | string): void {
  checkCount(n, `n${suffix}`)
  checkCount(x, `x${suffix}`)
  if (x > n) throw new RangeError(`x${suffix}: must not be above n${suffix} = ${n}, got ${x}`)
}
