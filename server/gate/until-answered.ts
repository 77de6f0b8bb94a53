import { StorageUnavailable } from '../db/unavailable.ts'

const TRIES = 5
const FIRST_DELAY_MS = 20

/**
 * Repeats an idempotent write whose connection was lost, so that nobody knows whether it was
 * written: up to five times, after random delays that double.
 *
 * @throws the last error; any other than a lost connection at once
 */
export async function untilAnswered<Result>(write: () => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await write()
    } catch (error) {
      const isLost = error instanceof StorageUnavailable && error.reason === 'interrupted'
      if (!isLost || attempt === TRIES) throw error
      const longest = FIRST_DELAY_MS * 2 ** attempt
      await new Promise((resolve) => setTimeout(resolve, Math.random() * longest))
    }
  }
}
