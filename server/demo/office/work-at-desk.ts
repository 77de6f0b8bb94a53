import type { Deps } from '../../deps.ts'
import type { DemoDay } from '../calendar.ts'
import type { Plan } from '../plan.ts'
import type { Random } from '../random.ts'
import { countVisits } from './count-visits.ts'
import { hideComments } from './hide-comments.ts'
import { keepOpeningDays } from './keep-opening-days.ts'
import { openOffice } from './open-office.ts'
import { rectify } from './rectify.ts'
import { reportYears } from './report-years.ts'
import { tellVisitors } from './tell-visitors.ts'

interface DeskWork {
  readonly deps: Deps
  readonly days: readonly DemoDay[]
  readonly plan: Plan
  /** Code of the point at the museum's exit. */
  readonly exitCode: string
  readonly random: Random
}

/**
 * What the people at the desk have done in the simulated year, once all answers are in: attendance,
 * opening days, rectification, comments, the public page. Some of it is left undone, as in any
 * December. Everything goes through the stores of the desk, each change with its audit entry.
 */
export async function workAtDesk({ deps, days, plan, exitCode, random }: DeskWork): Promise<void> {
  const [first, last] = [days[0]?.localDate ?? '', days.at(-1)?.localDate ?? '']
  const office = await openOffice(deps, first, last)
  await countVisits(office, plan, random.fork('visits'))
  await keepOpeningDays(office, { days, plan, exitCode }, random.fork('days'))
  await reportYears(office, first)
  await rectify(office, random.fork('rectification'))
  await hideComments(office, first, random.fork('comments'))
  await tellVisitors(office, days)
}
