import type { DESK_OPERATORS_ZH } from './desk-operators-zh.ts'

export const DESK_OPERATORS_EN: typeof DESK_OPERATORS_ZH = {
  operators: {
    title: 'Operators',
    lead: 'Who may enter the desk, and what they may do. One account for each person: the log of operations goes by their names.',
    add: 'New operator',
    addTitle: 'New operator',
    name: 'Name',
    nameHint: 'The real name: it is used to sign in and in the log, and it cannot be changed.',
    role: 'Role',
    roleHints: {
      staff: 'Collects on site, enters paper forms, prints codes',
      evaluator: 'Also reads results, registers activities, writes remarks, exports',
      admin: 'Also keeps codes, indicators, operators and settings',
    },
    save: 'Add, and make a one-time link',
    cancel: 'Cancel',
    state: 'State',
    invited: 'No password yet',
    works: 'Works',
    disabled: 'Disabled',
    you: 'You',
    seen: 'Last seen',
    never: 'Never signed in',
    action: 'Action',
    newLink: 'Link for a new password',
    newLinkAdvice:
      'Makes a one-time link that works for 24 hours. Earlier links that were not used end with it; the old password works until a new one is set.',
    newLinkConfirm: 'Make the link',
    changeRole: 'Change role',
    changeRoleAdvice: 'It holds at once, also for whoever is signed in.',
    changeRoleConfirm: 'Change the role',
    disable: 'Disable',
    disableAdvice:
      'They are signed out at once and cannot enter again; the log keeps what they did. You may enable them later.',
    disableConfirm: 'Disable them',
    enable: 'Enable',
    enableAdvice: 'The old password works again; if it is forgotten, make a link for a new one.',
    done: {
      role: 'The role was changed.',
      disabled: 'Disabled and signed out.',
      enabled: 'Enabled.',
    },
    refused: {
      yourself:
        'You cannot disable yourself or change your own role. Another administrator can do it.',
      last_admin:
        'This is the last administrator who can sign in: neither to be disabled nor given another role. Make another administrator first.',
      conflict:
        'Somebody else has just changed this operator, and nothing was done. See how it stands now, then decide.',
      disabled: 'This operator is disabled: enable them before making a link.',
    },
    linkTitle: 'One-time link',
    linkAdvice: (name: string) =>
      `Copy it now and give it to ${name} in person or in private. It works once, within 24 hours; when you leave this page it cannot be seen again.`,
    link: 'Link',
    copy: 'Copy',
    copied: 'Copied',
    linkDone: 'Back to the operators',
  },
}
