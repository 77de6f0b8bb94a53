/** Which side of a distribution: at most a value, or above it. */
export type Tail = 'lower' | 'upper'

/**
 * Refuses anything but a positive, finite number (a shape, degrees of freedom, a rate).
 * @throws RangeError naming the field.
 */
export function checkPositive(value: number, field: string): void {
  if (!(value > 0 && Number.isFinite(value))) {
    throw new RangeError(`${field}: must be positive and finite, got ${value}`)
  }
}
