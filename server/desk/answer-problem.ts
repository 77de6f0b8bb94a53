import { ProblemPage } from '../../survey-ui/desk/problem-page.tsx'
import { SignInPage } from '../../survey-ui/desk/sign-in-page.tsx'
import { matchedRoute, requestIdOf } from '../http/request-log.ts'
import { whereOf } from '../log.ts'
import { asAppError, PROBLEMS, problemHeaders } from '../problem.ts'
import { safeNext } from './access.ts'
import type { Desk, DeskContext } from './context.ts'
import { frameOf, sendPage } from './page.ts'

/** Answers an error of the desk with a page; who is not signed in is led to the door. */
export function answerProblem(desk: Desk) {
  return async (thrown: unknown, c: DeskContext): Promise<Response> => {
    const error = asAppError(thrown)
    const { status } = PROBLEMS[error.code]
    if (error.code === 'internal') {
      desk.deps.log({
        event: 'unexpected_error',
        requestId: requestIdOf(c),
        route: matchedRoute(c),
        where: whereOf(error.cause),
      })
    }
    const isReading = c.req.method === 'GET' || c.req.method === 'HEAD'
    if (error.code === 'not_signed_in' && isReading) return c.redirect(signInHref(c), 303)
    const frame = await frameOf(desk, c)
    for (const [name, value] of Object.entries(problemHeaders(error))) c.header(name, value)
    const page =
      error.code === 'not_signed_in'
        ? SignInPage({ frame, next: '/desk', name: '', message: { kind: 'needed' } })
        : ProblemPage({ frame, code: error.code })
    return sendPage(desk, c, page, status)
  }
}

function signInHref(c: DeskContext): string {
  const url = new URL(c.req.url)
  const next = safeNext(`${url.pathname}${url.search}`)
  return `/desk/sign-in?${new URLSearchParams({ next })}`
}
