import type { Refusal } from '../instrument/draft-operations.ts'

export interface QuestionnaireVersionLine {
  readonly version: number
  readonly publishedAt: string
  /** `null` for what an installation began with. */
  readonly publishedBy: string | null
  readonly isAnswered: boolean
  readonly isCurrent: boolean
}

/** What was done a moment ago, or why it was not. */
export type QuestionnaireMessage =
  | { readonly kind: 'saved' | 'discarded' | 'published' | 'conflict' }
  | { readonly kind: 'refused'; readonly refusal: Refusal }

/** What a questionnaire costs a visitor. */
export interface MeasuredQuestionnaire {
  readonly questions: number
  readonly seconds: number
  /** Compressed bytes of the heavier language. */
  readonly bytes: number
}
