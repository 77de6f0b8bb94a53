import type { Deps } from '../deps.ts'
import type { Row } from '../stores/table-rows.ts'

const encoder = new TextEncoder()
const WORDS = 8

/**
 * A digest of a set of rows that does not depend on their order, because engines sort text
 * differently: the sum of the SHA-256 of each row, word by word modulo 2^32. It shows mistakes of a
 * copy; it is no defence against somebody who makes rows to fit.
 */
export function createDigest(sha256: Deps['sha256']) {
  const sums = new Uint32Array(WORDS)
  let n = 0
  return {
    add: (row: Row) => {
      const columns = Object.keys(row).sort()
      const text = JSON.stringify(columns.map((column) => [column, row[column]]))
      const hash = sha256(encoder.encode(text))
      const words = new DataView(hash.buffer, hash.byteOffset, hash.byteLength)
      for (let i = 0; i < WORDS; i += 1) sums[i] = (sums[i] ?? 0) + words.getUint32(4 * i)
      n += 1
    },
    /** Rows and digest; equal for equal sets. */
    result: () => ({
      rows: n,
      digest: [...sums].map((word) => word.toString(16).padStart(8, '0')).join(''),
    }),
  }
}

export type Digest = ReturnType<ReturnType<typeof createDigest>['result']>
