import { computeIndicator } from '../analysis/indicator/compute-indicator.ts'
import type { IndicatorDefinition } from '../analysis/indicator/definition.ts'
import type { Indicator } from '../analysis/indicator/indicator.ts'
import { MISSING } from '../survey-ui/instrument/missing.ts'
import { countAnswers } from './counting/count-answers.ts'
import { levelCounts } from './counting/day-answers.ts'
import type { Deps } from './deps.ts'
import { AppError } from './errors.ts'
import { isLocalDate } from './local-time.ts'
import { listActivityTypes } from './stores/activity.ts'
import { listIndicators, type StoredIndicator } from './stores/definition.ts'

/** Which responses an indicator is asked for; dates are local and inclusive. */
export interface IndicatorQuery {
  readonly from: string
  readonly to: string
  readonly activityTypeId?: string | undefined
  /** Which indicator, also a retired one; the first active one by default. */
  readonly definitionId?: string | undefined
}

/**
 * The indicator of a period and scope, from tallies and unsealed tail as of now.
 *
 * @throws AppError `form_invalid` naming the field (`from`, `to`, `type`, `indicator`)
 */
export async function readIndicator(deps: Deps, query: IndicatorQuery): Promise<Indicator> {
  const { db } = deps
  checkPeriod(query)
  const chosen = chooseIndicator(await listIndicators(db), query.definitionId)?.definition
  if (!chosen) throw new AppError('form_invalid', { fields: { indicator: 'unknown' } })
  const definition = await inScope(deps, chosen, query.activityTypeId)
  const counts = await countAnswers(deps, definition.question, {
    from: query.from,
    to: query.to,
    activityTypeIds: definition.scope.activityTypeIds,
  })
  const n = (code: string) => counts.byCode.get(code) ?? 0
  return computeIndicator({
    definition,
    period: { from: query.from, to: query.to },
    counts: levelCounts(counts.byCode),
    notApplicable: n(MISSING.not_applicable),
    notAnswered: n(MISSING.not_answered),
    notAsked: n(MISSING.not_asked),
    excluded: 0,
    clusters: counts.clusters,
    asOf: deps.clock().toISOString(),
  })
}

/** The indicator of an id, or the default one; an id that is unknown has none. */
export function chooseIndicator(
  indicators: readonly StoredIndicator[],
  id: string | undefined,
): StoredIndicator | undefined {
  if (id) return indicators.find((one) => one.definition.id === id)
  return indicators.find((one) => one.retiredAt === null)
}

function checkPeriod(query: IndicatorQuery): void {
  const fields: Record<string, string> = {}
  if (!isLocalDate(query.from)) fields['from'] = 'not_a_date'
  if (!isLocalDate(query.to)) fields['to'] = 'not_a_date'
  if (Object.keys(fields).length === 0 && query.from > query.to) fields['to'] = 'before_from'
  if (Object.keys(fields).length > 0) throw new AppError('form_invalid', { fields })
}

async function inScope(
  deps: Deps,
  definition: IndicatorDefinition,
  activityTypeId: string | undefined,
): Promise<IndicatorDefinition> {
  if (!activityTypeId) return definition
  const types = await listActivityTypes(deps.db)
  const defined = definition.scope.activityTypeIds
  const known = types.some((type) => type.id === activityTypeId)
  if (!known || (defined && !defined.includes(activityTypeId))) {
    throw new AppError('form_invalid', { fields: { type: 'unknown' } })
  }
  return { ...definition, scope: { activityTypeIds: [activityTypeId] } }
}
