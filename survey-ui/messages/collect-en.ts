import type { COLLECT_ZH } from './collect-zh.ts'

export const COLLECT_EN: typeof COLLECT_ZH = {
  htmlLanguage: 'en',
  other: { language: 'zh', name: '中文', tag: 'zh-CN' },
  title: 'Help us collect',
  lead: 'Thank you for helping! Let people scan the code with their own phone, or hand them yours. Anonymous, about one minute.',
  rules: [
    'Let everybody answer for themselves; do not fill in for them, and look away.',
    'Satisfied or not, every honest answer counts: do not suggest one.',
    'After one person, press “Another person” and hand the phone on.',
  ],
  open: 'Open the survey to hand around',
  today: (n: number) => {
    if (n === 0) return 'No response yet today'
    return n === 1 ? 'One response today' : `${n} responses today`
  },
  refresh: 'Refresh the number',
  address: 'Cannot scan? Type in a browser',
  print: 'To print, use “Print” of your browser: one page for each code.',
  closed: 'This code no longer takes responses.',
  waiting: (at: string) => `This code opens at ${at}.`,
  test: 'For testing, do not put up',
  until: (date: string) => `This link works until ${date}.`,
  nothing: 'This activity has no code to show now. Please ask whoever gave you the link.',
  sentence: 'Are you satisfied?',
  sentenceSub: 'Tell us in one minute · anonymous',
  unknown: {
    title: 'There is no such link',
    advice:
      'Perhaps the address was not copied whole. Copy it again, or ask whoever gave it to you for a new one.',
  },
  expired: {
    title: 'This link has expired',
    advice:
      'Thank you for helping! The time for collecting is over; everything that came in is kept. To go on, ask whoever gave you the link for a new one.',
  },
  revoked: {
    title: 'This link was revoked',
    advice:
      'Thank you for helping! It is no longer in use; everything that came in is kept. With questions, turn to whoever gave you the link.',
  },
}
