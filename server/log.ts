/** The only fields a log line may carry: no address, no body, no query, no cookie, no answer. */
export interface LogFields {
  readonly event: string
  readonly requestId?: string
  readonly method?: string
  /** Route pattern such as /s/:code, never the path itself. */
  readonly route?: string
  readonly status?: number
  readonly durationMs?: number
  readonly errorCode?: string
  /** Stack of an unexpected error, file and line only. */
  readonly where?: string
  readonly n?: number
}

export type Log = (fields: LogFields) => void

const ALLOWED: readonly (keyof LogFields)[] = [
  'event',
  'requestId',
  'method',
  'route',
  'status',
  'durationMs',
  'errorCode',
  'where',
  'n',
]

/**
 * Makes a logger that writes one JSON line per call, with the allowed fields only: whatever else an
 * object may carry never reaches the log.
 */
export function jsonLog(write: (line: string) => void, clock: () => Date): Log {
  return (fields) => {
    const entry: Record<string, unknown> = { at: clock().toISOString() }
    for (const name of ALLOWED) {
      if (fields[name] !== undefined) entry[name] = fields[name]
    }
    write(JSON.stringify(entry))
  }
}

/** Where an unexpected error arose: its class and the frames of its stack, without its message. */
export function whereOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return [error.name, ...frames.slice(0, 5).map((line) => line.trim())].join(' < ')
}
