import type { FilterFault, ResultFilter } from '../../survey-ui/desk/result-props.ts'
import { readIndicator } from '../indicator.ts'
import { type ActivityType, listActivityTypes } from '../stores/activity.ts'
import { currentDefinitions } from '../stores/definition.ts'
import type { Desk, DeskContext } from './context.ts'
import { readPeriod } from './period.ts'

/** The indicator that an address asks for, with what could not be understood of it. */
export async function readResult(desk: Desk, c: DeskContext) {
  const { deps } = desk
  const types = await typesInScope(desk)
  const { period, faults } = readPeriod(c, deps.clock())
  const wanted = c.req.query('type') ?? ''
  const isKnown = wanted === '' || types.some((type) => type.id === wanted)
  const filter: ResultFilter = { ...period, type: isKnown ? wanted : '' }
  const filterFaults: readonly FilterFault[] = [...faults, ...(isKnown ? [] : (['type'] as const))]
  const indicator = await readIndicator(deps, {
    from: filter.from,
    to: filter.to,
    ...(filter.type === '' ? {} : { activityTypeId: filter.type }),
  })
  return { filter, filterFaults, types, indicator }
}

/** Activity types that the official definition counts. */
async function typesInScope({ deps }: Desk): Promise<readonly ActivityType[]> {
  const types = await listActivityTypes(deps.db)
  const [definition] = await currentDefinitions(deps.db)
  const scope = definition?.scope.activityTypeIds
  return scope ? types.filter((type) => scope.includes(type.id)) : types
}
