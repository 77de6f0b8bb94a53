import type { Language } from '../instrument/questionnaire.ts'

/** What stands with every interval: what it does not tell. */
export const INTERVAL_NOTE: Readonly<Record<Language, string>> = {
  zh: '区间只反映抽样的波动，不反映谁愿意来评价；评价都是自愿提交的。',
  en: 'The interval describes sampling variation only, not who chose to answer: answers are self-selected.',
}
