import type { Fault } from '../instrument/fault.ts'
import type { Language, Questionnaire } from '../instrument/questionnaire.ts'
import type { Organiser } from '../parts/organiser-foot.tsx'

export interface SurveyPageProps {
  readonly language: Language
  readonly large: boolean
  readonly organiser: Organiser
  readonly point: { readonly code: string; readonly name: string }
  readonly questionnaire: Questionnaire
  readonly version: number
  readonly activityTypeKnown: boolean
  /** A plain UUID; after `conflict` a fresh one, for the visitor who comes second. */
  readonly responseId: string
  /** What the scan proves; empty where there is nothing to prove. */
  readonly ticket: string
  /** Answers kept, by question id, as the form sent them. */
  readonly values: Readonly<Record<string, string | readonly string[]>>
  readonly faults: readonly Fault[]
  readonly notice: null | 'conflict' | 'busy' | 'stale'
  readonly testMode: boolean
  /** Shown to an editor: it says so and cannot be sent. */
  readonly isPreview?: boolean
  readonly style: string
  readonly script: string
}
