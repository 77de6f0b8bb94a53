import type { Choice } from './field.tsx'

/** What a view can be narrowed to beside period, indicator and type, in the order of the form. */
export const SELECTION_KEYS = ['activity', 'town', 'point', 'channel', 'group'] as const

/**
 * The same for what people wrote: never the audience group, which would come close to saying who
 * wrote it.
 */
export const PLACE_KEYS = ['activity', 'town', 'point', 'channel'] as const

export type SelectionKey = (typeof SELECTION_KEYS)[number]

/** Ids and codes as they stand in an address; empty where nothing is chosen. */
export type SelectionFilter = Readonly<Record<SelectionKey, string>>

export const NO_SELECTION: SelectionFilter = {
  activity: '',
  town: '',
  point: '',
  channel: '',
  group: '',
}

/** What there is to choose among, what is chosen too. */
export type SelectionChoices = Readonly<Record<SelectionKey, readonly Choice[]>>

/** Names of what is chosen, with their dimension. */
export function chosenNames(filter: SelectionFilter, choices: SelectionChoices) {
  return SELECTION_KEYS.filter((key) => filter[key] !== '').map((key) => ({
    key,
    name: choices[key].find(({ value }) => value === filter[key])?.label ?? filter[key],
  }))
}
