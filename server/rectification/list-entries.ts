import type { StateFilter } from '../../survey-ui/desk/rectification-props.ts'
import type { Database } from '../db/port.ts'
import {
  listRectifications,
  type Rectification,
  type RectificationPlace,
  type RectificationState,
  UNFINISHED,
} from '../stores/rectification.ts'

export interface EntryFilter {
  readonly state: StateFilter
  /** `undefined` for any, `null` for nobody. */
  readonly ownerId: string | null | undefined
}

const FINISHED: readonly RectificationState[] = ['done', 'appeal_accepted', 'appeal_rejected']

function statesOf(state: StateFilter): readonly RectificationState[] {
  if (state === 'unfinished' || state === 'overdue') return UNFINISHED
  return state === 'finished' ? FINISHED : [state]
}

/**
 * Entries that a filter wants by due date, so that overdue ones come first. Every state is read from
 * an index in this order and the heads are merged: no engine sorts many rows for one page.
 */
export async function listEntries(
  db: Database,
  { state, ownerId }: EntryFilter,
  { today, limit, after }: { today: string; limit: number; after?: RectificationPlace | undefined },
): Promise<readonly Rectification[]> {
  const dueBefore = state === 'overdue' ? today : undefined
  const lists = await Promise.all(
    statesOf(state).map((one) =>
      listRectifications(db, { state: one, ownerId, dueBefore, after, limit }),
    ),
  )
  return lists.flat().sort(inOrder).slice(0, limit)
}

function inOrder(a: Rectification, b: Rectification): number {
  if (a.dueOn !== b.dueOn) return a.dueOn < b.dueOn ? -1 : 1
  return a.sealIndex - b.sealIndex
}

/** All entries that a filter wants, page by page. */
export async function* entryPages(
  db: Database,
  filter: EntryFilter,
  today: string,
  size: number,
): AsyncGenerator<readonly Rectification[]> {
  let after: RectificationPlace | undefined
  for (;;) {
    const page = await listEntries(db, filter, { today, limit: size, after })
    if (page.length > 0) yield page
    after = page.at(-1)
    if (page.length < size) return
  }
}
