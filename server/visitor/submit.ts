import type { Context } from 'hono'
import { textQuestion } from '../../survey-ui/instrument/pack.ts'
import type { AppContext } from '../context.ts'
import { AppError, isAppError } from '../errors.ts'
import { type Recorded, recordResponse } from '../gate/record.ts'
import { submissionSchema } from '../gate/submission.ts'
import { sendHtml, wantsJson } from '../http/html.ts'
import { preferredLanguage } from '../http/language.ts'
import { readForm } from '../http/read-form.ts'
import { asAppError, PROBLEMS, problemHeaders } from '../problem.ts'
import type { Point } from '../stores/point.ts'
import { readSurveyForm, type SurveyForm } from './form.ts'
import type { createSurveyHtml, SurveyView } from './survey-html.ts'

interface SubmitParts {
  readonly point: Point
  readonly surveyHtml: ReturnType<typeof createSurveyHtml>
  readonly policy: string
}

/**
 * Takes a posted survey form: a pressed switch shows the page again, an accepted response leads to
 * the thank-you page (303), a fault shows the page again with every answer kept.
 */
export async function submitSurvey(c: Context, app: AppContext, parts: SubmitParts) {
  const { current, byVersion } = await app.catalogue.questionnaires()
  const type = c.req.header('content-type') ?? ''
  if (!type.startsWith('application/x-www-form-urlencoded')) {
    throw new AppError('content_type_unsupported', {
      accepted: 'application/x-www-form-urlencoded',
    })
  }
  const body = await readForm(c)
  const draft = readSurveyForm(body, current.questionnaire)
  const questionnaire = byVersion.get(draft.version ?? 0) ?? current.questionnaire
  const form = readSurveyForm(body, questionnaire)
  const view = viewOf(c, app, parts.point, form)
  if (form.show) return sendHtml(c, app.deps, await parts.surveyHtml(view), parts.policy)
  try {
    const textId = textQuestion(questionnaire)?.id ?? 'comment'
    const recorded = await recordForm(app, { point: parts.point, form, view, textId })
    return answered(c, parts.point, form, view, recorded)
  } catch (error) {
    return await refused(c, app, parts, view, asAppError(error))
  }
}

function viewOf(c: Context, app: AppContext, point: Point, form: SurveyForm): SurveyView {
  const shown = form.show === 'zh' || form.show === 'en' ? form.show : form.language
  const sized = form.show === 'large' || (form.large && form.show !== 'normal')
  return {
    point,
    language: shown ?? preferredLanguage(c.req.header('accept-language')),
    large: sized,
    version: form.version,
    responseId: submissionSchema.shape.id.safeParse(form.id).data ?? app.deps.newId(),
    ticket: form.ticket,
    values: form.values,
  }
}

interface FilledForm {
  readonly point: Point
  readonly form: SurveyForm
  readonly view: SurveyView
  /** The field of the form that holds the comment. */
  readonly textId: string
}

async function recordForm(
  app: AppContext,
  { point, form, view, textId }: FilledForm,
): Promise<Recorded> {
  const { [textId]: comment, ...answers } = form.values
  const submission = submissionSchema.safeParse({
    id: form.id,
    point: point.code,
    answers,
    language: view.language,
    ...(form.version === undefined ? {} : { questionnaireVersion: form.version }),
    ...(form.ticket === '' ? {} : { ticket: form.ticket }),
    ...(comment === undefined ? {} : { comment }),
  })
  if (submission.success) return await recordResponse(app.gate, submission.data, VISITOR)
  const [issue] = submission.error.issues
  if (issue?.path[0] === 'id') throw new AppError('body_invalid', { issues: [ID_ISSUE] })
  const faults = faultsOf(submission.error.issues, textId)
  throw new AppError('answers_invalid', { faults, version: form.version ?? 0 })
}

const VISITOR = { isOperator: false }
const ID_ISSUE = { pointer: '#/id', code: 'invalid_format' }

/** What no browser would send (overlong names, strange values), told at the question it is about. */
function faultsOf(issues: readonly { readonly path: readonly PropertyKey[] }[], textId: string) {
  const names = issues.map((issue) =>
    issue.path[0] === 'comment' ? textId : String(issue.path[1] ?? issue.path[0] ?? ''),
  )
  return [...new Set(names)].map((question) => ({
    question,
    code: question === textId ? 'text_too_long' : 'wrong_type',
  }))
}

function answered(
  c: Context,
  point: Point,
  form: SurveyForm,
  view: SurveyView,
  recorded: Recorded,
): Response {
  const query = new URLSearchParams({ id: recorded.id, language: view.language })
  if (form.large) query.set('size', 'large')
  const location = `/s/${point.code}/thanks?${query}`
  if (!wantsJson(c)) return c.redirect(location, 303)
  return c.json({ ...recorded, location }, recorded.status === 'recorded' ? 201 : 200)
}

async function refused(
  c: Context,
  app: AppContext,
  parts: SubmitParts,
  view: SurveyView,
  error: AppError,
): Promise<Response> {
  const shown = pageFor(app, view, error)
  if (!shown || wantsJson(c)) throw error
  const html = await parts.surveyHtml(shown)
  for (const [name, value] of Object.entries(problemHeaders(error))) c.header(name, value)
  return sendHtml(c, app.deps, html, parts.policy, PROBLEMS[error.code].status)
}

/** The survey page that tells a fault, `undefined` where a message page does. */
function pageFor(app: AppContext, view: SurveyView, error: AppError): SurveyView | undefined {
  if (isAppError(error, 'answers_invalid')) {
    return { ...view, faults: error.details.faults as SurveyView['faults'] & object }
  }
  if (error.code === 'response_conflict') {
    return { ...view, responseId: app.deps.newId(), ticket: '', notice: 'conflict' }
  }
  if (error.code === 'storage_unavailable') return { ...view, notice: 'busy' }
  if (error.code === 'body_invalid') return { ...view, notice: 'stale' }
  if (error.code === 'questionnaire_unknown') {
    return { ...view, version: undefined, notice: 'stale' }
  }
  return undefined
}
