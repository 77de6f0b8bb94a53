import type { DESK_LISTS_ZH } from './desk-lists-zh.ts'

export const DESK_LISTS_EN: typeof DESK_LISTS_ZH = {
  lists: {
    tabs: 'Towns and activity types',
    names: { towns: 'Towns', 'activity-types': 'Activity types' },
    leads: {
      towns:
        'Activities choose from this list. After a change of name, activities of earlier years show the new name too.',
      'activity-types':
        'Activities are grouped by type, and results can be read by type. After a change of name, earlier activities and responses show the new name too. The choices of the first question belong to the version of the questionnaire and do not follow.',
    },
    add: { towns: 'New town', 'activity-types': 'New activity type' },
    edit: { towns: 'Edit town', 'activity-types': 'Edit activity type' },
    zh: 'Chinese name',
    en: 'English name',
    enHint: 'Optional; English pages show the Chinese name where there is none.',
    id: 'Code',
    idHint: 'Exported tables use the code; it never changes.',
    state: 'State',
    offered: 'In use',
    retiredState: 'Retired',
    order: 'Order',
    up: 'Move up',
    down: 'Move down',
    save: 'Save',
    cancel: 'Cancel',
    saved: 'Saved.',
    removed: 'Removed.',
    empty: 'Nothing here yet',
    changes: 'Changes',
    retire: 'Retire',
    retireAdvice:
      'New activities can no longer choose it. Activities, codes and responses that have it keep it.',
    retireConfirm: 'Retire it',
    bringBack: 'Bring back',
    bringBackAdvice: 'Activities can choose it again.',
    remove: 'Remove',
    removeAdvice: 'Only what was never used can be removed, such as a slip of a moment ago.',
    removeConfirm: 'Remove it',
    inUse:
      'An activity, code, response, indicator or questionnaire has it, so it cannot be removed. You may retire it.',
    conflictTitle: 'Somebody else has changed this in the meantime',
  },
}
