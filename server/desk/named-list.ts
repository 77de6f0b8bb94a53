import type { ListName } from '../../survey-ui/desk/list-name.ts'
import { NamedListPage } from '../../survey-ui/desk/named-list-page.tsx'
import { AppError } from '../errors.ts'
import { recordAudit } from '../stores/audit.ts'
import { listEntries, type NamedEntry, type NamedList } from '../stores/named-list.ts'
import { areBothThere, swapPositions } from '../stores/swap-positions.ts'
import { actorOf, type Desk, type DeskContext, type DeskHandler } from './context.ts'
import { readFields } from './form.ts'
import { neighbourOf } from './neighbour.ts'
import { frameOf, sendPage } from './page.ts'

export const LISTS: Readonly<Record<ListName, NamedList>> = {
  towns: 'town',
  'activity-types': 'activity_type',
}

export const showList =
  (list: ListName): DeskHandler =>
  (desk) =>
  async (c) => {
    const entries = await listEntries(desk.deps.db, LISTS[list])
    const page = NamedListPage({
      frame: await frameOf(desk, c),
      list,
      entries: entries.map(({ retiredAt, ...entry }) => ({
        ...entry,
        retired: retiredAt !== null,
      })),
      outcome: (['saved', 'removed'] as const).find((name) => c.req.query(name) !== undefined),
    })
    return sendPage(desk, c, page)
  }

/**
 * Moves an entry past the neighbour that the page showed.
 *
 * @throws AppError `not_found`, `form_invalid`, `edit_conflict` when the neighbour is another one now
 */
export const moveEntry =
  (list: ListName): DeskHandler =>
  (desk) =>
  async (c) => {
    const { deps } = desk
    const table = LISTS[list]
    const entry = await wantedEntry(desk, c, list)
    const wish = await readFields(c, ['above', 'below'])
    const entries = await listEntries(deps.db, table)
    const [upper, lower] = neighbourOf(entries, entry.id, wish)
    const details = { direction: upper.id === entry.id ? 'down' : 'up' }
    const log = { actor: actorOf(c), action: `${table}.moved`, subject: entry.id, details }
    const audit = recordAudit(deps, log, areBothThere(deps.db, table, upper.id, lower.id))
    await swapPositions(deps.db, table, upper, lower, [audit])
    return c.redirect(`/desk/${list}`, 303)
  }

/** @throws AppError `not_found` */
export async function wantedEntry(
  { deps }: Desk,
  c: DeskContext,
  list: ListName,
): Promise<NamedEntry> {
  const entries = await listEntries(deps.db, LISTS[list])
  const entry = entries.find(({ id }) => id === c.req.param('id'))
  if (!entry) throw new AppError('not_found', {})
  return entry
}
