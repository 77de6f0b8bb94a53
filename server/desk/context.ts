import type { Context } from 'hono'
import type { DeskAssets } from '../../survey-ui/desk/desk-frame.ts'
import type { Language } from '../../survey-ui/instrument/questionnaire.ts'
import type { Deps } from '../deps.ts'
import type { Actor } from '../stores/audit.ts'
import type { Session } from '../stores/session.ts'
import type { Method } from './access.ts'
import type { PasswordHasher } from './password.ts'
import type { FailureCounter } from './throttle.ts'
import type { UnknownNames } from './unknown-names.ts'

/** What the desk's middleware finds out about a request. */
export interface DeskEnv {
  Variables: {
    language: Language
    /** Missing while nobody is signed in. */
    session: Session | undefined
  }
}

export type DeskContext = Context<DeskEnv>

/** What the pages of one desk share. */
export interface Desk {
  readonly deps: Deps
  readonly assets: DeskAssets
  readonly hasher: PasswordHasher
  readonly failures: FailureCounter
  readonly unknownNames: UnknownNames
}

/** A page or an action: takes the desk once, then answers requests. */
export type DeskHandler = (desk: Desk) => (c: DeskContext) => Promise<Response> | Response

/** Method, path relative to /desk, and who answers. */
export type DeskRoute = readonly [Method, `/${string}`, DeskHandler]

/** The signed-in operator as the audit names them; routes behind the access table have one. */
export function actorOf(c: DeskContext): Actor {
  const operator = c.get('session')?.operator
  if (!operator) throw new Error('A route that needs an operator was reached without one.')
  return { id: operator.id, name: operator.name }
}
