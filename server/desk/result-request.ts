import type { IndicatorDefinition } from '../../analysis/indicator/definition.ts'
import type { FilterFault, ResultFilter } from '../../survey-ui/desk/result-props.ts'
import { countFlagged } from '../counting/count-flagged.ts'
import { countOpenings } from '../counting/openings.ts'
import { AppError } from '../errors.ts'
import { chooseIndicator, readIndicator } from '../indicator.ts'
import { type ActivityType, listActivityTypes } from '../stores/activity.ts'
import { listIndicators } from '../stores/definition.ts'
import { describeCollection } from './collection.ts'
import type { Desk, DeskContext } from './context.ts'
import { readPeriod } from './period.ts'

/** The indicator that an address asks for, with what could not be understood of it. */
export async function readResult(desk: Desk, c: DeskContext) {
  const { definition, ...asked } = await readFilter(desk, c)
  return { ...asked, ...(await readFigures(desk, definition, asked.filter)) }
}

/** Period, type and indicator that an address asks for, with what could not be understood of it. */
export async function readFilter(desk: Desk, c: DeskContext) {
  const { deps } = desk
  const { definition, wantedId, choices, isUnknown } = await wantedDefinition(desk, c)
  const types = await typesInScope(desk, definition)
  const { period, faults } = readPeriod(c, deps.clock())
  const wanted = c.req.query('type') ?? ''
  const isKnown = wanted === '' || types.some((type) => type.id === wanted)
  const filter: ResultFilter = {
    ...period,
    type: isKnown ? wanted : '',
    indicator: isUnknown ? '' : wantedId,
  }
  const filterFaults: readonly FilterFault[] = [
    ...faults,
    ...(isKnown ? [] : (['type'] as const)),
    ...(isUnknown ? (['indicator'] as const) : []),
  ]
  return { filter, filterFaults, types, choices, scope: definition.scope, definition }
}

async function readFigures({ deps }: Desk, definition: IndicatorDefinition, filter: ResultFilter) {
  const { from, to, type } = filter
  const activityTypeIds = type === '' ? definition.scope.activityTypeIds : [type]
  const scope = { from, to, activityTypeIds }
  const flagged = await countFlagged(deps.db, definition.question, scope)
  const query = { from, to, activityTypeId: type || undefined, definitionId: definition.id }
  const indicator = await readIndicator(deps, query)
  const opened = activityTypeIds === null ? await countOpenings(deps, from, to) : null
  const collection = describeCollection(definition, indicator, flagged, opened)
  return { indicator, collection }
}

/** The definition that an address names, else the default one, and what there is to choose among. */
async function wantedDefinition({ deps }: Desk, c: DeskContext) {
  const wantedId = c.req.query('indicator') ?? ''
  const indicators = await listIndicators(deps.db)
  const wanted = chooseIndicator(indicators, wantedId)
  const shown = wanted ?? chooseIndicator(indicators, undefined)
  if (!shown) throw new AppError('not_found', {}, { hint: 'There is no indicator definition.' })
  const choices = indicators
    .filter((one) => one.retiredAt === null || one === shown)
    .map((one) => ({
      id: one.definition.id,
      name: one.definition.name,
      retired: one.retiredAt !== null,
      chosen: one === shown,
    }))
  return { definition: shown.definition, wantedId, choices, isUnknown: wanted === undefined }
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
