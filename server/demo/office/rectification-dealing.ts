import type { Rectification } from '../../stores/rectification.ts'
import { moveDate } from '../../year-copy/move-year.ts'
import { choice } from '../distributions.ts'
import type { Random } from '../random.ts'
import { noLater } from './office.ts'
import { APPEALS, remediesFor } from './rectification-texts.ts'

/** What becomes of an entry until the last day of the year. Dates are local. */
export interface Dealing extends Pick<Rectification, 'state' | 'action' | 'outcome' | 'appeal'> {
  /** `null` while it is nobody's. */
  readonly assignedOn: string | null
  /** When its owner wrote into it. */
  readonly changedOn: string
  readonly closedOn: string | null
}

type Fate =
  | 'in_time'
  | 'late'
  | 'appeal_accepted'
  | 'appeal_rejected'
  | 'in_hand'
  | 'given'
  | 'none'

/** Due long ago, due a short while ago, and not due yet. */
const LONG_AGO = choice<Fate>([
  ['in_time', 84],
  ['late', 10],
  ['appeal_accepted', 1],
  ['appeal_rejected', 3],
  ['in_hand', 1],
])
const LATELY = choice<Fate>([
  ['in_time', 58],
  ['late', 12],
  ['appeal_rejected', 4],
  ['in_hand', 14],
  ['given', 7],
  ['none', 5],
])
const NOT_YET = choice<Fate>([
  ['in_time', 34],
  ['appeal_rejected', 3],
  ['in_hand', 23],
  ['given', 18],
  ['none', 22],
])
const LATELY_DAYS = 30

const NOTHING = { action: '', outcome: '', appeal: '' } as const

/**
 * Draws what becomes of an entry; an entry of the last day is still nobody's.
 *
 * @param isStuck whether it is in hand for good, and overdue some day
 */
export function dealingWith(
  entry: Rectification,
  { last, isStuck }: { readonly last: string; readonly isStuck: boolean },
  random: Random,
): Dealing {
  const drawn = fateOf(entry, last, random)
  const fate = isStuck ? 'in_hand' : drawn
  const assignedOn = moveDate(entry.receivedOn, 1 + random.below(3))
  const remedy = random.pick(remediesFor(entry.activityTypeId))
  const untouched = { state: 'open', ...NOTHING, changedOn: last, closedOn: null } as const
  if (fate === 'none' || assignedOn > last) return { ...untouched, assignedOn: null }
  if (fate === 'given') return { ...untouched, assignedOn }
  const { action, outcome } = remedy
  if (fate === 'in_hand') {
    const changedOn = noLater(moveDate(assignedOn, 1), last)
    return { state: 'in_hand', ...NOTHING, action, assignedOn, changedOn, closedOn: null }
  }
  const closedOn = closingDay(entry, { fate, assignedOn, last }, random)
  const closed = { assignedOn, changedOn: closedOn, closedOn }
  if (fate === 'in_time' || fate === 'late') {
    return { state: 'done', action, outcome, appeal: '', ...closed }
  }
  return { state: fate, ...NOTHING, appeal: APPEALS[fate], ...closed }
}

function fateOf({ dueOn }: Rectification, last: string, random: Random): Fate {
  if (dueOn >= last) return NOT_YET(random)
  return dueOn < moveDate(last, -LATELY_DAYS) ? LONG_AGO(random) : LATELY(random)
}

function closingDay(
  { dueOn }: Rectification,
  { fate, assignedOn, last }: { fate: Fate; assignedOn: string; last: string },
  random: Random,
): string {
  if (fate === 'late') return noLater(moveDate(dueOn, 1 + random.below(9)), last)
  return noLater(noLater(moveDate(assignedOn, 2 + random.below(12)), dueOn), last)
}
