import type { Language } from '../instrument/questionnaire.ts'
import { deskMessages } from '../messages/desk.ts'
import { NEW_OPTIONS, type OptionFields, type QuestionFields } from './question-fields.ts'

/** What every field of the form of a question is called, in a list of faults and beside it. */
export function questionLabels(
  { options }: QuestionFields,
  language: Language,
): Readonly<Record<string, string>> {
  const text = deskMessages(language).questionnaire
  return {
    textZh: text.textZh,
    textEn: text.textEn,
    shortZh: text.shortZh,
    shortEn: text.shortEn,
    naZh: text.naZh,
    naEn: text.naEn,
    limit: text.limit,
    required: text.required,
    options: text.optionsTitle,
    ...Object.assign({}, ...options.map((option) => optionLabels(option, language))),
  }
}

function optionLabels(option: OptionFields, language: Language): Readonly<Record<string, string>> {
  const text = deskMessages(language).questionnaire
  const { key } = option
  const number = newNumber(key)
  const name = optionName(option, language)
  return {
    [`place_${key}`]: text.optionPlace(name),
    [`zh_${key}`]: number > 0 ? text.newOptionZh(number) : text.optionZh(name),
    [`en_${key}`]: number > 0 ? text.newOptionEn(number) : text.optionEn(name),
  }
}

/** What an option says in the language of the page, or in the other one. */
function optionName({ key, zh, en }: OptionFields, language: Language): string {
  return (language === 'zh' ? zh || en : en || zh) || key
}

/** Which of the empty lines a key is, from 1; 0 for an option that has a code. */
export function newNumber(key: string): number {
  const keys: readonly string[] = NEW_OPTIONS
  return keys.indexOf(key) + 1
}
