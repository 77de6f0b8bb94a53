import type { DESK_ZH } from './desk-zh.ts'

export const DESK_EN: typeof DESK_ZH = {
  htmlLanguage: 'en',
  product: 'manyi',
  deskName: 'Satisfaction desk',
  skip: 'Skip to content',
  rooms: {
    overview: 'Overview',
    results: 'Results',
    groups: 'Groups and trend',
    coverage: 'Coverage',
    comments: 'Comments',
    rectifications: 'Rectification',
    activities: 'Activities',
    points: 'Codes and posters',
    indicators: 'Indicators',
    questionnaire: 'Questionnaire',
    exports: 'Data export',
    start: 'First use',
    organisation: 'Organisation',
    publication: 'Public page',
    towns: 'Towns, types',
    collecting: 'Collecting links',
    operators: 'Operators',
    audit: 'Log',
    tokens: 'API tokens',
  },
  roomGroups: {
    look: 'Look',
    work: 'Work',
    hand_in: 'Hand in',
    begin: 'Begin',
    settings: 'Settings',
  },
  navigation: 'Rooms of the desk',
  roles: { staff: 'Staff', evaluator: 'Evaluator', admin: 'Administrator' },
  signOut: 'Sign out',
  otherLanguage: '中文',
  otherLanguageTag: 'zh-CN',

  signIn: {
    title: 'Sign in',
    lead: 'Satisfaction desk',
    name: 'Name',
    password: 'Password',
    submit: 'Sign in',
    failed: 'Name or password is wrong.',
    throttled: (seconds) =>
      `Too many wrong attempts. Please wait ${waitEn(seconds)}. A one-time link from an administrator, or a computer you have signed in on before, needs no waiting.`,
    busy: 'Many people are signing in. Please try again in a few seconds.',
    signedOut: 'You have signed out.',
    needed: 'Please sign in first.',
    forgotten:
      'Forgotten your password? Ask an administrator for a one-time link. If you are the administrator, whoever runs the server can make one.',
  },
  invitation: {
    firstTitle: 'Set up the first administrator',
    firstLead: 'This link works once. Enter your name and choose a password that only you know.',
    resetTitle: 'Set a new password',
    resetLead: (name) =>
      `Hello ${name}. This link works once; afterwards you are signed out everywhere else.`,
    name: 'Name',
    nameHint: 'Your real name: it appears in the log of operations.',
    password: 'Password',
    passwordHint: 'At least 8 characters, 15 or more are better; a sentence you remember is fine.',
    again: 'Password again',
    submit: 'Finish and sign in',
    invalidTitle: 'This link no longer works',
    invalid:
      'It was used, has expired, or there is an administrator already. Ask the administrator, or whoever runs the server, for a new one.',
  },

  faultSummary: 'Please correct the following',
  faults: {
    required: 'Please fill this in.',
    too_long: 'Too long, please shorten it.',
    unknown: 'Please choose from the list.',
    date: 'Not a date; write it like 2026-05-01.',
    date_order: 'The last day cannot be before the first.',
    time: 'Not a valid time.',
    time_order: 'The end must be later than the start.',
    number: 'Enter 0 or a whole number.',
    fixed_by_responses: 'This activity has responses, its type can no longer change.',
    name_taken: 'Somebody already has this name. Add something to tell you apart.',
    choose_some: 'Choose at least one.',
    date_over: 'This day is over.',
    too_far: 'A year at most: choose an earlier date.',
    days: 'A whole number from 1 to 366, or nothing.',
    entry_taken: 'There is one of this name already; choose another.',
    personal:
      'This looks like a telephone or identity number. Leave it out: everybody can read the page.',
    token_name_taken: 'There is a token with this name. Choose another, or revoke it first.',
    too_short: 'A password needs at least 8 characters.',
    common: 'Many people use this password, it is easily guessed. Please choose another.',
    contains_name: 'Please leave your own name out of the password.',
    not_same: 'The two passwords are not the same.',
    not_a_decimal: 'Write a number, such as 95 or 90.5.',
    not_positive: 'Must be above 0.',
    out_of_range: 'Outside what is allowed.',
    target_range: 'The target of a rate lies between 0 and 100, that of a mean between 1 and 5.',
    percent_range: 'Enter a number from 0 to 100.',
    tier_points_range: 'A tier cannot give more than all points.',
    above_full: 'An index never exceeds its largest weight, so this target can never be reached.',
    no_tiers: 'Write at least one tier.',
    bounds_not_in_order: 'Best tier first: this bound must be worse than the one before.',
    points_not_in_order: 'This tier cannot give more than the one before.',
    floor_not_worse: 'The floor must be worse than the target.',
    no_reason: 'Please write the reason.',
    needs_share: 'This rule does not fit a mean. Choose another rule or convention.',
    code: 'A small letter first; 2 to 30 letters, digits, - and _.',
    no_keyword: 'Write one keyword at least, in Chinese or in English.',
    keyword_too_long: 'A keyword has more than 30 characters.',
    holds_personal:
      'This seems to hold a telephone, identity or account number. Personal details are not kept here: please remove them.',
    needs_owner: 'An entry that somebody works on has an owner.',
    needs_action: 'Please say what was done before closing it.',
    needs_outcome: 'Please say what came of it before closing it.',
    needs_appeal: 'Please say why it is appealed against and who decided.',
    calendar_line:
      'A line is no date, or a range of more than 40 days. Write 2026-10-01 or 2026-10-01..2026-10-07.',
    other_year: 'A day is not in this year.',
    not_weekend: 'A day is from Monday to Friday and worked anyway.',
    on_both_lists: 'A day is on both lists.',
    taken: 'This code was used before. Please choose another.',
    year: 'Write a year such as 2026.',
    nothing_filled: 'Fill in at least one.',
    closed_with_visits: 'Leave the visits of a closed day empty.',
    same_label: 'Another option says the same; word one of them differently.',
    too_few_options: 'There must be at least two options.',
    too_many_options: 'There can be 20 options.',
    short_needed: 'The question is too long for charts; write a short name.',
    limit_range: 'Write a whole number from 20 to 500.',
    place: 'The place is a whole number from 1 to 99.',
    category_needed:
      'One of the options taken out decides whether another question is asked; keep it.',
  },

  problems: {
    forbidden: {
      title: 'This page is not open to your role',
      advice: 'If your work needs it, ask an administrator to change your role.',
    },
    not_found: {
      title: 'There is no such page',
      advice: 'The address may be mistyped, or its content is gone.',
    },
    cross_site: {
      title: 'Nothing was done',
      advice: 'The request did not come from a page of this desk. Go back and try again there.',
    },
    form_invalid: {
      title: 'Nothing was done',
      advice:
        'The form was incomplete or out of date, and nothing was stored. Go back to the page and try again.',
    },
    edit_conflict: {
      title: 'Somebody has just changed this',
      advice: 'Nothing was done. Look at it as it is now and decide again.',
    },
    storage_unavailable: {
      title: 'The system is busy',
      advice: 'Nothing was saved. Please try again in a few seconds.',
    },
    content_type_unsupported: {
      title: 'No form was received',
      advice:
        'What was sent is no form of this desk. Nothing was done; please send it again from its page.',
    },
    body_invalid: {
      title: 'Not everything arrived',
      advice: 'Perhaps the network broke off. Nothing was saved; please try again.',
    },
    body_too_large: {
      title: 'Too much content',
      advice: 'It is over the limit. Nothing was saved.',
    },
    internal: {
      title: 'Something went wrong',
      advice: 'Nothing was saved. Try again; if it persists, tell whoever runs the server.',
    },
  },
  backToDesk: 'Back to the desk',
}

function waitEn(seconds: number): string {
  if (seconds < 60) return seconds === 1 ? '1 second' : `${seconds} seconds`
  const minutes = Math.ceil(seconds / 60)
  return minutes === 1 ? '1 minute' : `${minutes} minutes`
}
