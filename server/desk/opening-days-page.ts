import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { formatPeriod } from '../../survey-ui/desk/format.ts'
import { type OpeningDayLine, OpeningDaysPage } from '../../survey-ui/desk/opening-days-page.tsx'
import { deskMessages } from '../../survey-ui/messages/desk.ts'
import { type OpeningDay, openingDays } from '../stores/opening-day.ts'
import { activityTypeNames } from './activity-type-names.ts'
import type { Desk, DeskContext } from './context.ts'
import { daysOfMonth, moveMonth } from './months.ts'
import { frameOf, sendPage } from './page.ts'
import { countText, fieldsAsText, type TypedRow } from './typed-rows.ts'

export const OPENING_DAY_FIELDS = ['open', 'visits'] as const

type Typed = TypedRow<(typeof OPENING_DAY_FIELDS)[number]>

interface Form {
  readonly type: string
  readonly month: string
  readonly isBadMonth?: boolean
  /** What was typed; what is stored where it is left out. */
  readonly rows?: readonly Typed[]
  readonly faults?: Readonly<Record<string, string>>
  readonly isConflict?: boolean
  readonly saved?: number | null
}

/** Answers with the page of a month. */
export async function answerOpeningDays(
  desk: Desk,
  c: DeskContext,
  form: Form,
  status: ContentfulStatusCode,
): Promise<Response> {
  const { type, month, rows = [], isConflict = false } = form
  const dates = daysOfMonth(month)
  const stored = await openingDays(desk.deps.db, type, dates[0] ?? '', dates.at(-1) ?? '')
  const byDate = new Map(stored.map((day) => [day.date, day]))
  const typed = new Map(rows.map((row) => [row.id, row]))
  const types = await activityTypeNames(desk, c)
  const page = OpeningDaysPage({
    frame: await frameOf(desk, c),
    type,
    types: types.map(({ id, name }) => ({ value: id, label: name })),
    month,
    earlier: moveMonth(month, -1),
    later: moveMonth(month, 1),
    isBadMonth: form.isBadMonth ?? false,
    days: dates.map((date) => lineOf(date, typed.get(date), byDate.get(date), isConflict)),
    faults: form.faults ?? {},
    conflicts: isConflict ? conflictsOf(c, rows, byDate) : [],
    saved: form.saved ?? null,
  })
  return sendPage(desk, c, page, status)
}

/** A day as it was typed, or, where nobody has typed anything, as it is stored. */
function lineOf(
  date: string,
  typed: Typed | undefined,
  stored: OpeningDay | undefined,
  isConflict: boolean,
): OpeningDayLine {
  const now = storedFields(stored)
  const was = fieldsAsText([now.open, now.visits])
  const version = stored?.version ?? 0
  if (!typed?.isChanged) return { date, ...now, version, was }
  // After a conflict the next save is about what is stored now.
  return isConflict
    ? { date, ...typed.fields, version, was }
    : { date, ...typed.fields, version: typed.version, was: typed.was }
}

function storedFields(day: OpeningDay | undefined) {
  const isOpen = day?.isOpen ?? null
  const open = isOpen === null ? '' : isOpen ? 'open' : 'closed'
  return { open, visits: countText(day?.visits ?? null) }
}

function conflictsOf(
  c: DeskContext,
  rows: readonly Typed[],
  stored: ReadonlyMap<string, OpeningDay>,
) {
  const language = c.get('language')
  const text = deskMessages(language).openingDays
  const shown = ({ open, visits }: { open: string; visits: string }) =>
    text.day(text.choices[open] ?? open, visits)
  return rows.flatMap(({ id, isChanged, version, fields }) => {
    const day = stored.get(id)
    if (!isChanged || version === (day?.version ?? 0)) return []
    const theirs = shown(storedFields(day))
    return [{ label: formatPeriod(id, id, language), theirs, yours: shown(fields) }]
  })
}
