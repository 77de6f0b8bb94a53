import { readCoverage } from '../coverage/read-coverage.ts'
import type { Deps } from '../deps.ts'
import { localTime } from '../local-time.ts'
import { recentReport } from '../recent-report.ts'
import { currentDefinitions } from '../stores/definition.ts'
import { countAnswers } from './count-answers.ts'
import { countFlagged } from './count-flagged.ts'
import { countLastDay } from './last-day.ts'
import { activityPerPoint } from './point-activity.ts'

/**
 * Reads this year's days before somebody asks for them: the first page of the desk after a start
 * would otherwise wait for it, seconds at ten million responses. Visitors are served in between.
 */
export async function warmUp(deps: Deps): Promise<void> {
  const { date } = localTime(deps.clock())
  const year = { from: `${date.slice(0, 4)}-01-01`, to: date, activityTypeIds: null }
  const definitions = await currentDefinitions(deps.db)
  for (const question of new Set(definitions.map((definition) => definition.question))) {
    await countAnswers(deps, question, year)
    await countFlagged(deps.db, question, year)
  }
  // The first page is about the whole calendar year.
  const wholeYear = { from: year.from, to: `${date.slice(0, 4)}-12-31` }
  await recentReport(deps, wholeYear)
  await readCoverage(deps, wholeYear, 'zh', '')
  await countLastDay(deps)
  await activityPerPoint(deps, date.slice(0, 4))
}
