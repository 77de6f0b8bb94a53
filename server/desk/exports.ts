import { ExportsPage } from '../../survey-ui/desk/exports-page.tsx'
import { responsesFile } from '../exports/responses-file.ts'
import { sendCsv } from '../exports/send-csv.ts'
import { actorOf, type Desk, type DeskContext, type DeskHandler } from './context.ts'
import { frameOf, sendPage } from './page.ts'
import { type Period, readPeriod } from './period.ts'

export const showExports: DeskHandler = (desk) => async (c) => {
  const { period, faults } = readPeriod(c, desk.deps.clock())
  return await answer(desk, c, period, faults)
}

/** Streams the responses of a period; the log has the number of rows that went out. */
export const downloadResponses: DeskHandler = (desk) => async (c) => {
  const { deps } = desk
  const { period, faults } = readPeriod(c, deps.clock())
  if (faults.length > 0) return await answer(desk, c, period, faults)
  return await sendCsv(c, deps, await responsesFile(deps, period, actorOf(c)))
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
