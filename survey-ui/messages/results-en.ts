import type { RESULTS_ZH } from './results-zh.ts'

export const RESULTS_EN: typeof RESULTS_ZH = {
  htmlLanguage: 'en',
  other: { language: 'zh', name: '中文', tag: 'zh-CN' },
  title: 'Public satisfaction',
  figures: { rate: 'Satisfaction rate', index: 'Satisfaction index', mean: 'Mean rating' },
  base: (n: string) => `${n} valid responses`,
  interval: (lower: string, upper: string) => `95% confidence interval ${lower}%–${upper}%`,
  intervalNote: 'Judging by these responses alone, the true rate most likely lies in this range.',
  asOf: (at: string) => `As of ${at}, updated every minute`,
  few: (n: number) => `Fewer than ${n} valid responses so far: too few to publish a rate.`,
  none: 'No response yet.',
  definitionTitle: 'How this figure comes about',
  question: (text: string) => `The question: “${text}”`,
  conventions: {
    top_two: 'The share of all valid responses that are “Very satisfied” or “Satisfied”.',
    including_basic:
      'The share of all valid responses that are “Very satisfied”, “Satisfied” or “Fairly satisfied”.',
    index:
      'Each of the five levels has a value; this is their mean over all valid responses, 100 at most.',
    mean: 'The five levels count from 1 to 5; this is their mean over all valid responses.',
  },
  scopeAll: 'Responses from every activity and place count.',
  scope: (names: string) => `Only these kinds of activity count: ${names}.`,
  valid:
    'A response is valid if it answers this question with a level; “not applicable” and no answer do not count.',
  selfSelected:
    'People answer of their own accord, this is no random sample: it speaks for those who chose to answer, not necessarily for everybody who came.',
  received: (n: string, year: string) =>
    `${n} responses received in ${year}. Thank you, every one.`,
  saidDone: 'You said, we did',
  said: 'You said',
  done: 'We did',
  off: {
    title: 'No results are published here',
    advice:
      'We do not publish our satisfaction results at the moment. You are welcome to call or ask.',
  },
}
