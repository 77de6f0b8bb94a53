/** A text in both languages of the house. */
export interface Bilingual {
  readonly zh: string
  readonly en: string
}

export type Language = 'zh' | 'en'

/** One answer option: the code is what is stored and never changes, the label is what is read. */
export interface Category {
  readonly code: string
  readonly label: Bilingual
}

/**
 * `level`: the five national levels, codes 5 (very satisfied) to 1; `choice`: one of the categories;
 * `choices`: several of them; `scale`: whole numbers, one category each; `text`: free words.
 */
export type QuestionKind = 'level' | 'choice' | 'choices' | 'scale' | 'text'

/** A condition under which a question is asked; all conditions of a question must hold. */
export type Condition =
  | { readonly question: string; readonly in: readonly string[] }
  | { readonly question: string; readonly notIn: readonly string[] }
  | { readonly place: 'activity_type_unknown' }

export interface Question {
  /** Stable name: key of the export column, of the form field and of the API. */
  readonly id: string
  readonly kind: QuestionKind
  readonly text: Bilingual
  /** What a chart or a table prints where the whole text is too long. */
  readonly shortText: Bilingual
  readonly required: boolean
  readonly categories: readonly Category[]
  /** Label of the answer "not applicable"; absent where it is not offered. */
  readonly notApplicable?: Bilingual
  readonly askedWhen: readonly Condition[]
  /** Longest text in characters (Unicode code points); for `text` only. */
  readonly maxLength?: number
  /** Which of the three commitments of the leaf carries the answer. */
  readonly part: 'core' | 'profile' | 'comment'
}

export interface Questionnaire {
  readonly title: Bilingual
  readonly intro: Bilingual
  /** What the thank-you page says instead of its standard sentence. */
  readonly thanks?: Bilingual
  /** The questions that are asked, in order. Answers are packed, counted and exported by these. */
  readonly questions: readonly Question[]
  /** Questions that this version does not ask but an editor may ask again; nobody else looks at them. */
  readonly switchedOff?: readonly SwitchedOff[]
}

interface SwitchedOff {
  /** Its place in the list of all questions, asked or not, from 0. */
  readonly at: number
  readonly question: Question
}

/** The two questions that no questionnaire may lose, see the indicator definitions. */
export const FIXED_QUESTIONS = ['overall', 'department'] as const
