import { recordAudit } from '../stores/audit.ts'
import {
  claimAttempt,
  findOperatorByName,
  forgetFailures,
  normaliseName,
  type Operator,
} from '../stores/operator.ts'
import { isKnownBrowser, openSession, rememberBrowser } from '../stores/session.ts'
import { hashToken, newToken } from '../stores/token.ts'
import type { Desk } from './context.ts'
import { waitMs } from './throttle.ts'

export interface Attempt {
  readonly name: string
  readonly password: string
  /** Token in the browser's cookie, if it has one. */
  readonly browserToken: string | undefined
}

export type Outcome =
  | { readonly kind: 'in'; readonly sessionToken: string; readonly browserToken: string }
  | { readonly kind: 'failed' }
  | { readonly kind: 'throttled'; readonly seconds: number }

/**
 * One attempt to sign in. Failures are counted per account and slow down the next attempt, but a
 * browser that has signed in before has a count of its own: what outsiders do cannot keep an
 * operator out. A name that does not exist is answered in the same way and in the same time.
 *
 * @throws AppError `storage_unavailable` when too many passwords are being checked
 */
export async function attemptSignIn(desk: Desk, attempt: Attempt): Promise<Outcome> {
  const operator = await usableOperator(desk, attempt.name)
  const known = await knownBrowser(desk, operator, attempt.browserToken)
  const wait = await claim(desk, attempt, operator, known)
  if (wait > 0) return { kind: 'throttled', seconds: Math.ceil(wait / 1_000) }
  const isRight = await desk.hasher.verify(attempt.password, operator?.password ?? null, known)
  if (!operator || !isRight) {
    await recordFailure(desk, operator)
    return { kind: 'failed' }
  }
  return await letIn(desk, operator, attempt)
}

/** An operator who could sign in; others are treated like names that do not exist. */
async function usableOperator(desk: Desk, name: string): Promise<Operator | undefined> {
  const operator = await findOperatorByName(desk.deps.db, name)
  return operator?.disabledAt === null && operator.password !== null ? operator : undefined
}

async function knownBrowser(
  desk: Desk,
  operator: Operator | undefined,
  token: string | undefined,
): Promise<boolean> {
  if (!operator || !token) return false
  return await isKnownBrowser(desk.deps.db, { token, operatorId: operator.id })
}

/** Counts the attempt before it is checked. Answers how long it must wait instead. */
async function claim(
  desk: Desk,
  attempt: Attempt,
  operator: Operator | undefined,
  known: boolean,
): Promise<number> {
  const now = desk.deps.clock().getTime()
  if (operator && !known) {
    const lastAt = operator.failedAt === null ? 0 : Date.parse(operator.failedAt)
    const wait = waitMs({ count: operator.failures, lastAt }, now)
    if (wait > 0) return wait
    return (await claimAttempt(desk.deps, operator)) ? 0 : 1_000
  }
  const key = counterKey(attempt, known)
  const wait = waitMs(desk.failures.read(key), now)
  if (wait === 0) desk.failures.add(key, now)
  return wait
}

function counterKey(attempt: Attempt, known: boolean): string {
  const name = normaliseName(attempt.name).slice(0, 200)
  return known ? `browser:${attempt.browserToken}:${name}` : `name:${name}`
}

/**
 * Attempts on accounts are audited; they are few, because they are slowed down. Names that nobody
 * has may be passwords in the wrong field: they are counted, never written down.
 */
async function recordFailure(desk: Desk, operator: Operator | undefined): Promise<void> {
  desk.deps.log({ event: 'sign_in_failed' })
  if (!operator) return await desk.unknownNames.count()
  const actor = { id: operator.id, name: operator.name }
  const entry = { actor, action: 'operator.sign_in_failed', subject: operator.name }
  await desk.deps.db.atomic([recordAudit(desk.deps, entry)])
}

async function letIn(desk: Desk, operator: Operator, attempt: Attempt): Promise<Outcome> {
  const { deps } = desk
  const sessionToken = newToken(deps.randomBytes)
  const browserToken = attempt.browserToken || newToken(deps.randomBytes)
  const tokenHash = await hashToken(sessionToken)
  const actor = { id: operator.id, name: operator.name }
  await deps.db.atomic([
    forgetFailures(deps.db, operator.id),
    ...openSession(deps, { tokenHash, operatorId: operator.id }),
    await rememberBrowser(deps, { token: browserToken, operatorId: operator.id }),
    recordAudit(deps, { actor, action: 'operator.signed_in', subject: operator.name }),
  ])
  desk.failures.forget(counterKey(attempt, true))
  return { kind: 'in', sessionToken, browserToken }
}
