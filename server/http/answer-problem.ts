import type { Context } from 'hono'
import { routePath } from 'hono/route'
import type { FaultCode } from '../../survey-ui/instrument/fault.ts'
import type { Language } from '../../survey-ui/instrument/questionnaire.ts'
import { visitorMessages } from '../../survey-ui/messages/visitor.ts'
import type { AppContext } from '../context.ts'
import { type AppError, isAppError } from '../errors.ts'
import { whereOf } from '../log.ts'
import { asAppError, PROBLEMS, problemHeaders, problemOf } from '../problem.ts'
import { messageHtml } from '../visitor/message-html.ts'
import { sendHtml } from './html.ts'
import { preferredLanguage } from './language.ts'
import { publicPolicies } from './page-hashes.ts'
import { requestIdOf } from './request-log.ts'

/** Answers an error: problem+json for programs and under /api, a page for people. */
export function problemAnswerer(app: AppContext) {
  const { deps } = app
  const policy = publicPolicies(deps).message
  return async (c: Context, thrown: unknown): Promise<Response> => {
    const error = asAppError(thrown)
    if (error.code === 'internal') {
      deps.log({
        event: 'unexpected_error',
        requestId: requestIdOf(c),
        route: routePath(c, -1),
        where: whereOf(error.cause),
      })
    }
    const { status } = PROBLEMS[error.code]
    const language = preferredLanguage(c.req.header('accept-language'))
    if (wantsProblem(c)) {
      const origin = deps.config.origin ?? new URL(c.req.url).origin
      const problem = problemOf(error, origin, requestIdOf(c))
      const body = JSON.stringify(await withTexts(app, problem, error, language))
      return c.body(body, status, {
        ...problemHeaders(error),
        'Content-Type': 'application/problem+json; charset=utf-8',
      })
    }
    for (const [name, value] of Object.entries(problemHeaders(error))) c.header(name, value)
    return sendHtml(c, deps, await messageHtml(app, error, language), policy, status)
  }
}

function wantsProblem(c: Context): boolean {
  const accept = c.req.header('accept') ?? ''
  if (accept.includes('text/html')) return false
  return accept.includes('json') || c.req.path.startsWith('/api/')
}

/** Adds to each fault of an answer what the visitor's page would say. */
async function withTexts(
  app: AppContext,
  problem: ReturnType<typeof problemOf>,
  error: AppError,
  language: Language,
) {
  if (!isAppError(error, 'answers_invalid') || !('errors' in problem)) return problem
  const texts = visitorMessages(language).faults
  const { current } = await app.catalogue.questionnaires()
  const questions = new Map(current.questionnaire.questions.map((q) => [q.id, q]))
  const errors = error.details.faults.map((fault, index) => {
    const question = questions.get(fault.question)
    const label = question?.shortText[language] ?? fault.question
    const detail = texts[fault.code as FaultCode]?.(label, question?.maxLength ?? 0)
    return { ...(problem.errors as object[])[index], detail: detail ?? fault.code }
  })
  return { ...problem, errors }
}
