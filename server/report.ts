import type { IndicatorDefinition } from '../analysis/indicator/definition.ts'
import type { IndicatorCounts } from '../analysis/indicator/stratum-counts.ts'
import { buildReport } from '../analysis/report/build-report.ts'
import type { Report } from '../analysis/report/report.ts'
import type { ReportInput, ReportSelection } from '../analysis/report/report-input.ts'
import { attendanceIn } from './counting/attendance-in.ts'
import { countSelected } from './counting/count-selected.ts'
import { countable } from './counting/countable.ts'
import { COARSE_CELLS, FINE_CELLS } from './counting/month-cells.ts'
import { monthsBetween } from './counting/months-between.ts'
import { readPlaces } from './counting/places.ts'
import { countRatings } from './counting/ratings.ts'
import { countRecovery } from './counting/recovery.ts'
import { reportCells } from './counting/report-cells.ts'
import type { CellScope } from './counting/selected-answers.ts'
import { countStructure } from './counting/structure.ts'
import type { Deps } from './deps.ts'
import { countIndicator, type IndicatorQuery, wantedDefinition } from './indicator.ts'
import { localTime } from './local-time.ts'
import { periodBefore } from './period-before.ts'
import { readQuestionnaires } from './questionnaires.ts'
import { currentDefinitions } from './stores/definition.ts'
import { countOpenings } from './stores/opening.ts'

const STRUCTURE_QUESTIONS = ['group', 'age']

export interface ReportQuery extends IndicatorQuery {
  /** A part of the sample; left out or null for the whole. */
  readonly selection?: ReportSelection | null
}

/**
 * The complete report of a period: the asked indicator is the official one, all others that are in
 * use stand beside it. Of a selection everything is counted in whole months, without attendance,
 * opened pages and combinations of ratings, which are not told apart so finely.
 *
 * @throws AppError `form_invalid` naming the field (`from`, `to`, `type`, `indicator`)
 */
export async function readReport(deps: Deps, query: ReportQuery): Promise<Report> {
  return buildReport(await readReportInput(deps, query))
}

/** What {@link readReport} rests on: counts only. */
async function readReportInput(deps: Deps, query: ReportQuery): Promise<ReportInput> {
  const { db } = deps
  const { from, to } = query
  const official = await wantedDefinition(deps, query)
  const others = (await currentDefinitions(db)).filter((one) => one.id !== official.id)
  const { questionnaire } = (await readQuestionnaires(db)).current
  const { activityTypeIds } = official.scope
  const counted = countable(query)
  const months = monthsBetween(counted.from, counted.to)
  const selection = query.selection ?? null
  const scope: CellScope = { months, activityTypeIds, places: await readPlaces(db), selection }
  const facets = questionnaire.questions
    .filter(({ id, kind }) => kind === 'level' && id !== official.question)
    .map((question) => question.id)
  const fine = await reportCells(db, official.question, FINE_CELLS, scope)
  const cells = [fine]
  for (const facet of facets) cells.push(await reportCells(db, facet, COARSE_CELLS, scope))
  const structure = []
  for (const question of questionnaire.questions) {
    if (!STRUCTURE_QUESTIONS.includes(question.id)) continue
    structure.push(await countStructure(db, question, scope))
  }
  const [first = from.slice(0, 7), last = first] = [months.at(0), months.at(-1)]
  const isWholeScope = activityTypeIds === null && selection === null
  const opened = isWholeScope ? await countOpenings(db, `${first}-01`, `${last}-31`) : null
  return {
    period: { from, to },
    months: wholeMonths(deps, query, months),
    selection,
    asOf: deps.clock().toISOString(),
    indicators: await countAll(deps, [official, ...others], query, scope),
    previous: (await countAll(deps, [official], periodBefore(query), scope)).at(0) ?? null,
    facets,
    cells: cells.flat(),
    recovery: countRecovery(fine, opened),
    structure,
    themes: null,
    ratings: selection
      ? null
      : await countRatings(db, [official.question, ...facets], { months, activityTypeIds }),
  }
}

/** What each definition counts in a period, or in the whole months of a selection. */
async function countAll(
  deps: Deps,
  definitions: readonly IndicatorDefinition[],
  period: Pick<IndicatorQuery, 'from' | 'to'>,
  scope: CellScope,
): Promise<readonly IndicatorCounts[]> {
  const counted: IndicatorCounts[] = []
  if (scope.selection) {
    const { from, to } = countable(period)
    const selected = { ...scope, months: monthsBetween(from, to) }
    for (const one of definitions) counted.push(await countSelected(deps.db, one, selected))
  } else {
    const attendance = await attendanceIn(deps, period)
    for (const one of definitions) {
      counted.push(await countIndicator(deps, one, period, attendance))
    }
  }
  return counted
}

/** Months that the period covers; the month of today counts as whole up to now. */
function wholeMonths(
  { clock }: Pick<Deps, 'clock'>,
  { from, to }: IndicatorQuery,
  months: readonly string[],
): ReportInput['months'] {
  const today = localTime(clock()).date
  const next = new Date(`${to}T00:00:00Z`)
  next.setUTCDate(next.getUTCDate() + 1)
  const endsWhole = next.getUTCDate() === 1 || to >= today
  const areWhole = from.endsWith('-01') && endsWhole
  return { from: months.at(0) ?? from.slice(0, 7), to: months.at(-1) ?? to.slice(0, 7), areWhole }
}
