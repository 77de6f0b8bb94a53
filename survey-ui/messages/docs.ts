import type { Language } from '../instrument/questionnaire.ts'
import { DOCS_EN } from './docs-en.ts'
import { DOCS_FIELDS_EN } from './docs-fields-en.ts'
import { DOCS_FIELDS_ZH } from './docs-fields-zh.ts'
import { DOCS_EXAMPLES_EN, DOCS_OPERATIONS_EN } from './docs-operations-en.ts'
import { DOCS_EXAMPLES_ZH, DOCS_OPERATIONS_ZH } from './docs-operations-zh.ts'
import { DOCS_PROBLEMS_EN } from './docs-problems-en.ts'
import { DOCS_PROBLEMS_ZH } from './docs-problems-zh.ts'
import { DOCS_ZH } from './docs-zh.ts'

const ZH = {
  page: DOCS_ZH,
  fields: DOCS_FIELDS_ZH,
  operations: DOCS_OPERATIONS_ZH,
  examples: DOCS_EXAMPLES_ZH,
  problems: DOCS_PROBLEMS_ZH,
}

/** Every text of the API's documentation; the Chinese one is the original. */
export type DocsMessages = typeof ZH

const MESSAGES: Readonly<Record<Language, DocsMessages>> = {
  zh: ZH,
  en: {
    page: DOCS_EN,
    fields: DOCS_FIELDS_EN,
    operations: DOCS_OPERATIONS_EN,
    examples: DOCS_EXAMPLES_EN,
    problems: DOCS_PROBLEMS_EN,
  },
}

export function docsMessages(language: Language): DocsMessages {
  return MESSAGES[language]
}
