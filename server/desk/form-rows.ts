import { FormRowsPage } from '../../survey-ui/desk/form-rows-page.tsx'
import { formRowsCsv } from '../exports/form-rows-csv.ts'
import { sendCsv } from '../exports/send-csv.ts'
import { readFormRows } from '../form-rows.ts'
import { readOrganisation } from '../stores/setting.ts'
import { activityTypeNames } from './activity-type-names.ts'
import { actorOf, type Desk, type DeskContext, type DeskHandler } from './context.ts'
import { frameOf, sendPage } from './page.ts'
import { readPeriod } from './period.ts'

export const showFormRows: DeskHandler = (desk) => async (c) => await answer(desk, c)

/** The same rows as a file; a period that cannot be read is answered with the page that says so. */
export const downloadFormRows: DeskHandler = (desk) => async (c) => {
  const { deps } = desk
  const { period, faults } = readPeriod(c, deps.clock())
  if (faults.length > 0) return await answer(desk, c)
  const { from, to } = period
  const types = await activityTypeNames(desk, c)
  const rows = formRowsCsv(await readFormRows(deps, period), types, c.get('language'))
  const action = 'export.form_rows'
  const entry = { actor: actorOf(c), action, subject: `${from}..${to}`, details: { from, to } }
  return await sendCsv(c, deps, { name: `manyi-form-rows-${from}-${to}`, rows, entry })
}

async function answer(desk: Desk, c: DeskContext): Promise<Response> {
  const { deps } = desk
  const { period, faults } = readPeriod(c, deps.clock())
  const language = c.get('language')
  const organisation = await readOrganisation(deps.db)
  const codes = faults.map((fault) =>
    fault === 'order' ? (['to', 'date_order'] as const) : ([fault, 'date'] as const),
  )
  const page = FormRowsPage({
    frame: await frameOf(desk, c),
    ...period,
    faults: Object.fromEntries(codes),
    unit: organisation.association[language] || organisation.museum[language],
    rows: await readFormRows(deps, period),
    activityTypes: await activityTypeNames(desk, c),
    asOf: deps.clock().toISOString(),
  })
  return sendPage(desk, c, page, faults.length > 0 ? 422 : 200)
}
