/**
 * The sum of numbers in the order given, with the rounding errors carried along, so that many small
 * terms beside a large one are not lost. No numbers give 0.
 *
 * Source: Neumaier 1974, Rundungsfehleranalyse einiger Verfahren zur Summation endlicher Summen.
 */
export function sum(values: Iterable<number>): number {
  const running = new RunningSum()
  for (const value of values) running.add(value)
  return running.value
}

/** The same, number by number: for what would otherwise need a list of its own. */
export class RunningSum {
  #total = 0
  #lost = 0

  add(value: number): void {
    const total = this.#total
    const next = total + value
    this.#lost += Math.abs(total) >= Math.abs(value) ? total - next + value : value - next + total
    this.#total = next
  }

  get value(): number {
    return this.#total + this.#lost + 0
  }
}

/** The sum of what `value` gives for each member, in the order given. */
export function sumOf<Member>(
  list: readonly Member[],
  value: (member: Member, index: number) => number,
): number {
  const running = new RunningSum()
  for (let index = 0; index < list.length; index += 1) {
    running.add(value(list[index] as Member, index))
  }
  return running.value
}
