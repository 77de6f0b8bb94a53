import type { Report } from '../analysis/report/report.ts'
import { perDatabase } from './db/per-database.ts'
import type { Deps } from './deps.ts'
import { chooseIndicator } from './indicator.ts'
import { localTime } from './local-time.ts'
import { type ReportQuery, readReport } from './report.ts'
import { latestChange } from './stores/audit.ts'
import { listIndicators } from './stores/definition.ts'
import { unsealedResponses } from './stores/response.ts'
import { readSealer } from './stores/sealer.ts'

/** Views that are kept; the oldest is forgotten first. */
const MOST_KEPT = 30

interface Kept {
  readonly report: Promise<Report>
  readonly at: number
  /** What the report rests on, as far as it can change: responses, and anything done at the desk. */
  readonly rests: string
  /** Whether something was changed in the very instant of the reading, before or after it. */
  readonly isUnsure: boolean
}

const keptOf = perDatabase(() => new Map<string, Kept>())

/**
 * The report of a view, made anew when a response came in, something was changed at the desk, or the
 * day went on; pages opened and files taken meanwhile do not count. People who look at the same view
 * at once wait for one reading.
 *
 * @throws as `readReport`
 */
export async function recentReport(deps: Deps, query: ReportQuery): Promise<Report> {
  const kept = keptOf(deps.db)
  const { from, to, activityTypeId, selection } = query
  const definitionId = query.definitionId || (await defaultIndicator(deps))
  const key = JSON.stringify([from, to, activityTypeId, definitionId, selection])
  const at = deps.clock().getTime()
  const { rests, changedAt } = await restsOn(deps)
  const known = kept.get(key)
  if (known && known.rests === rests && !known.isUnsure && known.at !== at)
    return await known.report
  const report = readReport(deps, query)
  kept.delete(key)
  // Two changes of one instant cannot be told apart by the audit log.
  kept.set(key, { report, at, rests, isUnsure: changedAt >= at })
  report.catch(() => {
    if (kept.get(key)?.report === report) kept.delete(key)
  })
  for (const oldest of [...kept.keys()].slice(0, Math.max(0, kept.size - MOST_KEPT))) {
    kept.delete(oldest)
  }
  return await report
}

/** Whoever names the default indicator sees the view of whoever names none. */
async function defaultIndicator({ db }: Deps): Promise<string | undefined> {
  return chooseIndicator(await listIndicators(db), undefined)?.definition.id
}

async function restsOn({ db, clock }: Deps) {
  const [{ sealed, patterned }, tail, change] = await Promise.all([
    readSealer(db),
    unsealedResponses(db),
    latestChange(db),
  ])
  const today = localTime(clock()).date
  const rests = JSON.stringify([sealed, patterned, tail.length, change, today])
  return { rests, changedAt: change ? Date.parse(change.at) : 0 }
}
