import type { ListName } from '../../survey-ui/desk/list-name.ts'
import { isAppError } from '../errors.ts'
import { recordAudit } from '../stores/audit.ts'
import { changeEntry, isEntryAt, isRemovable, removeEntry } from '../stores/named-list.ts'
import { actorOf, type DeskHandler } from './context.ts'
import { readFields, readVersion } from './form.ts'
import { answerEntry } from './named-entry.ts'
import { LISTS, wantedEntry } from './named-list.ts'

/**
 * Stops offering an entry, or offers it again.
 *
 * @throws AppError `not_found`, `edit_conflict`
 */
export const retireEntry =
  (list: ListName, retired: boolean): DeskHandler =>
  (desk) =>
  async (c) => {
    const { deps } = desk
    const table = LISTS[list]
    const { id } = await wantedEntry(desk, c, list)
    const version = readVersion((await readFields(c, ['version'])).version)
    const action = `${table}.${retired ? 'retired' : 'brought_back'}`
    const entry = { actor: actorOf(c), action, subject: id }
    const audit = recordAudit(deps, entry, isEntryAt(deps.db, table, id, version))
    const retiredAt = retired ? deps.clock().toISOString() : null
    await changeEntry(deps.db, table, { id, version }, { retiredAt }, [audit])
    return c.redirect(`/desk/${list}?saved`, 303)
  }

/** Removes an entry that nothing has ever named; for others the page says why not. */
export const dropEntry =
  (list: ListName): DeskHandler =>
  (desk) =>
  async (c) => {
    const { deps } = desk
    const table = LISTS[list]
    const before = await wantedEntry(desk, c, list)
    const { id, zh, en } = before
    const version = readVersion((await readFields(c, ['version'])).version)
    const entry = {
      actor: actorOf(c),
      action: `${table}.removed`,
      subject: id,
      details: { zh, en },
    }
    const audit = recordAudit(deps, entry, isRemovable(deps.db, table, id, version))
    try {
      await removeEntry(deps.db, table, { id, version }, [audit])
    } catch (error) {
      if (!isAppError(error, 'form_invalid')) throw error
      const form = { list, id, version, fields: { zh, en }, retired: before.retiredAt !== null }
      return await answerEntry(desk, c, { ...form, isInUse: true }, 422)
    }
    return c.redirect(`/desk/${list}?removed`, 303)
  }
