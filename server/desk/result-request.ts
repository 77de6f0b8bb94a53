import type { IndicatorDefinition } from '../../analysis/indicator/definition.ts'
import type { FilterFault, ResultFilter } from '../../survey-ui/desk/result-props.ts'
import { countFlagged } from '../counting/count-flagged.ts'
import { AppError } from '../errors.ts'
import { readIndicator } from '../indicator.ts'
import { type ActivityType, listActivityTypes } from '../stores/activity.ts'
import { currentDefinitions } from '../stores/definition.ts'
import { countOpenings } from '../stores/opening.ts'
import { describeCollection } from './collection.ts'
import type { Desk, DeskContext } from './context.ts'
import { readPeriod } from './period.ts'

/** The indicator that an address asks for, with what could not be understood of it. */
export async function readResult(desk: Desk, c: DeskContext) {
  const { deps } = desk
  const definition = await officialDefinition(desk)
  const types = await typesInScope(desk, definition)
  const { period, faults } = readPeriod(c, deps.clock())
  const wanted = c.req.query('type') ?? ''
  const isKnown = wanted === '' || types.some((type) => type.id === wanted)
  const filter: ResultFilter = { ...period, type: isKnown ? wanted : '' }
  const filterFaults: readonly FilterFault[] = [...faults, ...(isKnown ? [] : (['type'] as const))]
  return { filter, filterFaults, types, ...(await readFigures(desk, definition, filter)) }
}

async function readFigures({ deps }: Desk, definition: IndicatorDefinition, filter: ResultFilter) {
  const { from, to, type } = filter
  const activityTypeIds = type === '' ? definition.scope.activityTypeIds : [type]
  const scope = { from, to, activityTypeIds }
  const flagged = await countFlagged(deps.db, definition.question, scope)
  const indicator = await readIndicator(deps, { from, to, activityTypeId: type || undefined })
  const opened = activityTypeIds === null ? await countOpenings(deps.db, from, to) : null
  const collection = describeCollection(definition, indicator, flagged, opened)
  return { indicator, collection }
}

async function officialDefinition({ deps }: Desk): Promise<IndicatorDefinition> {
  const [definition] = await currentDefinitions(deps.db)
  if (!definition)
    throw new AppError('not_found', {}, { hint: 'There is no indicator definition.' })
  return definition
}

/** Activity types that a definition counts. */
async function typesInScope(
  { deps }: Desk,
  definition: IndicatorDefinition,
): Promise<readonly ActivityType[]> {
  const types = await listActivityTypes(deps.db)
  const scope = definition.scope.activityTypeIds
  return scope ? types.filter((type) => scope.includes(type.id)) : types
}
