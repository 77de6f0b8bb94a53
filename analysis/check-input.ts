/**
 * Refuses anything but a whole number of cases, `0 <= count <= 2^53 - 1`.
 * @throws RangeError naming the field.
 */
export function checkCount(value: number, field: string): void {
  if (!Number.isInteger(value)) {
    throw new RangeError(`${field}: must be a whole number, got ${value}`)
  }
  if (value < 0 || !Number.isSafeInteger(value)) {
    throw new RangeError(`${field}: must be from 0 to 2^53 - 1, got ${value}`)
  }
}

/**
 * Refuses anything but `x` cases of `n`: whole numbers with `0 <= x <= n`. Weighted counts have no
 * place in the formulas for independent answers.
 * @throws RangeError naming the field, `x` or `n`.
 */
export function checkCounts(x: number, n: number): void {
  checkCount(n, 'n')
  checkCount(x, 'x')
  if (x > n) throw new RangeError(`x: must not be above n = ${n}, got ${x}`)
}

/**
 * Refuses anything but a number strictly between 0 and 1 (a confidence, an error, a share).
 * @throws RangeError naming the field.
 */
export function checkOpenShare(value: number, field: string): void {
  if (!(value > 0 && value < 1)) {
    throw new RangeError(`${field}: must be between 0 and 1, got ${value}`)
  }
}

/**
 * Refuses anything but a number from 0 to 1, both included.
 * @throws RangeError naming the field.
 */
export function checkClosedShare(value: number, field: string): void {
  if (!(value >= 0 && value <= 1)) {
    throw new RangeError(`${field}: must be from 0 to 1, got ${value}`)
  }
}
