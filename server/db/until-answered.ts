import { asUnavailable, StorageUnavailable } from './unavailable.ts'

const TRIES = 5
const FIRST_DELAY_MS = 20

/**
 * Repeats idempotent work whose connection was lost, so that nobody knows whether it was written: up
 * to five times, after random delays that double.
 *
 * @param firstDelayMs longest first delay; the whole takes up to fifteen times as long
 * @throws the last error; any other than a lost connection at once
 */
export async function untilAnswered<Result>(
  work: () => Promise<Result>,
  firstDelayMs = 2 * FIRST_DELAY_MS,
): Promise<Result> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await work()
    } catch (error) {
      const unavailable = asUnavailable(error)
      const isLost =
        unavailable instanceof StorageUnavailable && unavailable.reason === 'interrupted'
      if (!isLost || attempt === TRIES - 1) throw error
      const longest = firstDelayMs * 2 ** attempt
      await new Promise((resolve) => setTimeout(resolve, Math.random() * longest))
    }
  }
}
