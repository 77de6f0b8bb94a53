/** What a call gives, or `error`: whether a number was not whole or out of its range. */
export function outcomeOf(call: () => object): object {
  try {
    return call()
  } catch (error) {
    if (!(error instanceof RangeError)) return { error: String(error) }
    return { error: error.message.includes('whole number') ? 'integer' : 'range' }
  }
}
