import type { FaultCode } from '../instrument/fault.ts'
import type { Language } from '../instrument/questionnaire.ts'

/** Why a visitor sees a page with a message instead of the survey. */
export type MessageKind =
  | 'unknown_code'
  | 'closed'
  | 'not_open'
  | 'busy'
  | 'not_found'
  | 'internal'
  | 'method_not_allowed'
  | 'too_large'
  | 'malformed'

interface MessageText {
  readonly title: string
  readonly advice: string
}

/** Every text of the visitor pages that the questionnaire does not carry itself. */
export interface VisitorMessages {
  readonly htmlLanguage: string
  readonly otherLanguage: { readonly code: Language; readonly name: string; readonly tag: string }
  readonly largeType: string
  readonly normalType: string
  readonly greeting: string
  readonly minors: string
  readonly privacy: string
  readonly required: string
  readonly optional: string
  readonly facets: string
  readonly aboutYou: string
  readonly onlyIf: (labels: readonly string[]) => string
  readonly notIf: (labels: readonly string[]) => string
  readonly noCommentUnder14: string
  readonly commentNote: (characters: number) => string
  readonly submit: string
  readonly submitAsAnother: string
  readonly testMode: string
  readonly preview: string
  readonly conflict: MessageText
  readonly busy: MessageText
  readonly stale: MessageText
  readonly faultSummary: string
  readonly faults: Readonly<Record<FaultCode, (label: string, limit: number) => string>>
  /** Answers of an earlier visit on this phone, perhaps of somebody else, were put back. */
  readonly restored: string
  readonly startAfresh: string
  readonly cleared: string
  readonly unchosen: string
  readonly sending: string
  readonly retrying: string
  readonly retryNow: string
  readonly thanks: string
  readonly thanksLead: string
  readonly receivedToday: (count: number, here: boolean) => string
  readonly receipt: string
  readonly receiptUse: string
  readonly callUs: string
  readonly another: string
  readonly telephone: string
  readonly backToSurvey: string
  readonly opensAt: string
  readonly messages: Readonly<Record<MessageKind, MessageText>>
}
