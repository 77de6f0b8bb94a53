import type { Context } from 'hono'
import type { FaultCode } from '../../survey-ui/instrument/fault.ts'
import { visitorMessages } from '../../survey-ui/messages/visitor.ts'
import type { AppContext } from '../context.ts'
import { type AppError, isAppError } from '../errors.ts'
import { problemOf } from '../problem.ts'
import { preferredLanguage } from './language.ts'
import { requestIdOf } from './request-log.ts'

/** An error as problem JSON; each fault of an answer also says what the visitor's page would say. */
export async function problemBody(c: Context, app: AppContext, error: AppError) {
  const origin = app.deps.config.origin ?? new URL(c.req.url).origin
  const problem = problemOf(error, origin, requestIdOf(c))
  if (!isAppError(error, 'answers_invalid')) return problem
  const language = preferredLanguage(c.req.header('accept-language'))
  const texts = visitorMessages(language).faults
  const { faults, version } = error.details
  const { current, byVersion } = await app.catalogue.questionnaires()
  const { questions } = byVersion.get(version) ?? current.questionnaire
  const errors = faults.map((fault) => {
    const question = questions.find((candidate) => candidate.id === fault.question)
    const label = question?.shortText[language] ?? fault.question
    const detail = texts[fault.code as FaultCode]?.(label, question?.maxLength ?? 0) ?? fault.code
    const isComment = question ? question.kind === 'text' : fault.question === 'comment'
    return { pointer: answerPointer(fault.question, isComment), code: fault.code, detail }
  })
  return { ...problem, errors }
}

/** JSON pointer of an answer in a submission (RFC 6901). */
function answerPointer(question: string, isComment: boolean): string {
  if (isComment) return '#/comment'
  return `#/answers/${question.replaceAll('~', '~0').replaceAll('/', '~1')}`
}
