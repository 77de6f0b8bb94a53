/** More sealed responses than this at once, and what is remembered of them is read anew. */
export const MOST_FOLLOWED = 50_000

/**
 * Lets readings that change one memory wait for each other; a reading that fails holds up nobody.
 */
export function oneAtATime(): <Result>(read: () => Promise<Result>) => Promise<Result> {
  let before: Promise<unknown> = Promise.resolve()
  return (read) => {
    const reading = before.then(read)
    before = reading.catch(() => {})
    return reading
  }
}
