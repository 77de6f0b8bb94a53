import {
  LONGEST,
  type OptionFields,
  type QuestionFields,
} from '../../survey-ui/desk/question-fields.ts'
import type { Question } from '../../survey-ui/instrument/questionnaire.ts'
import { collectFaults, isLong } from './form.ts'
import { filledOptions, hasOptions, mayBeSkipped } from './question-fields.ts'

const MOST_OPTIONS = 20
const SHORTEST_LIMIT = 20
const LONGEST_LIMIT = 500

type Check = readonly [field: string, isFaulty: boolean, code: string]

/** What is wrong with the form of a question, by field; the first fault of each. */
export function questionFaults(
  question: Question,
  fields: QuestionFields,
): Readonly<Record<string, string>> {
  return collectFaults([
    ...textChecks(fields),
    ...(mayBeSkipped(question) ? skipChecks(question, fields) : []),
    ...(hasOptions(question) ? optionChecks(fields) : []),
    ...(question.kind === 'text' ? limitChecks(fields) : []),
  ])
}

function textChecks(fields: QuestionFields): readonly Check[] {
  const { textZh, textEn, shortZh, shortEn } = fields
  return [
    ['textZh', textZh === '', 'required'],
    ['textZh', isLong(textZh, LONGEST.textZh), 'too_long'],
    ['textEn', textEn === '', 'required'],
    ['textEn', isLong(textEn, LONGEST.textEn), 'too_long'],
    ['shortZh', shortZh === '' && isLong(textZh, LONGEST.shortZh), 'short_needed'],
    ['shortZh', isLong(shortZh, LONGEST.shortZh), 'too_long'],
    ['shortEn', shortEn === '' && isLong(textEn, LONGEST.shortEn), 'short_needed'],
    ['shortEn', isLong(shortEn, LONGEST.shortEn), 'too_long'],
  ]
}

/** Offered in both languages or in none. */
function skipChecks({ id }: Question, { naZh, naEn }: QuestionFields): readonly Check[] {
  const must = id === 'department'
  return [
    ['naZh', naZh === '' && (must || naEn !== ''), 'required'],
    ['naZh', isLong(naZh, LONGEST.naZh), 'too_long'],
    ['naEn', naEn === '' && (must || naZh !== ''), 'required'],
    ['naEn', isLong(naEn, LONGEST.naEn), 'too_long'],
  ]
}

function optionChecks(fields: QuestionFields): readonly Check[] {
  const filled = filledOptions(fields)
  return [
    ['options', filled.length < 2, 'too_few_options'],
    ['options', filled.length > MOST_OPTIONS, 'too_many_options'],
    ...filled.flatMap((option) => lineChecks(option, filled)),
  ]
}

function lineChecks(option: OptionFields, filled: readonly OptionFields[]): readonly Check[] {
  const { key, place, zh, en } = option
  const before = filled.slice(0, filled.indexOf(option))
  return [
    [`zh_${key}`, zh === '', 'required'],
    [`zh_${key}`, isLong(zh, LONGEST.optionZh), 'too_long'],
    [`zh_${key}`, before.some((other) => other.zh === zh), 'same_label'],
    [`en_${key}`, en === '', 'required'],
    [`en_${key}`, isLong(en, LONGEST.optionEn), 'too_long'],
    [`en_${key}`, before.some((other) => isSame(other.en, en)), 'same_label'],
    [`place_${key}`, place !== '' && !/^[1-9]\d?$/.test(place), 'place'],
  ]
}

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase()
}

function limitChecks({ limit }: QuestionFields): readonly Check[] {
  const characters = /^\d{1,4}$/.test(limit) ? Number(limit) : 0
  const isFit = characters >= SHORTEST_LIMIT && characters <= LONGEST_LIMIT
  return [['limit', !isFit, 'limit_range']]
}
