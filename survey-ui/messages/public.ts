import type { Language } from '../instrument/questionnaire.ts'
import { COLLECT_EN } from './collect-en.ts'
import { COLLECT_ZH } from './collect-zh.ts'
import { RESULTS_EN } from './results-en.ts'
import { RESULTS_ZH } from './results-zh.ts'

export function collectMessages(language: Language): typeof COLLECT_ZH {
  return language === 'zh' ? COLLECT_ZH : COLLECT_EN
}

export function resultsMessages(language: Language): typeof RESULTS_ZH {
  return language === 'zh' ? RESULTS_ZH : RESULTS_EN
}
