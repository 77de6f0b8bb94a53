import { ExportsPage } from '../../survey-ui/desk/exports-page.tsx'
import { responsesCsv } from '../exports/responses-csv.ts'
import { toStream } from '../exports/to-stream.ts'
import { readQuestionnaires } from '../questionnaires.ts'
import { listActivities } from '../stores/activity.ts'
import { recordAudit } from '../stores/audit.ts'
import { listPoints } from '../stores/point.ts'
import { attachment } from './attachment.ts'
import { actorOf, type Desk, type DeskContext, type DeskHandler } from './context.ts'
import { frameOf, sendPage } from './page.ts'
import { type Period, readPeriod } from './period.ts'

export const showExports: DeskHandler = (desk) => async (c) => {
  const { period, faults } = readPeriod(c, desk.deps.clock())
  return await answer(desk, c, period, faults)
}

/** Streams the responses of a period; the audit entry has the number of rows that went out. */
export const downloadResponses: DeskHandler = (desk) => async (c) => {
  const { deps } = desk
  const { period, faults } = readPeriod(c, deps.clock())
  if (faults.length > 0) return await answer(desk, c, period, faults)
  const actor = actorOf(c)
  const names = await clusterNames(desk)
  const { byVersion } = await readQuestionnaires(deps.db)
  const lines = responsesCsv(deps.db, {
    ...period,
    questionnaires: byVersion,
    activityOfPoint: (code) => names.get(code) ?? '',
    onEnd: async ({ rows, complete }) => {
      const details = { ...period, rows, complete }
      const entry = { actor, action: 'export.responses', subject: 'responses.csv', details }
      await deps.db.atomic([recordAudit(deps, entry)])
    },
  })
  const name = `manyi-responses-${period.from}-${period.to}.csv`
  return c.body(toStream(lines), 200, attachment(name))
}

/** Name of the activity of each point that has one. */
async function clusterNames({ deps }: Desk): Promise<ReadonlyMap<string, string>> {
  const [points, activities] = await Promise.all([listPoints(deps.db), listActivities(deps.db)])
  const names = new Map(activities.map((activity) => [activity.id, activity.name]))
  return new Map(points.map((point) => [point.code, names.get(point.activityId ?? '') ?? '']))
}

async function answer(
  desk: Desk,
  c: DeskContext,
  period: Period,
  faults: readonly ('from' | 'to' | 'order')[],
): Promise<Response> {
  const codes = faults.map((fault) =>
    fault === 'order' ? (['to', 'date_order'] as const) : ([fault, 'date'] as const),
  )
  const page = ExportsPage({
    frame: await frameOf(desk, c),
    ...period,
    faults: Object.fromEntries(codes),
    isWorker: desk.deps.platform === 'workers',
  })
  return sendPage(desk, c, page, faults.length > 0 ? 422 : 200)
}
