import { publishReport } from '../../analysis/report/published/publish-report.ts'
import { OverviewPage } from '../../survey-ui/desk/overview-page.tsx'
import { deskMessages } from '../../survey-ui/messages/desk.ts'
import { latestComments } from '../comments/latest-comments.ts'
import { countLastDay } from '../counting/last-day.ts'
import { readCoverage } from '../coverage/read-coverage.ts'
import { localTime } from '../local-time.ts'
import { recentReport } from '../recent-report.ts'
import { readReportNames } from '../report-names.ts'
import { unfinishedCounts } from '../stores/rectification-counts.ts'
import type { DeskHandler } from './context.ts'
import { frameOf, sendPage } from './page.ts'
import { readPeriod } from './period.ts'
import { unfinishedSetup } from './start.ts'

/** Comments that the page shows. */
const COMMENTS = 4

/** Where the period stands: the rate, its proof, what is weak, who is missing, what is to do. */
export const showOverview: DeskHandler = (desk) => async (c) => {
  const { deps } = desk
  const language = c.get('language')
  const { period, faults } = readPeriod(c, deps.clock())
  const report = await recentReport(deps, period)
  const today = localTime(deps.clock()).date
  const unknown = deskMessages(language).coverage.unknownType
  const page = OverviewPage({
    frame: await frameOf(desk, c),
    period,
    faults,
    today,
    report,
    published: publishReport(report),
    names: await readReportNames(deps.db, language),
    coverage: await readCoverage(deps, period, language, unknown),
    rectifications: await unfinishedCounts(deps.db, today),
    comments: await latestComments(deps, period, COMMENTS),
    lastDay: await countLastDay(deps),
    setup: (await unfinishedSetup(desk))?.n ?? null,
  })
  return sendPage(desk, c, page, faults.length > 0 ? 422 : 200)
}

/** How many responses came in over the last 24 hours, for the page that is left open. */
export const lastDay: DeskHandler = (desk) => async (c) => {
  const { total, hours } = await countLastDay(desk.deps)
  return c.json({ total, hours }, 200, { 'cache-control': 'no-store' })
}
