import type { Deps } from '../deps.ts'
import { readQuestionnaires } from '../questionnaires.ts'
import { listActivities } from '../stores/activity.ts'
import { type Actor, type AuditDetails, recordAudit } from '../stores/audit.ts'
import { listPoints } from '../stores/point.ts'
import { responsesCsv } from './responses-csv.ts'
import { toStream } from './to-stream.ts'

interface FileRequest {
  /** Local dates, both inclusive. */
  readonly period: { readonly from: string; readonly to: string }
  readonly actor: Actor
  /** What the audit says beside period and rows. */
  readonly details?: AuditDetails
}

/**
 * The responses of a period as the bytes of a CSV file, made while they are sent. The audit entry,
 * written at the end, has the number of rows that went out and whether that was all.
 */
export async function responsesFile(
  deps: Deps,
  { period, actor, details = {} }: FileRequest,
): Promise<ReadableStream<Uint8Array>> {
  const names = await activityNames(deps)
  const { byVersion } = await readQuestionnaires(deps.db)
  const lines = responsesCsv(deps.db, {
    ...period,
    questionnaires: byVersion,
    activityOfPoint: (code) => names.get(code) ?? '',
    onEnd: async ({ rows, complete }) => {
      const told = { ...period, rows, complete, ...details }
      const entry = { actor, action: 'export.responses', subject: 'responses.csv', details: told }
      await deps.db.atomic([recordAudit(deps, entry)])
    },
  })
  return toStream(lines)
}

/** Name of the activity of each point that has one. */
async function activityNames({ db }: Deps): Promise<ReadonlyMap<string, string>> {
  const [points, activities] = await Promise.all([listPoints(db), listActivities(db)])
  const names = new Map(activities.map((activity) => [activity.id, activity.name]))
  return new Map(points.map((point) => [point.code, names.get(point.activityId ?? '') ?? '']))
}
