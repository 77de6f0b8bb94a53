import { type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto'
import { AppError } from '../errors.ts'

/** OWASP's third scrypt setting: 16 MiB a hash, so that two at a time fit a small machine. */
const COST = { N: 2 ** 14, r: 8, p: 5, maxmem: 64 * 2 ** 20 } as const
const KEY_BYTES = 32
const AT_A_TIME = 2
const QUEUE = 16

/** Hashes passwords, at most two at a time; what does not fit into the queue is told to come back. */
export interface PasswordHasher {
  /** @throws AppError `storage_unavailable` when too many are waiting */
  hash(password: string): Promise<string>
  /**
   * Whether a password belongs to a stored hash. Without one it works as long and answers no, so
   * that nobody can tell from the time whether a name exists.
   *
   * @param first goes before the queue and may exceed it: for browsers that have signed in before
   * @throws AppError `storage_unavailable` when too many are waiting
   */
  verify(password: string, stored: string | null, first: boolean): Promise<boolean>
}

export function createPasswordHasher(randomBytes: (size: number) => Uint8Array): PasswordHasher {
  const queue = createQueue()
  return {
    hash: async (password) => {
      const salt = randomBytes(16)
      const key = await queue(() => derive(password, salt, COST), false)
      return ['scrypt', COST.N, COST.r, COST.p, base64(salt), base64(key)].join('$')
    },
    verify: async (password, stored, first) => {
      const parts = (stored ?? '').split('$')
      const known = parts.length === 6 && parts[0] === 'scrypt'
      const cost = known
        ? { N: Number(parts[1]), r: Number(parts[2]), p: Number(parts[3]), maxmem: COST.maxmem }
        : COST
      const salt = known ? Buffer.from(parts[4] ?? '', 'base64') : Buffer.alloc(16)
      const expected = known ? Buffer.from(parts[5] ?? '', 'base64') : Buffer.alloc(KEY_BYTES)
      const key = await queue(() => derive(password, salt, cost), first)
      return known && key.length === expected.length && timingSafeEqual(key, expected)
    },
  }
}

/** One Unicode form, so that a password typed on another keyboard is the same one. */
function derive(password: string, salt: Uint8Array, cost: ScryptOptions): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(password.normalize('NFKC'), salt, KEY_BYTES, cost, (error, key) =>
      error ? reject(error) : resolve(key),
    )
  })
}

type Job = () => Promise<void>

function createQueue() {
  const waiting: Job[] = []
  let running = 0
  const next = () => {
    const job = running < AT_A_TIME ? waiting.shift() : undefined
    if (!job) return
    running += 1
    job().finally(() => {
      running -= 1
      next()
    })
  }
  return <Result>(work: () => Promise<Result>, first: boolean): Promise<Result> => {
    const limit = first ? 2 * QUEUE : QUEUE
    if (running >= AT_A_TIME && waiting.length >= limit) {
      return Promise.reject(new AppError('storage_unavailable', { reason: 'busy' }))
    }
    return new Promise<Result>((resolve, reject) => {
      const job = () => work().then(resolve, reject)
      if (first) waiting.unshift(job)
      else waiting.push(job)
      next()
    })
  }
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64')
}
