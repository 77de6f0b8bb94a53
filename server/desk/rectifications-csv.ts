import { rectificationCells, rectificationColumns } from '../exports/rectifications-csv.ts'
import { type CsvRows, sendCsv } from '../exports/send-csv.ts'
import { localTime } from '../local-time.ts'
import { lineReader } from '../rectification/entry-lines.ts'
import { type EntryFilter, entryPages } from '../rectification/list-entries.ts'
import { openRectifications } from '../rectification/open-rectifications.ts'
import { listOperators } from '../stores/operator.ts'
import { actorOf, type Desk, type DeskContext, type DeskHandler } from './context.ts'
import { entryFilterOf, readLedgerFilter } from './rectification-request.ts'
import { answerLedger } from './rectifications.ts'

/** Rows of one query. */
const PAGE = 1_000

/** Streams the entries of a filter; the log has the number of rows that went out. */
export const downloadRectifications: DeskHandler = (desk) => async (c) => {
  const { deps } = desk
  const wanted = (name: 'state' | 'owner' | 'year') => c.req.query(name)
  const operators = await listOperators(deps.db)
  const { filter, isFaulty } = readLedgerFilter(wanted, deps.clock(), operators)
  if (isFaulty) return await answerLedger(desk, c, wanted, {})
  await openRectifications(deps, 1)
  const { date } = localTime(deps.clock())
  const { state, owner } = filter
  const entry = {
    actor: actorOf(c),
    action: 'export.rectifications',
    subject: 'rectifications.csv',
    details: { state, owner },
  }
  const rows = ledgerRows(desk, c, entryFilterOf(filter))
  return await sendCsv(c, deps, { name: `manyi-rectifications-${date}`, rows, entry })
}

async function* ledgerRows(
  { deps }: Desk,
  c: DeskContext,
  filter: EntryFilter,
): AsyncGenerator<CsvRows> {
  const today = localTime(deps.clock()).date
  const language = c.get('language')
  const lineOf = await lineReader(deps.db, today)
  yield [rectificationColumns(language)]
  for await (const page of entryPages(deps.db, filter, today, PAGE)) {
    yield page.map((entry) => rectificationCells(entry, lineOf(entry), language))
  }
}
