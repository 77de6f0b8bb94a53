import {
  NEW_OPTIONS,
  type OptionFields,
  QUESTION_FIELDS,
  type QuestionFields,
} from '../../survey-ui/desk/question-fields.ts'
import type { Question } from '../../survey-ui/instrument/questionnaire.ts'
import { readForm } from '../http/read-form.ts'
import { numberOf } from '../questionnaire-history.ts'
import type { DeskContext } from './context.ts'
import { readFields } from './form.ts'

/** What a free text may have where nobody has said otherwise. */
const LONGEST_COMMENT = 200

/** A question as its form shows it, with empty lines for further options. */
export function toQuestionFields(question: Question): QuestionFields {
  const { text, shortText, notApplicable, maxLength, required, categories } = question
  return {
    textZh: text.zh,
    textEn: text.en,
    shortZh: shortText.zh,
    shortEn: shortText.en,
    naZh: notApplicable?.zh ?? '',
    naEn: notApplicable?.en ?? '',
    limit: maxLength === undefined ? '' : String(maxLength),
    required: required ? 'yes' : '',
    options: optionKeys(question).map((key, index) => {
      const label = categories.find((category) => category.code === key)?.label
      return {
        key,
        place: label ? String(index + 1) : '',
        zh: label?.zh ?? '',
        en: label?.en ?? '',
      }
    }),
  }
}

/** Which lines the form of a question has; a rating has none, an activity type cannot be added here. */
function optionKeys({ id, kind, categories }: Question): readonly string[] {
  if (kind === 'level' || kind === 'text') return []
  const codes = categories.map((category) => category.code)
  return id === 'activity_type' ? codes : [...codes, ...NEW_OPTIONS]
}

/**
 * The form of a question as it was sent, and the draft version that it carries. A line that the form
 * did not have, because a colleague added the option meanwhile, keeps what is stored.
 */
export async function readQuestionForm(c: DeskContext, question: Question) {
  const keys = optionKeys(question)
  const lines = keys.flatMap((key) => [`place_${key}`, `zh_${key}`, `en_${key}`])
  const typed: Readonly<Record<string, string>> = await readFields(c, [
    ...QUESTION_FIELDS,
    ...lines,
    'version',
  ])
  const sent = new URLSearchParams(await readForm(c))
  const text = (name: string) => typed[name] ?? ''
  const fields: QuestionFields = {
    textZh: text('textZh'),
    textEn: text('textEn'),
    shortZh: text('shortZh'),
    shortEn: text('shortEn'),
    naZh: text('naZh'),
    naEn: text('naEn'),
    limit: text('limit'),
    required: text('required') === 'yes' ? 'yes' : '',
    options: toQuestionFields(question).options.map((stored) => {
      const { key } = stored
      if (!sent.has(`zh_${key}`)) return stored
      return { key, place: text(`place_${key}`), zh: text(`zh_${key}`), en: text(`en_${key}`) }
    }),
  }
  return { fields, version: text('version') }
}

/**
 * What somebody typed about a question that a colleague took out meanwhile, as a new question: the
 * options they kept stand in its empty lines, as far as there are any.
 */
export async function readLostForm(c: DeskContext, blank: Question): Promise<QuestionFields> {
  const { fields } = await readQuestionForm(c, blank)
  const sent = new URLSearchParams(await readForm(c))
  const keys = [...sent.keys()].flatMap((name) => /^zh_(\w{1,40})$/.exec(name)?.[1] ?? [])
  const text = (name: string) => (sent.get(name) ?? '').replaceAll('\0', '').trim()
  const typed = keys
    .map((key) => ({ zh: text(`zh_${key}`), en: text(`en_${key}`) }))
    .filter(({ zh, en }) => zh !== '' || en !== '')
  const options = fields.options.map((line, index) => ({ ...line, place: '', ...typed[index] }))
  return { ...fields, options }
}

/** Lines that say something, in their order; a line without a place comes last. */
export function filledOptions({ options }: QuestionFields): readonly OptionFields[] {
  const place = (option: OptionFields) => (option.place === '' ? 100 : Number(option.place))
  return options
    .filter((option) => option.zh !== '' || option.en !== '')
    .toSorted((a, b) => place(a) - place(b))
}

/**
 * A question with the texts of a form without faults.
 *
 * @param usedCodes codes that the question ever had; a new option gets one of its own
 */
export function toQuestion(
  question: Question,
  fields: QuestionFields,
  usedCodes: readonly string[],
): Question {
  const { notApplicable: _, maxLength: __, ...rest } = question
  const text = { zh: fields.textZh, en: fields.textEn }
  return {
    ...rest,
    text,
    shortText: { zh: fields.shortZh || text.zh, en: fields.shortEn || text.en },
    required: mayBeOptional(question) ? fields.required === 'yes' : question.required,
    categories: hasOptions(question) ? categoriesOf(fields, usedCodes) : question.categories,
    ...(fields.naZh !== '' && mayBeSkipped(question)
      ? { notApplicable: { zh: fields.naZh, en: fields.naEn } }
      : {}),
    ...(question.kind === 'text' ? { maxLength: Number(fields.limit) || LONGEST_COMMENT } : {}),
  }
}

function categoriesOf(fields: QuestionFields, usedCodes: readonly string[]) {
  let number = Math.max(0, ...usedCodes.map((code) => numberOf(code, /^c(\d{1,6})$/)))
  const isNew = (key: string) => NEW_OPTIONS.some((each) => each === key)
  return filledOptions(fields).map(({ key, zh, en }) => {
    if (isNew(key)) number += 1
    return { code: isNew(key) ? `c${number}` : key, label: { zh, en } }
  })
}

export function hasOptions({ kind }: Question): boolean {
  return kind !== 'level' && kind !== 'text'
}

/** Whether "not applicable" can be an answer: not one of several, and a rate needs a level. */
export function mayBeSkipped({ id, kind }: Question): boolean {
  return id !== 'overall' && kind !== 'choices' && kind !== 'text'
}

/** Whether an editor decides if it must be answered: a free text never must, `overall` always. */
function mayBeOptional({ id, kind }: Question): boolean {
  return id !== 'overall' && kind !== 'text'
}
