import {
  type DigestLine,
  RectificationDigestPage,
} from '../../survey-ui/desk/rectification-digest-page.tsx'
import { localTime } from '../local-time.ts'
import { lineReader } from '../rectification/entry-lines.ts'
import { openRectifications } from '../rectification/open-rectifications.ts'
import { type Rectification, receivedRectifications, UNFINISHED } from '../stores/rectification.ts'
import { rectificationMonths } from '../stores/rectification-months.ts'
import { readOrganisation } from '../stores/setting.ts'
import type { Desk, DeskHandler } from './context.ts'
import { daysOfMonth } from './months.ts'
import { frameOf, sendPage } from './page.ts'

/** Entries that one page of A4 takes with two lines each. */
const LINES = 12
const NOTE_CHARACTERS = 44

/** The entries of a month, unfinished ones first, as one page to print. */
export const showDigest: DeskHandler = (desk) => async (c) => {
  const { deps } = desk
  const language = c.get('language')
  const today = localTime(deps.clock()).date
  await openRectifications(deps, 1)
  const wanted = c.req.query('month') || today.slice(0, 7)
  const isMonth = /^20\d{2}-(?:0[1-9]|1[0-2])$/.test(wanted)
  const month = isMonth ? wanted : today.slice(0, 7)
  const period = { from: `${month}-01`, to: `${month}-31` }
  const [counts] = await rectificationMonths(deps.db, period, today)
  const organisation = await readOrganisation(deps.db)
  const page = RectificationDigestPage({
    frame: await frameOf(desk, c),
    month,
    isMonthFaulty: !isMonth,
    unit: organisation.association[language] || organisation.museum[language],
    counts: counts ?? { month, ...NOTHING },
    lines: await digestLines(desk, daysOfMonth(month), today),
    asOf: deps.clock().toISOString(),
  })
  return sendPage(desk, c, page, isMonth ? 200 : 422)
}

const NOTHING = {
  opened: 0,
  closedInTime: 0,
  closedLate: 0,
  unfinished: 0,
  overdue: 0,
  appealAccepted: 0,
}

async function digestLines(
  { deps: { db } }: Desk,
  days: readonly string[],
  today: string,
): Promise<readonly DigestLine[]> {
  const finished = ['done', 'appeal_accepted', 'appeal_rejected'] as const
  const first = await receivedRectifications(db, days, UNFINISHED, LINES)
  const then = await receivedRectifications(db, days, finished, LINES)
  const lineOf = await lineReader(db, today)
  return [...first, ...then]
    .slice(0, LINES)
    .map((entry) => ({ ...lineOf(entry), note: noteOf(entry) }))
}

/** Action and outcome, or the appeal, cut to what two lines of paper hold. */
function noteOf({ action, outcome, appeal }: Rectification): string {
  const parts = [action, outcome, appeal].filter((part) => part !== '')
  // A sentence that goes on behind a semicolon has no full stop before it.
  const text = parts
    .map((part, i) => (i < parts.length - 1 ? part.replace(/[。.；;]$/, '') : part))
    .join('；')
  const characters = [...text.replace(/\s+/g, ' ')]
  if (characters.length <= NOTE_CHARACTERS) return characters.join('')
  return `${characters.slice(0, NOTE_CHARACTERS - 1).join('')}…`
}
