import type { Context } from 'hono'
import type { Deps } from '../deps.ts'
import { AppError } from '../errors.ts'
import { localTime } from '../local-time.ts'
import type { ApiScope } from '../stores/api-scope.ts'
import { type ApiToken, findApiToken, noteApiTokenUse } from '../stores/api-token.ts'
import type { Actor } from '../stores/audit.ts'
import type { Operator, Role } from '../stores/operator.ts'

/** Who sends a request to the API: a program with a token, or somebody signed in at the desk. */
export type Caller =
  | { readonly kind: 'token'; readonly token: ApiToken }
  | { readonly kind: 'operator'; readonly operator: Operator }

/** `undefined` for whoever shows neither token nor cookie; then nothing is read from storage. */
export type FindCaller = (c: Context) => Promise<Caller | undefined>

/** Which roles may do at the desk what a scope lets a program do. */
const ROLES: Readonly<Record<ApiScope, readonly Role[]>> = {
  'indicator:read': ['evaluator', 'admin'],
  'responses:read': ['evaluator', 'admin'],
  'responses:write': ['staff', 'evaluator', 'admin'],
}

/**
 * Makes the function that finds out who sends a request. A bearer token goes before a cookie; other
 * schemes of the Authorization header belong to whatever stands in front of the server.
 *
 * @throws AppError `token_invalid`, the same for a wrong, an expired and a revoked token
 */
export function callerFinder(
  deps: Pick<Deps, 'db' | 'clock'>,
  findOperator: (c: Context) => Promise<Operator | undefined>,
): FindCaller {
  return async (c) => {
    const text = bearerOf(c)
    if (text === undefined) {
      const operator = await findOperator(c)
      return operator && { kind: 'operator', operator }
    }
    const token = await findApiToken(deps.db, text, localTime(deps.clock()).date)
    if (!token) throw new AppError('token_invalid', {})
    await noteApiTokenUse(deps, token)
    return { kind: 'token', token }
  }
}

function bearerOf(c: Context): string | undefined {
  const header = c.req.header('authorization')
  if (header === undefined) return undefined
  const [scheme = '', ...rest] = header.trim().split(/ +/)
  return scheme.toLowerCase() === 'bearer' ? rest.join(' ') : undefined
}

/**
 * The caller, if they may do what the scope names.
 *
 * @throws AppError `not_signed_in`, `token_scope_missing`, `forbidden`
 */
export function allowed(caller: Caller | undefined, scope: ApiScope): Caller {
  if (!caller) throw new AppError('not_signed_in', {})
  if (caller.kind === 'token') {
    if (caller.token.scopes.includes(scope)) return caller
    throw new AppError('token_scope_missing', { scope })
  }
  const { role } = caller.operator
  if (ROLES[scope].includes(role)) return caller
  throw new AppError('forbidden', { role })
}

/** The caller as the audit names them. */
export function callingActor(caller: Caller): Actor {
  if (caller.kind === 'token') return { id: null, name: `令牌 token: ${caller.token.name}` }
  return { id: caller.operator.id, name: caller.operator.name }
}

/** What the audit adds for a token: its id, because names are used again. */
export function callingDetails(caller: Caller): { readonly token?: string } {
  return caller.kind === 'token' ? { token: caller.token.id } : {}
}
