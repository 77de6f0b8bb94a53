export type UnavailableReason = 'busy' | 'full' | 'queue_full' | 'interrupted'

/**
 * Storage cannot take a write now; the same list may be sent again. Nothing of it was written, but
 * after `interrupted` nobody knows: the connection was lost before the answer came.
 */
export class StorageUnavailable extends Error {
  override readonly name = 'StorageUnavailable'
  readonly reason: UnavailableReason

  constructor(reason: UnavailableReason, cause?: unknown) {
    super(reason, cause === undefined ? undefined : { cause })
    this.reason = reason
  }
}

/**
 * Codes and texts of what passes by itself: SQLite's result codes, PostgreSQL's classes 08, 40, 53
 * and 57P with the socket errors of its driver, and the messages that Cloudflare lists as worth a
 * second try. A full disk passes when somebody makes room.
 */
const PASSING: readonly (readonly [RegExp, UnavailableReason])[] = [
  [/^SQLITE_BUSY/, 'busy'],
  [/^SQLITE_(FULL|IOERR)/, 'full'],
  [/^(40001|40P01|55P03|53300) /, 'busy'],
  [/^53/, 'full'],
  [
    /^(08...|57P0.|ECONN\w+|EPIPE|ETIMEDOUT|ENOTFOUND) |Connection terminated|not queryable/,
    'interrupted',
  ],
  [/D1 DB is overloaded|Too many requests queued/, 'busy'],
  [
    /Network connection lost|storage operation exceeded timeout|caused object to be reset/,
    'interrupted',
  ],
  [/D1 DB reset because its code was updated|reset because its code was updated/, 'interrupted'],
]

/** An engine's error as {@link StorageUnavailable} if it is one that passes, else as it is. */
export function asUnavailable(error: unknown): unknown {
  if (!(error instanceof Error)) return error
  const code = 'code' in error ? String(error.code) : ''
  const text = `${code} ${error.message}`
  const reason = PASSING.find(([pattern]) => pattern.test(text))?.[1]
  return reason ? new StorageUnavailable(reason, error) : error
}
