import { addClusterSummaries, type ClusterSummary } from '../analysis/indicator/cluster-summary.ts'
import { computeIndicator } from '../analysis/indicator/compute-indicator.ts'
import type { IndicatorDefinition } from '../analysis/indicator/definition.ts'
import type { Indicator } from '../analysis/indicator/indicator.ts'
import { sumLevelCounts } from '../analysis/indicator/level-counts.ts'
import type { IndicatorCounts, StratumCounts } from '../analysis/indicator/stratum-counts.ts'
import { MISSING } from '../survey-ui/instrument/missing.ts'
import { attendanceIn } from './counting/attendance-in.ts'
import { countAnswers } from './counting/count-answers.ts'
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
  const definition = await wantedDefinition(deps, query)
  const attendance = await attendanceIn(deps, query)
  const counted = await countIndicator(deps, definition, query, attendance)
  return computeIndicator({
    ...counted,
    counts: sumLevelCounts(counted.strata.map(({ clusters }) => clusters.counts)),
    period: { from: query.from, to: query.to },
    asOf: deps.clock().toISOString(),
  })
}

/**
 * The definition that is asked for, in the asked scope.
 *
 * @throws AppError `form_invalid` naming the field (`from`, `to`, `type`, `indicator`)
 */
export async function wantedDefinition(
  deps: Pick<Deps, 'db'>,
  query: IndicatorQuery,
): Promise<IndicatorDefinition> {
  checkPeriod(query)
  const chosen = chooseIndicator(await listIndicators(deps.db), query.definitionId)?.definition
  if (!chosen) throw new AppError('form_invalid', { fields: { indicator: 'unknown' } })
  return await inScope(deps, chosen, query.activityTypeId)
}

/**
 * What a definition counts in a period, with the attendance its strata are weighted by.
 *
 * @param attendance of the same period, by `attendanceIn`
 */
export async function countIndicator(
  deps: Pick<Deps, 'db'>,
  definition: IndicatorDefinition,
  { from, to }: Pick<IndicatorQuery, 'from' | 'to'>,
  attendance: ReadonlyMap<string, number>,
): Promise<IndicatorCounts> {
  const { activityTypeIds } = definition.scope
  const counts = await countAnswers(deps, definition.question, { from, to, activityTypeIds })
  const n = (code: string) => counts.byCode.get(code) ?? 0
  return {
    definition,
    strata: strataOf(counts.strata, attendance, activityTypeIds),
    notApplicable: n(MISSING.not_applicable),
    notAnswered: n(MISSING.not_answered),
    notAsked: n(MISSING.not_asked),
    excluded: 0,
  }
}

/** Types with answers, and types with attendance only: what they stand for is not covered. */
function strataOf(
  counted: ReadonlyMap<string, ClusterSummary>,
  attendance: ReadonlyMap<string, number>,
  scope: readonly string[] | null,
): readonly StratumCounts[] {
  const attended = [...attendance.keys()].filter((type) => scope?.includes(type) ?? true)
  const types = [...new Set([...counted.keys(), ...attended])].sort((a, b) => (a < b ? -1 : 1))
  return types.map((activityType) => ({
    activityType,
    attendance: attendance.get(activityType) ?? null,
    clusters: counted.get(activityType) ?? addClusterSummaries([]),
  }))
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
  deps: Pick<Deps, 'db'>,
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
