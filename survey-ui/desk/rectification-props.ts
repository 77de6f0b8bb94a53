export const STATE_FILTERS = [
  'unfinished',
  'overdue',
  'open',
  'in_hand',
  'finished',
  'done',
  'appeal_accepted',
  'appeal_rejected',
] as const

export type StateFilter = (typeof STATE_FILTERS)[number]

export const STATES = ['open', 'in_hand', 'done', 'appeal_accepted', 'appeal_rejected'] as const

export type RectificationState = (typeof STATES)[number]

/** When an entry is or was due, seen from today. */
export interface DueView {
  /** Local dates. */
  readonly dueOn: string
  readonly closedOn: string | null
  /** Days until it is due, negative when overdue; of no meaning once it is closed. */
  readonly daysLeft: number
}

export interface RectificationLine extends DueView {
  readonly responseId: string
  readonly version: number
  readonly level: '1' | '2'
  readonly pointName: string
  readonly activityName: string
  readonly receivedOn: string
  readonly state: RectificationState
  /** `null` while nobody is. */
  readonly owner: string | null
}

export interface RectificationFilter {
  readonly state: StateFilter
  /** Id of an operator, `nobody`, or empty for any. */
  readonly owner: string
  /** Of the table of months: 2026. */
  readonly year: string
}

/** Address of the ledger, or of its file, for a filter; defaults are left out. */
export function ledgerHref(
  { state, owner, year }: Partial<RectificationFilter>,
  { page = '/desk/rectifications', after = '' }: { page?: string; after?: string } = {},
): string {
  const wanted = { state: state === 'unfinished' ? '' : (state ?? ''), owner, year, after }
  const query = new URLSearchParams(
    Object.entries(wanted).filter((entry): entry is [string, string] => Boolean(entry[1])),
  ).toString()
  return query === '' ? page : `${page}?${query}`
}
