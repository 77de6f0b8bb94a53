import { answerShare, byNeed, hasFewAnswers } from '../../analysis/coverage/few-answers.ts'
import type { Coverage, TypeCoverage } from '../../survey-ui/desk/coverage-props.ts'
import type { Language } from '../../survey-ui/instrument/questionnaire.ts'
import { answersByDay } from '../counting/count-answers.ts'
import { countable } from '../counting/countable.ts'
import type { Deps } from '../deps.ts'
import { localTime } from '../local-time.ts'
import { type Activity, listActivities, listActivityTypes } from '../stores/activity.ts'
import { type TypeYear, typeYears } from '../stores/activity-type-year.ts'
import { type OpeningDay, openingDays, typesWithOpeningDays } from '../stores/opening-day.ts'
import { listPoints } from '../stores/point.ts'
import { readAudiences } from './audiences.ts'
import { countClusters, type ResponseCounts } from './count-clusters.ts'
import { ledgerCoverage } from './ledger-coverage.ts'
import { typeCoverage } from './type-coverage.ts'

interface Period {
  readonly from: string
  readonly to: string
}

/** Asked of everybody, so that its answers count responses. */
const EVERYBODY = 'overall'

/** Responses against attendance in a period. */
export async function readCoverage(
  deps: Pick<Deps, 'db' | 'clock'>,
  period: Period,
  language: Language,
  unknownType: string,
): Promise<Coverage> {
  const { from, to } = period
  const counted = countable(period)
  const today = localTime(deps.clock()).date
  const counts = countClusters(await answersByDay(deps, EVERYBODY, period))
  const types = (await listActivityTypes(deps.db)).map(({ id, name }) => ({
    id,
    name: name[language],
  }))
  const inPeriod = (await listActivities(deps.db)).filter(
    ({ startsOn }) => startsOn >= from && startsOn <= to,
  )
  const ledgers = await readLedgers(deps, period)
  const years = await yearFigures(deps, period)
  const known = types.map(({ id, name }) =>
    typeCoverage({
      id,
      name,
      activities: inPeriod.filter((activity) => activity.activityTypeId === id),
      days: ledgers.get(id) ?? [],
      year: years.get(id),
      answers: counts.byType.get(id) ?? 0,
    }),
  )
  const names = new Map(types.map((type) => [type.id, type.name]))
  return {
    from,
    to,
    types: [...known, ...unknownTypes(counts, unknownType)],
    ...activityLines(inPeriod, counts, names),
    audiences: await readAudiences(deps, counted, language),
    ledgers: [...ledgers].map(([type, days]) => {
      const answers = counts.byTypeAndDay.get(type) ?? new Map<string, number>()
      const name = names.get(type) ?? type
      return ledgerCoverage({ type, name, days, answers }, counted.from, to < today ? to : today)
    }),
  }
}

/** The line of responses whose type nobody knows, where there are any. */
function unknownTypes({ byType }: ResponseCounts, name: string): readonly TypeCoverage[] {
  const answers = byType.get('') ?? 0
  if (answers === 0) return []
  const nothing = { id: null, activities: 0, attendance: null, source: null, without: 0 }
  return [{ ...nothing, name, answers, share: null }]
}

function activityLines(
  activities: readonly Activity[],
  { byActivity }: ResponseCounts,
  names: ReadonlyMap<string, string>,
): Pick<Coverage, 'activities' | 'toDo'> {
  const lines = activities.map(({ activityTypeId, townId: _, ...activity }) => ({
    ...activity,
    type: names.get(activityTypeId) ?? activityTypeId,
    answers: byActivity.get(activity.id) ?? 0,
  }))
  const known = lines.flatMap(({ attendance, ...line }) =>
    attendance === null ? [] : [{ ...line, attendance }],
  )
  return {
    activities: byNeed(known).map((line) => ({
      ...line,
      share: answerShare(line),
      isFew: hasFewAnswers(line),
    })),
    toDo: lines.filter((line) => line.attendance === null).map((line) => ({ ...line, typed: '' })),
  }
}

/** Figures of the year, where the period is a whole one. */
async function yearFigures(
  { db }: Pick<Deps, 'db'>,
  { from, to }: Period,
): Promise<ReadonlyMap<string, TypeYear>> {
  const year = from.slice(0, 4)
  const isWhole = from === `${year}-01-01` && to === `${year}-12-31`
  return isWhole ? await typeYears(db, Number(year)) : new Map()
}

/** Opening days of every type that has permanent points or a ledger. */
async function readLedgers(
  { db }: Pick<Deps, 'db'>,
  { from, to }: Period,
): Promise<ReadonlyMap<string, readonly OpeningDay[]>> {
  const points = await listPoints(db)
  const permanent = points
    .filter((point) => point.activityId === null && point.mode === 'live')
    .flatMap((point) => point.activityTypeId ?? [])
  const types = [...new Set([...permanent, ...(await typesWithOpeningDays(db))])].toSorted()
  const ledgers = new Map<string, readonly OpeningDay[]>()
  for (const type of types) ledgers.set(type, await openingDays(db, type, from, to))
  return ledgers
}
