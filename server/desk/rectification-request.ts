import {
  type RectificationFilter,
  STATE_FILTERS,
} from '../../survey-ui/desk/rectification-props.ts'
import { localTime } from '../local-time.ts'
import type { EntryFilter } from '../rectification/list-entries.ts'
import type { Operator } from '../stores/operator.ts'
import type { RectificationPlace } from '../stores/rectification.ts'
import { isYear } from '../year-copy/years.ts'

/**
 * The part of the ledger that an address or a form asks for.
 *
 * @param wanted the named value as it was sent
 * @returns `isFaulty` where something could not be understood; its default stands in for it
 */
export function readLedgerFilter(
  wanted: (name: 'state' | 'owner' | 'year') => string | undefined,
  now: Date,
  operators: readonly Operator[],
): { readonly filter: RectificationFilter; readonly isFaulty: boolean } {
  const state = STATE_FILTERS.find((one) => one === (wanted('state') || 'unfinished'))
  const owner = wanted('owner') ?? ''
  const isOwner = ['', 'nobody', ...operators.map(({ id }) => id)].includes(owner)
  const thisYear = localTime(now).date.slice(0, 4)
  const year = wanted('year') || thisYear
  return {
    filter: {
      state: state ?? 'unfinished',
      owner: isOwner ? owner : '',
      year: isYear(year) ? year : thisYear,
    },
    isFaulty: state === undefined || !isOwner || !isYear(year),
  }
}

/** The entries that a filter stands for. */
export function entryFilterOf({ state, owner }: RectificationFilter): EntryFilter {
  const anyone = owner === '' ? undefined : owner
  return { state, ownerId: owner === 'nobody' ? null : anyone }
}

/** A place in the order of entries as it stands in an address. */
export function placeToText({ dueOn, sealIndex }: RectificationPlace): string {
  return `${dueOn}_${sealIndex}`
}

/** The inverse; `undefined` for what is no place. */
export function placeFromText(text: string): RectificationPlace | undefined {
  const [, dueOn = '', sealIndex = ''] = /^(\d{4}-\d{2}-\d{2})_(\d{1,15})$/.exec(text) ?? []
  return dueOn === '' ? undefined : { dueOn, sealIndex: Number(sealIndex) }
}
