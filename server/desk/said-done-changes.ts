import { AppError } from '../errors.ts'
import { recordAudit } from '../stores/audit.ts'
import { changeSaidDone, isSaidDoneAt, listSaidDone } from '../stores/said-done.ts'
import { areBothThere, swapPositions } from '../stores/swap-positions.ts'
import { actorOf, type DeskHandler } from './context.ts'
import { readFields, readVersion } from './form.ts'
import { neighbourOf } from './neighbour.ts'
import { short, wantedSaidDone } from './said-done.ts'

/**
 * Publishes an entry as it was seen, or withdraws it.
 *
 * @throws AppError `not_found`, `form_invalid`, `edit_conflict`
 */
export const publishSaidDone: DeskHandler = (desk) => async (c) => {
  const { deps } = desk
  const { id, saidZh } = await wantedSaidDone(desk, c)
  const { publish, version: typed } = await readFields(c, ['publish', 'version'])
  if (publish !== 'yes' && publish !== 'no') {
    throw new AppError('form_invalid', { fields: { publish: 'unknown' } })
  }
  const version = readVersion(typed)
  const action = publish === 'yes' ? 'said_done.published' : 'said_done.withdrawn'
  const entry = { actor: actorOf(c), action, subject: short(saidZh), details: { id } }
  const audit = recordAudit(deps, entry, isSaidDoneAt(deps.db, id, version))
  const publishedAt = publish === 'yes' ? deps.clock().toISOString() : null
  await changeSaidDone(deps.db, { id, version }, { publishedAt }, [audit])
  return c.redirect('/desk/publication?saved', 303)
}

/**
 * Moves an entry past the neighbour that the page showed.
 *
 * @throws AppError `not_found`, `form_invalid`, `edit_conflict` when the neighbour is another one now
 */
export const moveSaidDone: DeskHandler = (desk) => async (c) => {
  const { deps } = desk
  const { id, saidZh } = await wantedSaidDone(desk, c)
  const wish = await readFields(c, ['above', 'below'])
  const [upper, lower] = neighbourOf(await listSaidDone(deps.db), id, wish)
  const details = { id, direction: upper.id === id ? 'down' : 'up' }
  const entry = { actor: actorOf(c), action: 'said_done.moved', subject: short(saidZh), details }
  const audit = recordAudit(deps, entry, areBothThere(deps.db, 'said_done', upper.id, lower.id))
  await swapPositions(deps.db, 'said_done', upper, lower, [audit])
  return c.redirect('/desk/publication', 303)
}
