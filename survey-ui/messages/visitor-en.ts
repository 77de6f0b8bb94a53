import type { VisitorMessages } from './visitor-messages.ts'

const quoted = (labels: readonly string[]) => labels.map((label) => `“${label}”`).join(' or ')

export const VISITOR_EN: VisitorMessages = {
  htmlLanguage: 'en',
  otherLanguage: { code: 'zh', name: '中文', tag: 'zh-CN' },
  largeType: 'Larger',
  normalType: 'Standard',
  greeting: 'Welcome! ',
  minors: 'Under 14? Please fill this in with a parent or teacher.',
  privacy: 'We do not collect your name, phone number or location, and there is no login.',
  required: 'required',
  optional: 'optional',
  facets: 'How was each part?',
  aboutYou: 'A few last questions',
  onlyIf: (labels) => `Only if you chose ${quoted(labels)}; otherwise please skip this.`,
  notIf: (labels) => `Please skip this if you chose ${quoted(labels)}.`,
  noCommentUnder14: 'Please leave this empty if you are under 14.',
  commentNote: (characters) => `At most ${characters} characters. No personal details, please.`,
  submit: 'Send my answers',
  submitAsAnother: 'I am another visitor: send',
  testMode: 'Test mode, not counted',
  preview: 'Preview, cannot be submitted',
  conflict: {
    title: 'This form was already sent',
    advice:
      'What was sent before differs from the answers below, perhaps it came from the person before you; it has not been changed. Your answers are kept: if you are another visitor, check them and send them as a new form.',
  },
  busy: {
    title: 'Many visitors at once, one moment please',
    advice:
      'Your answers are kept below but not sent yet. Please press “Send my answers” again in a moment.',
  },
  stale: {
    title: 'This page has been renewed',
    advice: 'Your answers are kept. Please press “Send my answers” again.',
  },
  faultSummary: 'Nearly done, please look here',
  faults: {
    required: (label) => `Please answer “${label}”`,
    unknown_question: () => 'A question has changed, please check and send again',
    unknown_category: (label) => `The options of “${label}” have changed, please choose again`,
    one_answer_only: (label) => `Please choose one answer only for “${label}”`,
    wrong_type: (label) => `We could not read “${label}”, please answer it again`,
    text_too_long: (label, limit) => `“${label}” is longer than ${limit} characters`,
  },
  restored: 'Answers not yet sent from this phone are back.',
  startAfresh: 'Start afresh',
  cleared: 'Cleared. Please start afresh.',
  unchosen: 'No longer chosen:',
  sending: 'Sending…',
  retrying: 'The network is weak. Your answers are saved, we keep trying…',
  retryNow: 'Try now',
  thanks: 'Thank you!',
  thanksLead: 'Your answers have arrived. We read every one of them.',
  receivedToday: (count, here) =>
    `${count} ${count === 1 ? 'response' : 'responses'} received today${here ? ' here' : ''}`,
  receipt: 'Receipt',
  receiptUse:
    'With this code you can ask us whether yours was counted. It shows none of your answers; you need not keep it.',
  callUs: 'If you would like an answer, please call',
  another: 'Another visitor',
  telephone: 'Telephone',
  backToSurvey: 'Back to the survey',
  opensAt: 'Opens',
  messages: {
    unknown_code: {
      title: 'We do not know this code',
      advice:
        'It may no longer be in use, or the scan was cut short. Please scan again or ask our staff.',
    },
    closed: {
      title: 'The survey here has ended',
      advice: 'Thank you for wanting to tell us. Please speak to our staff, or give us a call.',
    },
    not_open: {
      title: 'The survey here has not started yet',
      advice: 'Please scan the code again once it is open.',
    },
    busy: {
      title: 'Many visitors at once, one moment please',
      advice:
        'Please try again in a moment. Unless you saw “Thank you!”, nothing has been sent yet.',
    },
    not_found: {
      title: 'There is no such page',
      advice: 'The address may be mistyped. Please scan the code again or ask our staff.',
    },
    internal: {
      title: 'Something went wrong on our side',
      advice: 'It is not your fault, and we have a record of it. Please try again in a moment.',
    },
    method_not_allowed: {
      title: 'This page was opened in an unusual way',
      advice: 'Please scan the code again to open the survey.',
    },
    too_large: {
      title: 'Too long to be accepted',
      advice: 'Please go back to the survey, shorten your comment and send it again.',
    },
    malformed: {
      title: 'We could not read what was sent',
      advice: 'Please go back to the survey and send it again, or scan the code again.',
    },
  },
}
