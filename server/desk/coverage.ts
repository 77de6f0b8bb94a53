import { CoveragePage, coverageHref } from '../../survey-ui/desk/coverage-page.tsx'
import type { CoverageProps } from '../../survey-ui/desk/coverage-props.ts'
import { deskMessages } from '../../survey-ui/messages/desk.ts'
import { readCoverage } from '../coverage/read-coverage.ts'
import { coverageCsv } from '../exports/coverage-csv.ts'
import { sendCsv } from '../exports/send-csv.ts'
import { localTime } from '../local-time.ts'
import { actorOf, type Desk, type DeskContext, type DeskHandler } from './context.ts'
import { frameOf, sendPage } from './page.ts'
import { type Period, readPeriod } from './period.ts'

export const showCoverage: DeskHandler = (desk) => async (c) => {
  const { deps } = desk
  const { period, faults } = readPeriod(c, deps.clock())
  const codes = faults.map((fault) =>
    fault === 'order' ? (['to', 'date_order'] as const) : ([fault, 'date'] as const),
  )
  const page = CoveragePage({
    frame: await frameOf(desk, c),
    coverage: await coverageOf(desk, c, period),
    faults: Object.fromEntries(codes),
    today: localTime(deps.clock()).date,
    asOf: deps.clock().toISOString(),
    outcome: outcomeOf(c),
  })
  return sendPage(desk, c, page, faults.length > 0 ? 422 : 200)
}

/** The tables of the page as a file; a period that cannot be read leads to the page that says so. */
export const downloadCoverage: DeskHandler = (desk) => async (c) => {
  const { deps } = desk
  const { period, faults } = readPeriod(c, deps.clock())
  if (faults.length > 0) {
    const { from = '', to = '' } = c.req.query()
    return c.redirect(coverageHref({ from, to }), 303)
  }
  const coverage = await coverageOf(desk, c, period)
  const rows = coverageCsv(coverage, c.get('language'))
  const { from, to } = period
  const entry = { actor: actorOf(c), action: 'export.coverage', subject: `${from}..${to}` }
  return await sendCsv(c, deps, { name: `manyi-coverage-${from}-${to}`, rows, entry })
}

async function coverageOf({ deps }: Desk, c: DeskContext, period: Period) {
  const language = c.get('language')
  return await readCoverage(deps, period, language, deskMessages(language).coverage.unknownType)
}

/** What the page says after it led here, from its address. */
function outcomeOf(c: DeskContext): CoverageProps['outcome'] {
  const kinds = ['attendance', 'year', 'days'] as const
  for (const kind of kinds) {
    const text = c.req.query(kind) ?? ''
    if (/^\d{1,5}$/.test(text)) return { kind, n: Number(text) }
  }
  return null
}
