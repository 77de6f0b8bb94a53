/** Lists that the desk edits, as they stand in addresses. */
export type ListName = 'towns' | 'activity-types'

export const LIST_NAMES: readonly ListName[] = ['towns', 'activity-types']
