import type { UnknownCodes } from '../../survey-ui/desk/unknown-codes.tsx'
import type { Deps } from '../deps.ts'
import { localTime } from '../local-time.ts'
import { unknownCodes } from '../stores/opening.ts'

const DAYS = 30
const SHOWN = 20
const DAY_MS = 86_400_000

/** Codes of the last 30 days, today included, that nobody made; the most frequent are shown. */
export async function recentUnknownCodes({ db, clock }: Deps): Promise<UnknownCodes> {
  const since = localTime(new Date(clock().getTime() - (DAYS - 1) * DAY_MS)).date
  const codes = await unknownCodes(db, since)
  return { shown: codes.slice(0, SHOWN), more: Math.max(0, codes.length - SHOWN) }
}
