/** One line of the options of a question, as it was typed. */
export interface OptionFields {
  /** The code of the option, or `new1`, `new2`, … for one that has none yet. */
  readonly key: string
  readonly place: string
  readonly zh: string
  readonly en: string
}

/** The fields of a question as they were typed. */
export interface QuestionFields {
  readonly textZh: string
  readonly textEn: string
  readonly shortZh: string
  readonly shortEn: string
  readonly naZh: string
  readonly naEn: string
  readonly limit: string
  /** `yes`, or empty. */
  readonly required: string
  readonly options: readonly OptionFields[]
}

export const QUESTION_FIELDS = [
  'textZh',
  'textEn',
  'shortZh',
  'shortEn',
  'naZh',
  'naEn',
  'limit',
  'required',
] as const satisfies readonly (keyof QuestionFields)[]

/** Empty lines that a form offers for further options. */
export const NEW_OPTIONS = ['new1', 'new2', 'new3', 'new4', 'new5'] as const

/** Longest texts, in characters. */
export const LONGEST = {
  textZh: 80,
  textEn: 160,
  shortZh: 16,
  shortEn: 32,
  naZh: 20,
  naEn: 50,
  optionZh: 30,
  optionEn: 60,
  titleZh: 30,
  titleEn: 60,
  introZh: 200,
  introEn: 400,
  thanksZh: 100,
  thanksEn: 200,
} as const
