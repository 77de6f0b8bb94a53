import type { Language } from '../instrument/questionnaire.ts'
import { DESK_AUDIT_EN } from './desk-audit-en.ts'
import { DESK_AUDIT_ZH } from './desk-audit-zh.ts'
import { DESK_COLLECTING_EN } from './desk-collecting-en.ts'
import { DESK_COLLECTING_ZH } from './desk-collecting-zh.ts'
import { DESK_COMMENTS_EN } from './desk-comments-en.ts'
import { DESK_COMMENTS_ZH } from './desk-comments-zh.ts'
import { DESK_COVERAGE_EN } from './desk-coverage-en.ts'
import { DESK_COVERAGE_ZH } from './desk-coverage-zh.ts'
import { DESK_EN } from './desk-en.ts'
import { DESK_FORM_ROWS_EN } from './desk-form-rows-en.ts'
import { DESK_FORM_ROWS_ZH } from './desk-form-rows-zh.ts'
import { DESK_GROUPS_EN } from './desk-groups-en.ts'
import { DESK_GROUPS_ZH } from './desk-groups-zh.ts'
import { DESK_IMPORT_EN } from './desk-import-en.ts'
import { DESK_IMPORT_ZH } from './desk-import-zh.ts'
import { DESK_INDICATORS_EN } from './desk-indicators-en.ts'
import { DESK_INDICATORS_ZH } from './desk-indicators-zh.ts'
import { DESK_LISTS_EN } from './desk-lists-en.ts'
import { DESK_LISTS_ZH } from './desk-lists-zh.ts'
import { DESK_OPERATORS_EN } from './desk-operators-en.ts'
import { DESK_OPERATORS_ZH } from './desk-operators-zh.ts'
import { DESK_OVERVIEW_EN } from './desk-overview-en.ts'
import { DESK_OVERVIEW_ZH } from './desk-overview-zh.ts'
import { DESK_PUBLICATION_EN } from './desk-publication-en.ts'
import { DESK_PUBLICATION_ZH } from './desk-publication-zh.ts'
import { DESK_QUESTIONNAIRE_EN } from './desk-questionnaire-en.ts'
import { DESK_QUESTIONNAIRE_ZH } from './desk-questionnaire-zh.ts'
import { DESK_RECTIFICATIONS_EN } from './desk-rectifications-en.ts'
import { DESK_RECTIFICATIONS_ZH } from './desk-rectifications-zh.ts'
import { DESK_RESULT_EN } from './desk-result-en.ts'
import { DESK_RESULT_ZH } from './desk-result-zh.ts'
import { DESK_ROOMS_EN } from './desk-rooms-en.ts'
import { DESK_ROOMS_ZH } from './desk-rooms-zh.ts'
import { DESK_SELECTION_EN } from './desk-selection-en.ts'
import { DESK_SELECTION_ZH } from './desk-selection-zh.ts'
import { DESK_START_EN } from './desk-start-en.ts'
import { DESK_START_ZH } from './desk-start-zh.ts'
import { DESK_TOKENS_EN } from './desk-tokens-en.ts'
import { DESK_TOKENS_ZH } from './desk-tokens-zh.ts'
import { DESK_YEAR_COPY_EN } from './desk-year-copy-en.ts'
import { DESK_YEAR_COPY_ZH } from './desk-year-copy-zh.ts'
import { DESK_ZH } from './desk-zh.ts'

/** Every text of the desk; the Chinese one is the original, the other has the same shape. */
export type DeskMessages = typeof DESK_ZH &
  typeof DESK_ROOMS_ZH &
  typeof DESK_RESULT_ZH &
  typeof DESK_COMMENTS_ZH &
  typeof DESK_RECTIFICATIONS_ZH &
  typeof DESK_SELECTION_ZH &
  typeof DESK_START_ZH &
  typeof DESK_TOKENS_ZH &
  typeof DESK_YEAR_COPY_ZH &
  typeof DESK_INDICATORS_ZH &
  typeof DESK_FORM_ROWS_ZH &
  typeof DESK_COVERAGE_ZH &
  typeof DESK_IMPORT_ZH &
  typeof DESK_QUESTIONNAIRE_ZH &
  typeof DESK_OVERVIEW_ZH &
  typeof DESK_AUDIT_ZH &
  typeof DESK_COLLECTING_ZH &
  typeof DESK_LISTS_ZH &
  typeof DESK_OPERATORS_ZH &
  typeof DESK_PUBLICATION_ZH &
  typeof DESK_GROUPS_ZH

const MESSAGES: Readonly<Record<Language, DeskMessages>> = {
  zh: {
    ...DESK_ZH,
    ...DESK_ROOMS_ZH,
    ...DESK_RESULT_ZH,
    ...DESK_COMMENTS_ZH,
    ...DESK_RECTIFICATIONS_ZH,
    ...DESK_TOKENS_ZH,
    ...DESK_OVERVIEW_ZH,
    ...DESK_INDICATORS_ZH,
    ...DESK_FORM_ROWS_ZH,
    ...DESK_QUESTIONNAIRE_ZH,
    ...DESK_SELECTION_ZH,
    ...DESK_START_ZH,
    ...DESK_YEAR_COPY_ZH,
    ...DESK_COVERAGE_ZH,
    ...DESK_IMPORT_ZH,
    ...DESK_AUDIT_ZH,
    ...DESK_COLLECTING_ZH,
    ...DESK_LISTS_ZH,
    ...DESK_OPERATORS_ZH,
    ...DESK_PUBLICATION_ZH,
    ...DESK_GROUPS_ZH,
  },
  en: {
    ...DESK_EN,
    ...DESK_ROOMS_EN,
    ...DESK_RESULT_EN,
    ...DESK_COMMENTS_EN,
    ...DESK_RECTIFICATIONS_EN,
    ...DESK_TOKENS_EN,
    ...DESK_OVERVIEW_EN,
    ...DESK_INDICATORS_EN,
    ...DESK_FORM_ROWS_EN,
    ...DESK_QUESTIONNAIRE_EN,
    ...DESK_SELECTION_EN,
    ...DESK_START_EN,
    ...DESK_YEAR_COPY_EN,
    ...DESK_COVERAGE_EN,
    ...DESK_IMPORT_EN,
    ...DESK_AUDIT_EN,
    ...DESK_COLLECTING_EN,
    ...DESK_LISTS_EN,
    ...DESK_OPERATORS_EN,
    ...DESK_PUBLICATION_EN,
    ...DESK_GROUPS_EN,
  },
}

export function deskMessages(language: Language): DeskMessages {
  return MESSAGES[language]
}
