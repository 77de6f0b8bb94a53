import { largePlaces } from '../comments/large-places.ts'
import type { Deps } from '../deps.ts'
import { readQuestionnaires } from '../questionnaires.ts'
import { listActivities } from '../stores/activity.ts'
import type { Actor, AuditDetails } from '../stores/audit.ts'
import { listPoints } from '../stores/point.ts'
import { responsesCsv } from './responses-csv.ts'
import type { CsvFile, CsvRows } from './send-csv.ts'

/** Local dates, both inclusive. */
interface Period {
  readonly from: string
  readonly to: string
}

/**
 * The responses of a period as a file for somebody else, made while it is sent: what was written
 * where few have answered is not in it.
 *
 * @param details what the log says beside period and rows
 */
export async function responsesFile(
  deps: Deps,
  period: Period,
  actor: Actor,
  details: AuditDetails = {},
): Promise<CsvFile> {
  const activityOf = new Map(
    (await listPoints(deps.db)).map((point) => [point.code, point.activityId]),
  )
  const isLarge = await largePlaces(deps.db, period)
  const hasTexts = (pointCode: string) =>
    isLarge({ pointCode, activityId: activityOf.get(pointCode) ?? null })
  return {
    name: `manyi-responses-${period.from}-${period.to}`,
    rows: await responseRows(deps, period, hasTexts),
    entry: {
      actor,
      action: 'export.responses',
      subject: 'responses.csv',
      details: { ...period, ...details },
    },
  }
}

/**
 * The responses of a period as a table, heading first, in portions.
 *
 * @param hasTexts whether what was written at a point may be in it; everywhere by default
 */
export async function responseRows(
  { db }: Pick<Deps, 'db'>,
  period: Period,
  hasTexts: (pointCode: string) => boolean = () => true,
): Promise<AsyncIterable<CsvRows>> {
  const names = await activityNames(db)
  const { byVersion } = await readQuestionnaires(db)
  return responsesCsv(db, {
    ...period,
    questionnaires: byVersion,
    activityOfPoint: (code) => names.get(code) ?? '',
    hasTexts,
  })
}

/** Name of the activity of each point that has one. */
async function activityNames(db: Deps['db']): Promise<ReadonlyMap<string, string>> {
  const [points, activities] = await Promise.all([listPoints(db), listActivities(db)])
  const names = new Map(activities.map((activity) => [activity.id, activity.name]))
  return new Map(points.map((point) => [point.code, names.get(point.activityId ?? '') ?? '']))
}
