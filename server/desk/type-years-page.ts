import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { type TypeYearLine, TypeYearPage } from '../../survey-ui/desk/type-year-page.tsx'
import { deskMessages } from '../../survey-ui/messages/desk.ts'
import { yearSums } from '../coverage/year-sums.ts'
import { type TypeYear, typeYears } from '../stores/activity-type-year.ts'
import { isYear } from '../year-copy/years.ts'
import { activityTypeNames } from './activity-type-names.ts'
import type { Desk, DeskContext } from './context.ts'
import { frameOf, sendPage } from './page.ts'
import { countText, fieldsAsText, type TypedRow } from './typed-rows.ts'

export const TYPE_YEAR_FIELDS = ['sessions', 'attendance'] as const

type Typed = TypedRow<(typeof TYPE_YEAR_FIELDS)[number]>

interface Form {
  readonly year: string
  /** What was typed; what is stored where it is left out. */
  readonly rows?: readonly Typed[]
  readonly faults?: Readonly<Record<string, string>>
  readonly isConflict?: boolean
}

/** Answers with the page of a year. */
export async function answerTypeYears(
  desk: Desk,
  c: DeskContext,
  { year, rows = [], faults = {}, isConflict = false }: Form,
  status: ContentfulStatusCode,
): Promise<Response> {
  const { db } = desk.deps
  const isBadYear = !isYear(year)
  const types = isBadYear ? [] : await activityTypeNames(desk, c)
  const stored = isBadYear ? new Map<string, TypeYear>() : await typeYears(db, Number(year))
  const sums = isBadYear ? new Map<string, number>() : await yearSums(db, year)
  const typed = new Map(rows.map((row) => [row.id, row]))
  const lines = types.map((type) => ({
    ...lineOf(type.id, typed.get(type.id), stored.get(type.id), isConflict),
    name: type.name,
    sum: sums.get(type.id) ?? null,
  }))
  const page = TypeYearPage({
    frame: await frameOf(desk, c),
    year,
    isBadYear,
    lines,
    faults,
    conflicts: isConflict ? conflictsOf(c, lines, typed, stored) : [],
  })
  return sendPage(desk, c, page, status)
}

/** A line as it was typed, or, where nobody has typed anything, as it is stored. */
function lineOf(
  id: string,
  typed: Typed | undefined,
  stored: TypeYear | undefined,
  isConflict: boolean,
): Omit<TypeYearLine, 'name' | 'sum'> {
  const now = {
    sessions: countText(stored?.sessions ?? null),
    attendance: countText(stored?.attendance ?? null),
  }
  const was = fieldsAsText([now.sessions, now.attendance])
  const version = stored?.version ?? 0
  if (!typed?.isChanged) return { id, ...now, version, was }
  // After a conflict the next save is about what is stored now.
  return isConflict
    ? { id, ...typed.fields, version, was }
    : { id, ...typed.fields, version: typed.version, was: typed.was }
}

function conflictsOf(
  c: DeskContext,
  lines: readonly TypeYearLine[],
  typed: ReadonlyMap<string, Typed>,
  stored: ReadonlyMap<string, TypeYear>,
) {
  const text = deskMessages(c.get('language')).typeYear
  return lines.flatMap(({ id, name, version }) => {
    const row = typed.get(id)
    if (!row?.isChanged || row.version === version) return []
    return TYPE_YEAR_FIELDS.map((field) => ({
      label: text.field(name, text[field]),
      theirs: countText(stored.get(id)?.[field] ?? null),
      yours: row.fields[field],
    }))
  })
}
