import { sum } from './sum.ts'

/** Values less their mean, in the same order. No values give none. */
export function centred(values: readonly number[]): number[] {
  const mean = sum(values) / values.length
  return values.map((value) => value - mean)
}
