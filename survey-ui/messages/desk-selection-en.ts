import type { DESK_SELECTION_ZH } from './desk-selection-zh.ts'

export const DESK_SELECTION_EN: typeof DESK_SELECTION_ZH = {
  selection: {
    title: 'Only a part',
    labels: {
      activity: 'Activity',
      town: 'Town',
      point: 'Point',
      channel: 'Channel',
      group: 'Audience',
    },
    any: {
      activity: 'All activities',
      town: 'All towns',
      point: 'All points',
      channel: 'All channels',
      group: 'Everybody',
    },
    pointsNote: 'Points of the chosen activity; without one, the permanent points.',
    townNote: 'Permanent points have no town and are in none.',
    shown: (names) => `Only a part is shown: ${names}.`,
    isNoIndicator:
      'These figures say what this part said; they are not the indicator of the year. Whole months are counted, without weights by attendance.',
    all: 'Show everything',
    none: 'No responses in this part yet',
    noneLead: 'Try another period, or drop a condition.',
  },
}
