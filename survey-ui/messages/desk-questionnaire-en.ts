import type { DESK_QUESTIONNAIRE_ZH } from './desk-questionnaire-zh.ts'

export const DESK_QUESTIONNAIRE_EN: typeof DESK_QUESTIONNAIRE_ZH = {
  questionnaire: {
    title: 'Questionnaire',
    lead: 'Edit the draft, look at the preview, then publish all of it at once. Responses are always read by the version they were given to.',
    inUse: (version) => `Version ${version} is in use`,
    since: (at, by) => `published ${at} · ${by}`,
    byInstallation: 'came with the installation',
    draft: 'Draft',
    draftBy: (by, at) => `Last edited by ${by}, ${at}; visitors do not see it yet.`,
    draftChanges: (n) =>
      n === 0 ? 'same as the version in use' : n === 1 ? '1 change' : `${n} changes`,
    review: 'Review and publish',
    discard: 'Give up the draft',
    discardAdvice: 'All changes of the draft are lost; the questionnaire in use stays as it is.',
    discardConfirm: 'Give it up',
    discarded: 'The draft was given up.',
    published: (version) => `Version ${version} is in use; visitors see it within seconds.`,

    meter: 'Measured',
    measuredHow: 'How it is measured',
    questions: (n, most) => `${n} questions (at most ${most})`,
    seconds: (n) => `about ${n} seconds to answer`,
    secondsRule:
      'Estimated: 400 Chinese characters a minute to read, 2.5 s for a rating, 3 s for one answer, 6 s for several, 4 s for a scale, 5 s for text, 5 s to begin and send. Questions that only some people meet are left out.',
    tooSlow:
      'More than a minute: many people will give up. Switch some questions off or shorten them.',
    bytes: (kb, most) => `page ${kb} KB (budget ${most} KB)`,
    bytesRule:
      'The larger of the Chinese and the English page with its thank-you page, compressed.',
    tooHeavy:
      'Over the budget: phones with a weak signal get slower. Shorten texts or switch some questions off.',

    list: 'Questions',
    add: 'Add a question',
    editTexts: 'Title, introduction and thanks',
    edit: 'Edit',
    editNamed: (name) => `Edit “${name}”`,
    view: 'View',
    up: 'Move up',
    down: 'Move down',
    switchOff: 'Switch off',
    switchOn: 'Switch on',
    remove: 'Remove',
    off: 'off',
    fixed: 'fixed question',
    required: 'required',
    code: 'Code',
    kinds: {
      level: 'rating (five levels)',
      choice: 'one answer',
      choices: 'several answers',
      scale: 'scale',
      text: 'text',
      about: 'one answer about the visitor',
    },
    kindHints: {
      level: 'five faces, from very satisfied to very dissatisfied',
      choice: 'one of some options, such as “How did you hear of us?”',
      choices: 'any number of the options',
      about: 'such as home town or occupation; single answers stay out of the public package',
      text: 'a few words, optional; never offered under 14',
    },
    options: (n) => `${n} options`,
    always: 'everywhere',
    placeUnknown: 'only where the code does not say what kind of activity it is',
    onlyIf: (question, labels) => `only after ${labels} at “${question}”`,
    notIf: (question, labels) => `not after ${labels} at “${question}”`,
    label: (text) => `“${text}”`,
    or: ' or ',

    preview: 'Preview',
    previewTitle: 'As on a phone (preview, cannot be submitted)',
    previewChinese: 'Chinese',
    previewEnglish: 'English',
    previewThanks: 'Thanks',
    previewTyped: 'Preview these changes',
    previewAlone: 'Open alone',

    versions: 'Versions',
    version: (version) => `Version ${version}`,
    answered: 'has responses',
    unanswered: 'no responses yet',
    current: 'in use',
    versionLead:
      'What this version asked, with its codes. Its responses are read by it, whatever is changed later.',
    publishAgain: 'Publish this version again',
    publishAgainAdvice: (next) =>
      `It becomes version ${next}; all versions and all responses stay as they are, and so does the draft.`,
    publishAgainConfirm: 'Publish it again',
    back: 'Back to the questionnaire',

    formTitle: (name) => `Edit “${name}”`,
    addTitle: (kind) => `Add a question: ${kind}`,
    textZh: 'Question (Chinese)',
    textEn: 'Question (English)',
    shortZh: 'Short name (Chinese)',
    shortEn: 'Short name (English)',
    shortHint: 'For charts. Left empty, the question itself is used.',
    naZh: 'Words for “not applicable” (Chinese)',
    naEn: 'Words for “not applicable” (English)',
    naHint:
      'Such as “Took no part”; whoever chooses it is left out of the base of this question. Leave both empty to offer none.',
    naFixedHint: 'This question must leave a way out for those who do not know.',
    limit: 'Most characters',
    limitHint: 'From 20 to 500.',
    requiredTick: 'Must be answered before sending',
    levels: 'The five levels are the national wording and stay as they are:',
    optionsTitle: 'Options',
    optionsHint:
      'Codes are given by the system; once used, a code never changes and is never given to another option. Empty both texts of a line to take it out; answers that were given stay.',
    optionZh: (name) => `Chinese of option “${name}”`,
    optionEn: (name) => `English of option “${name}”`,
    newOptionZh: (n) => `Chinese of new option ${n}`,
    newOptionEn: (n) => `English of new option ${n}`,
    optionPlace: (name) => `Place of option “${name}”`,
    columns: { place: 'Place', code: 'Code', zh: 'Chinese', en: 'English' },
    typesOnly: 'Activity types can be reworded or taken out here, not added.',
    answeredHint:
      'This question has answers. New wording goes into the next version; if the meaning changes, add another question and switch this one off.',
    save: 'Save to the draft',
    cancel: 'Leave it',
    saved: 'Saved to the draft.',

    textsTitle: 'Title, introduction and thanks',
    titleZh: 'Title (Chinese)',
    titleEn: 'Title (English)',
    introZh: 'Introduction (Chinese)',
    introEn: 'Introduction (English)',
    introHint:
      '{organiser} is replaced by the name of the association. The greeting before it and the words for minors after it are added by themselves.',
    thanksZh: 'Thanks (Chinese)',
    thanksEn: 'Thanks (English)',
    thanksHint: (standard) => `With both left empty it says: ${standard}`,

    conflictTitle: 'Somebody has just edited the draft',
    conflictAdvice:
      'What you typed is still below and not saved. Compare it with the draft as it is now and save again; saving at once keeps yours.',
    listConflictTitle: 'Somebody has just edited the draft; nothing was done',
    listConflictAdvice: 'This is how it stands now. Press again if it is still needed.',

    publishTitle: 'Before it is published',
    publishLead: (next) =>
      `It becomes version ${next}. Whoever has the page open still sends the version they see. Earlier responses stay as they are; versions are compared by the ids of questions only.`,
    publishMoved: (version) =>
      `Version ${version} was published after this draft was begun. Below is how the draft differs from it: publishing undoes its changes, so put back into the draft what should stay.`,
    publishConflict:
      'The draft or the version in use has just changed, and nothing was published. Below is what differs now.',
    noChanges: 'The draft is the same as the version in use; there is nothing to publish.',
    publish: 'Save and publish',
    changeKinds: {
      added: 'Added',
      removed: 'Removed',
      switched_on: 'Switched on',
      switched_off: 'Switched off',
      changed: 'Changed',
      texts: 'Title, introduction and thanks',
      order: 'Another order',
    },
    parts: {
      title: 'Title',
      intro: 'Introduction',
      thanks: 'Thanks',
      text: 'Question',
      shortText: 'Short name',
      notApplicable: 'Not applicable',
      required: 'Required',
      maxLength: 'Most characters',
      category: 'Option',
      categoryOrder: 'Order of options',
    },
    yes: 'yes',
    no: 'no',
    nothing: '(none)',
    orderNow: 'Order from then on',

    refusals: {
      fixed: (name) =>
        `“${name}” is a fixed question: the rate rests on it. It cannot be switched off, removed, or given other levels.`,
      same_id: (name) => `The id of “${name}” is taken.`,
      too_many: () => 'There can be 20 questions. Switch one off first.',
      one_text: (name, other) =>
        `A response has one comment, and “${other}” asks for it. Switch it off before using “${name}”.`,
      text_needs_age: (name) => `“${name}” would be offered under 14, which is not allowed.`,
      needs: (name, other) =>
        `The answer to “${other}” decides whether “${name}” is asked, so both must be on: switch “${name}” off before “${other}”.`,
      order: (name, other) =>
        `The answer to “${other}” decides whether “${name}” is asked, so it must come after it.`,
      category_needed: (name, other) =>
        `This option of “${other}” decides whether “${name}” is asked, so it cannot go.`,
      answered: (name) => `“${name}” has answers: it cannot be removed, but switched off.`,
      unknown: () => 'The draft has no such question, or it has changed. Look at the list again.',
    },
    refusedTitle: 'Nothing was done',
  },
}
