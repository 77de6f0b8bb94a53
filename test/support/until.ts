import { setTimeout as pause } from 'node:timers/promises'

/**
 * Waits for a condition, never for a time: returns the first value that is neither false nor empty.
 * The limit only ends a test that would otherwise hang.
 */
export async function until<Value>(
  what: string,
  probe: () => Promise<Value> | Value,
  limitMs = 50_000,
): Promise<NonNullable<Value>> {
  const deadline = performance.now() + limitMs
  for (;;) {
    const value = await probe()
    if (value) return value
    if (performance.now() > deadline) throw new Error(`waited in vain until ${what}`)
    await pause(20)
  }
}
