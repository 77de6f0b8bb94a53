/**
 * The sum of numbers in the order given, with the rounding errors carried along, so that many small
 * terms beside a large one are not lost. No numbers give 0.
 *
 * Source: Neumaier 1974, Rundungsfehleranalyse einiger Verfahren zur Summation endlicher Summen.
 */
export function sum(values: Iterable<number>): number {
  let total = 0
  let lost = 0
  for (const value of values) {
    const next = total + value
    lost += Math.abs(total) >= Math.abs(value) ? total - next + value : value - next + total
    total = next
  }
  return total + lost + 0
}

/** The sum of what `value` gives for each member, in the order given. */
export function sumOf<Member>(
  list: readonly Member[],
  value: (member: Member, index: number) => number,
): number {
  return sum(list.map((member, index) => value(member, index)))
}
