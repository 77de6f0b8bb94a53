/** Storage cannot take a write now; nothing of the list was written and the same list may be sent again. */
export class StorageUnavailable extends Error {
  override readonly name = 'StorageUnavailable'
  readonly reason: 'busy' | 'full' | 'queue_full'

  constructor(reason: StorageUnavailable['reason'], cause?: unknown) {
    super(reason, cause === undefined ? undefined : { cause })
    this.reason = reason
  }
}
