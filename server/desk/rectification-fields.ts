import {
  LONGEST_NOTE,
  type RectificationFields,
} from '../../survey-ui/desk/rectification-form-page.tsx'
import { STATES } from '../../survey-ui/desk/rectification-props.ts'
import type { Rectification } from '../stores/rectification.ts'
import type { RectificationChange } from '../stores/rectification-change.ts'
import { collectFaults, isLong } from './form.ts'
import { holdsPersonal } from './personal-fault.ts'

export const RECTIFICATION_FIELDS = [
  'owner',
  'state',
  'action',
  'outcome',
  'appeal',
] as const satisfies readonly (keyof RectificationFields)[]

const NOTES = ['action', 'outcome', 'appeal'] as const

/**
 * What is wrong with the fields of an entry, by field. Whatever is beyond `open` has an owner; what
 * is done says what was done and what came of it; an appeal says why.
 *
 * @param owners ids of those who may own it
 */
export function rectificationFaults(
  fields: RectificationFields,
  owners: readonly string[],
): Readonly<Record<string, string>> {
  const { owner, state, action, outcome, appeal } = fields
  const isAppeal = state === 'appeal_accepted' || state === 'appeal_rejected'
  return collectFaults([
    ['owner', owner !== '' && !owners.includes(owner), 'unknown'],
    ['owner', owner === '' && state !== 'open', 'needs_owner'],
    ['state', !STATES.some((one) => one === state), 'unknown'],
    ['action', action === '' && state === 'done', 'needs_action'],
    ['outcome', outcome === '' && state === 'done', 'needs_outcome'],
    ['appeal', appeal === '' && isAppeal, 'needs_appeal'],
    ...NOTES.flatMap((name) => [
      [name, isLong(fields[name], LONGEST_NOTE), 'too_long'] as const,
      [name, holdsPersonal(fields[name]), 'holds_personal'] as const,
    ]),
  ])
}

/**
 * Fields without faults as they are stored. An entry is closed on the day on which it leaves the
 * unfinished states, and open again when it goes back.
 */
export function toRectificationChange(
  fields: RectificationFields,
  before: Rectification,
  today: string,
): RectificationChange {
  const state = STATES.find((one) => one === fields.state) ?? 'open'
  const isUnfinished = state === 'open' || state === 'in_hand'
  return {
    ownerId: fields.owner === '' ? null : fields.owner,
    state,
    action: fields.action,
    outcome: fields.outcome,
    appeal: fields.appeal,
    closedOn: isUnfinished ? null : (before.closedOn ?? today),
  }
}

/** A stored entry as the form shows it. */
export function toRectificationFields(entry: Rectification): RectificationFields {
  const { ownerId, state, action, outcome, appeal } = entry
  return { owner: ownerId ?? '', state, action, outcome, appeal }
}
