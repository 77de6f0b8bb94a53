import { CSV_MARK, csvRow } from '../exports/csv.ts'
import { rectificationCells, rectificationColumns } from '../exports/rectifications-csv.ts'
import { toStream } from '../exports/to-stream.ts'
import { localTime } from '../local-time.ts'
import { lineReader } from '../rectification/entry-lines.ts'
import { type EntryFilter, entryPages } from '../rectification/list-entries.ts'
import { openRectifications } from '../rectification/open-rectifications.ts'
import { recordAudit } from '../stores/audit.ts'
import { listOperators } from '../stores/operator.ts'
import { attachment } from './attachment.ts'
import { actorOf, type Desk, type DeskContext, type DeskHandler } from './context.ts'
import { entryFilterOf, readLedgerFilter } from './rectification-request.ts'
import { answerLedger } from './rectifications.ts'

/** Rows of one query. */
const PAGE = 1_000

/** Streams the entries of a filter; the audit entry has the number of rows that went out. */
export const downloadRectifications: DeskHandler = (desk) => async (c) => {
  const { deps } = desk
  const wanted = (name: 'state' | 'owner' | 'year') => c.req.query(name)
  const operators = await listOperators(deps.db)
  const { filter, isFaulty } = readLedgerFilter(wanted, deps.clock(), operators)
  if (isFaulty) return await answerLedger(desk, c, wanted, {})
  await openRectifications(deps, 1)
  const { date } = localTime(deps.clock())
  const lines = csvLines(desk, c, entryFilterOf(filter), {
    state: filter.state,
    owner: filter.owner,
  })
  return c.body(toStream(lines), 200, attachment(`manyi-rectifications-${date}.csv`))
}

async function* csvLines(
  { deps }: Desk,
  c: DeskContext,
  filter: EntryFilter,
  told: Readonly<Record<string, string>>,
): AsyncGenerator<string> {
  const today = localTime(deps.clock()).date
  const language = c.get('language')
  const actor = actorOf(c)
  const lineOf = await lineReader(deps.db, today)
  let rows = 0
  let complete = false
  try {
    yield CSV_MARK + csvRow(rectificationColumns(language))
    for await (const page of entryPages(deps.db, filter, today, PAGE)) {
      rows += page.length
      yield page.map((entry) => csvRow(rectificationCells(entry, lineOf(entry), language))).join('')
    }
    complete = true
  } finally {
    const details = { ...told, rows, complete }
    const subject = 'rectifications.csv'
    const entry = { actor, action: 'export.rectifications', subject, details }
    await deps.db.atomic([recordAudit(deps, entry)])
  }
}
