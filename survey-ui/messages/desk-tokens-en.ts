import type { DESK_TOKENS_ZH } from './desk-tokens-zh.ts'

export const DESK_TOKENS_EN: typeof DESK_TOKENS_ZH = {
  tokens: {
    title: 'API tokens',
    lead: 'With a token another program reads the rate, downloads responses or enters paper forms. One token for each program, with no more scopes than it needs.',
    docs: 'API documentation',
    add: 'New token',
    addTitle: 'New token',
    name: 'Used by',
    nameHint: 'Which program, and who looks after it. The log of operations goes by this name.',
    scopes: 'Scopes',
    scopesHint: 'Choose only what is needed.',
    scopeNames: {
      'indicator:read': 'Read the indicator',
      'responses:read': 'Download every response',
      'responses:write': 'Enter paper, assisted and other responses, with their time',
    },
    expiresOn: 'Works until',
    expiresHint:
      'It still works on that day. A date is better; without one it works until revoked.',
    noEnd: 'no end',
    save: 'Make the token',
    cancel: 'Cancel',
    action: 'Action',
    state: 'State',
    works: 'Works',
    expired: 'Expired',
    revoked: 'Revoked',
    used: 'Last used',
    neverUsed: 'never',
    made: 'Made',
    madeBy: (name) => `by ${name}`,
    empty: 'No tokens yet',
    emptyAdvice:
      'Make one when another program is to read the data. To see results here, none is needed.',
    revoke: 'Revoke',
    revokeAdvice:
      'The program that uses it can read and write no more from this moment, and it cannot be undone; make another when needed.',
    revokeConfirm: 'Revoke it',
    revokedNow: (name) => `“${name}” is revoked.`,
    madeTitle: 'The token is ready',
    madeAdvice:
      'Copy it now into the secret settings of that program. Once you leave this page it cannot be seen again.',
    text: 'Token',
    copy: 'Copy',
    copied: 'Copied',
    tryIt: 'Try it',
    done: 'I have kept it',
  },
}
