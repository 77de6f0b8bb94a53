import type { Language } from '../instrument/questionnaire.ts'
import { VISITOR_EN } from './visitor-en.ts'
import type { VisitorMessages } from './visitor-messages.ts'
import { VISITOR_ZH } from './visitor-zh.ts'

const MESSAGES: Readonly<Record<Language, VisitorMessages>> = { zh: VISITOR_ZH, en: VISITOR_EN }

export function visitorMessages(language: Language): VisitorMessages {
  return MESSAGES[language]
}
