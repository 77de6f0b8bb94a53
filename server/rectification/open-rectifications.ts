import type { Deps } from '../deps.ts'
import { levelReader } from '../level-of.ts'
import { localTime } from '../local-time.ts'
import { readQuestionnaires } from '../questionnaires.ts'
import {
  type OpenedEntry,
  openEntries,
  type RatedResponse,
  ratedResponses,
  rectificationSeen,
} from '../stores/rectification-opening.ts'
import { readSealer } from '../stores/sealer.ts'
import { dueDates } from './due-date.ts'
import { editsOf, readCalendars } from './read-calendars.ts'

/** Responses that are looked at in one list. */
const LIST_LENGTH = 2_000
/** Where a statement binds few values, even a list of bad ratings alone stays within fifty statements. */
const SHORT_LIST_LENGTH = 500

/**
 * Opens an entry for every bad rating (overall level 1 or 2) that was sealed since the last time.
 *
 * It follows the sealed order with a place of its own instead of standing in the sealer's list: that
 * order never changes, so nothing is missed or met twice; ratings of an earlier version are found by
 * the same code; and no fault in the ledger can hold up what is counted. One index is read from where
 * it stopped, so that a round costs the new responses only, however many there are. Two rounds at
 * once find the same entries, and the primary key stores each once.
 *
 * @param mostLists lists of one call, each a transaction; the rest waits for the next call
 * @returns sealed responses that are still to be looked at
 */
export async function openRectifications(deps: Deps, mostLists: number): Promise<number> {
  const { db } = deps
  for (let lists = 1; ; lists += 1) {
    const seen = await rectificationSeen(db)
    const { sealed } = await readSealer(db)
    if (seen >= sealed || lists > mostLists) return Math.max(0, sealed - seen)
    await openSome(deps, seen)
    await new Promise((resolve) => setTimeout(resolve, 0))
  }
}

async function openSome({ db }: Deps, from: number): Promise<void> {
  const length = db.maxBindings < 1_000 ? SHORT_LIST_LENGTH : LIST_LENGTH
  const [rows, questionnaires, calendars] = await Promise.all([
    ratedResponses(db, from, length),
    readQuestionnaires(db),
    readCalendars(db),
  ])
  const levelOf = levelReader(questionnaires)
  const dueOf = dueDates(calendars)
  const calendarEdits = editsOf(calendars)
  const entries = rows.flatMap((row) => {
    const level = Number(levelOf(row.questionnaire_version, row.answers) ?? 5)
    return level > 2 ? [] : [entryOf(row, level, dueOf, calendarEdits)]
  })
  const to = (rows.at(-1)?.seal_index ?? from - 1) + 1
  await db.atomic(openEntries(db, entries, { from, to, calendarEdits }))
}

function entryOf(
  row: RatedResponse,
  level: number,
  dueOf: (receivedOn: string) => string,
  calendarEdits: number,
): OpenedEntry {
  const receivedOn = localTime(new Date(row.received_at)).date
  return {
    response_id: row.id,
    seal_index: row.seal_index ?? 0,
    local_date: row.local_date,
    received_on: receivedOn,
    due_on: dueOf(receivedOn),
    level,
    point_code: row.point_code,
    activity_type_id: row.activity_type_id,
    calendar_edits: calendarEdits,
  }
}
