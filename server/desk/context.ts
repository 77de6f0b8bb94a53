import type { Context } from 'hono'
import type { Language } from '../../survey-ui/instrument/questionnaire.ts'
import type { Session } from '../stores/session.ts'

/** What the desk's middleware finds out about a request. */
export interface DeskEnv {
  Variables: {
    language: Language
    /** Missing while nobody is signed in. */
    session: Session | undefined
  }
}

export type DeskContext = Context<DeskEnv>
