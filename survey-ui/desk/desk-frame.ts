import type { Language } from '../instrument/questionnaire.ts'

export type Room =
  | 'start'
  | 'overview'
  | 'results'
  | 'groups'
  | 'coverage'
  | 'comments'
  | 'activities'
  | 'points'
  | 'rectifications'
  | 'indicators'
  | 'exports'
  | 'questionnaire'
  | 'organisation'
  | 'publication'
  | 'towns'
  | 'collecting'
  | 'operators'
  | 'tokens'
  | 'audit'

/** Addresses of the desk's bundled script and style, with their content hash. */
export interface DeskAssets {
  readonly script: string
  readonly style: string
}

/** What the frame around every page of the desk needs. */
export interface DeskFrame {
  readonly language: Language
  readonly assets: DeskAssets
  /** Name of the museum in the language of the page. */
  readonly museum: string
  /** Missing on pages that are seen before signing in. */
  readonly operator?: { readonly name: string; readonly role: 'staff' | 'evaluator' | 'admin' }
  /** Rooms that the operator may enter. */
  readonly rooms: readonly Room[]
  /** Address of this page in the other language. */
  readonly otherLanguageHref: string
}
