import {
  LONGEST_KEYWORDS,
  LONGEST_THEME_NAME,
  type ThemeFields,
} from '../../survey-ui/desk/comment-theme-form-page.tsx'
import { keywordLines, ruleOf, type Theme } from '../comments/theme-rule.ts'
import { collectFaults, isLong } from './form.ts'

export const THEME_FIELDS = [
  'nameZh',
  'nameEn',
  'keywordsZh',
  'keywordsEn',
  'used',
] as const satisfies readonly (keyof ThemeFields)[]

const LONGEST_KEYWORD = 30

export const NEW_THEME: ThemeFields = {
  nameZh: '',
  nameEn: '',
  keywordsZh: '',
  keywordsEn: '',
  used: 'yes',
}

/** What is wrong with the fields of a theme, by field. */
export function themeFaults(fields: ThemeFields): Readonly<Record<string, string>> {
  const { nameZh, nameEn, keywordsZh, keywordsEn } = fields
  const rule = ruleOf({ keywords: { zh: keywordsZh, en: keywordsEn } })
  const hasLong = (text: string) => keywordLines(text).some((line) => isLong(line, LONGEST_KEYWORD))
  return collectFaults([
    ['nameZh', nameZh === '', 'required'],
    ['nameZh', isLong(nameZh, LONGEST_THEME_NAME), 'too_long'],
    ['nameEn', nameEn === '', 'required'],
    ['nameEn', isLong(nameEn, LONGEST_THEME_NAME), 'too_long'],
    ['keywordsZh', rule.finds.length === 0, 'no_keyword'],
    ['keywordsZh', isLong(keywordsZh, LONGEST_KEYWORDS), 'too_long'],
    ['keywordsZh', hasLong(keywordsZh), 'keyword_too_long'],
    ['keywordsEn', isLong(keywordsEn, LONGEST_KEYWORDS), 'too_long'],
    ['keywordsEn', hasLong(keywordsEn), 'keyword_too_long'],
  ])
}

/** Fields without faults as a theme. */
export function toTheme(
  fields: ThemeFields,
  { id, position, version }: Pick<Theme, 'id' | 'position' | 'version'>,
): Theme {
  return {
    id,
    position,
    version,
    name: { zh: fields.nameZh, en: fields.nameEn },
    keywords: { zh: tidy(fields.keywordsZh), en: tidy(fields.keywordsEn) },
    isActive: fields.used === 'yes',
  }
}

function tidy(keywords: string): string {
  return keywords
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n')
}

/** A stored theme as the form shows it. */
export function toThemeFields(theme: Theme): ThemeFields {
  return {
    nameZh: theme.name.zh,
    nameEn: theme.name.en,
    keywordsZh: theme.keywords.zh,
    keywordsEn: theme.keywords.en,
    used: theme.isActive ? 'yes' : '',
  }
}
