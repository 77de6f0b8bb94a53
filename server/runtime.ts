import { createHash, createHmac, randomFillSync, randomUUID } from 'node:crypto'
import type { Deps } from './deps.ts'
import type { Mac } from './gate/ticket.ts'

const POOL_BYTES = 8_192

/** The clock, randomness and hashes that Node and Cloudflare's workerd have in common. */
export const runtime = {
  clock: () => new Date(),
  newId: randomUUID as () => string,
  randomBytes: pooledRandom(),
  sha256: (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest(),
} satisfies Partial<Deps>

/** The keyed hash of an installation. */
export function macOf(secret: string): Mac {
  return (text) => createHmac('sha256', secret).update(text).digest()
}

/** Random bytes from a pool: one system call for a hundred responses. */
function pooledRandom(): (size: number) => Uint8Array {
  let pool = new Uint8Array(0)
  return (size) => {
    if (pool.length < size) pool = randomFillSync(new Uint8Array(Math.max(size, POOL_BYTES)))
    const bytes = pool.slice(0, size)
    pool = pool.subarray(size)
    return bytes
  }
}
