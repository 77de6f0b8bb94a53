import { AppError } from '../errors.ts'
import type { Placed } from '../stores/swap-positions.ts'

/**
 * An entry and the neighbour that it is to pass, the upper one first.
 *
 * @param wish id of the neighbour above or below, as the page showed it; one of them is empty
 * @throws AppError `form_invalid` without a neighbour, `edit_conflict` when another one stands there
 */
export function neighbourOf<Entry extends Placed>(
  entries: readonly Entry[],
  id: string,
  wish: { readonly above: string; readonly below: string },
): readonly [upper: Entry, lower: Entry] {
  const index = entries.findIndex((entry) => entry.id === id)
  const entry = entries[index]
  const above = entries[index - 1]
  const below = entries[index + 1]
  if (wish.above === '' && wish.below === '') {
    throw new AppError('form_invalid', { fields: { above: 'required' } })
  }
  if (entry && above && wish.above === above.id) return [above, entry]
  if (entry && below && wish.above === '' && wish.below === below.id) return [entry, below]
  throw new AppError('edit_conflict', {})
}
