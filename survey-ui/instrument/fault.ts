export type FaultCode =
  | 'required'
  | 'unknown_question'
  | 'unknown_category'
  | 'one_answer_only'
  | 'wrong_type'
  | 'text_too_long'

/** One thing wrong with one answer; texts are made from the code by whoever shows it. */
export interface Fault {
  readonly question: string
  readonly code: FaultCode
}
