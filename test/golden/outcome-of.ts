/**
 * What a call gives, or `error`: `integer` for a count that is no whole number, `range` for any
 * other value out of range.
 */
export function outcomeOf(call: () => object): object {
  try {
    return call()
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return { error: error.message.includes('whole number') ? 'integer' : 'range' }
  }
}
