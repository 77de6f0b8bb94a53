import type { Deps } from '../deps.ts'
import { localTime } from '../local-time.ts'
import { currentDefinitions } from '../stores/definition.ts'
import { countAnswers } from './count-answers.ts'
import { countFlagged } from './count-flagged.ts'

/**
 * Reads this year's days before somebody asks for them: the first page of the desk after a start
 * would otherwise wait for it, seconds at ten million responses. Visitors are served in between.
 */
export async function warmUp(deps: Pick<Deps, 'db' | 'clock'>): Promise<void> {
  const { date } = localTime(deps.clock())
  const year = { from: `${date.slice(0, 4)}-01-01`, to: date, activityTypeIds: null }
  const definitions = await currentDefinitions(deps.db)
  for (const question of new Set(definitions.map((definition) => definition.question))) {
    await countAnswers(deps, question, year)
    await countFlagged(deps.db, question, year)
  }
}
