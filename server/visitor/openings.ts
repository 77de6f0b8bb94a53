import type { Deps } from '../deps.ts'
import { POINT_CODE } from '../gate/submission.ts'
import { localTime } from '../local-time.ts'
import { addOpenings, addUnknownCode } from '../stores/opening.ts'

const UNKNOWN_CODES_PER_DAY = 200
const UNKNOWN_CODES_WAITING = 50

/**
 * Counts opened pages and unknown codes beside the requests: written down when `flush` is called,
 * every second and at the end, so that no visitor waits for it.
 */
export function createOpenings(deps: Deps) {
  let opened = new Map<string, Opened>()
  let unknown: string[] = []
  const today = () => localTime(deps.clock()).date
  return {
    opened: (pointCode: string) => {
      const localDate = today()
      add(opened, `${pointCode} ${localDate}`, { pointCode, localDate, n: 1 })
    },
    /** Kept only if it looks like a code; what comes faster than it is written is dropped. */
    unknown: (code: string) => {
      if (POINT_CODE.test(code) && unknown.length < UNKNOWN_CODES_WAITING) unknown.push(code)
    },
    flush: async () => {
      const rows = [...opened.values()]
      const codes = unknown
      if (rows.length === 0 && codes.length === 0) return
      const { db } = deps
      const before = opened
      opened = new Map()
      unknown = []
      try {
        await db.atomic([
          ...rows.map((row) => addOpenings(db, row)),
          ...codes.map((code) => addUnknownCode(db, today(), code, UNKNOWN_CODES_PER_DAY)),
        ])
      } catch (error) {
        for (const [key, row] of before) add(opened, key, row)
        throw error
      }
    },
  }
}

interface Opened {
  readonly pointCode: string
  readonly localDate: string
  readonly n: number
}

function add(opened: Map<string, Opened>, key: string, row: Opened): void {
  opened.set(key, { ...row, n: row.n + (opened.get(key)?.n ?? 0) })
}

export type Openings = ReturnType<typeof createOpenings>
