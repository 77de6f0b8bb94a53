import { toQuestionnaire } from '../../survey-ui/instrument/draft.ts'
import { addQuestion, changeQuestion } from '../../survey-ui/instrument/draft-operations.ts'
import type { Language, Questionnaire } from '../../survey-ui/instrument/questionnaire.ts'
import { sendHtml } from '../http/html.ts'
import { asLanguage } from '../http/language.ts'
import { publicPolicies } from '../http/page-hashes.ts'
import { readOrganisation } from '../stores/setting.ts'
import type { Desk, DeskContext, DeskHandler } from './context.ts'
import { readTyped } from './form.ts'
import { readQuestionForm } from './question-fields.ts'
import { wantedVersion } from './questionnaire.ts'
import { surveyPreview, thanksPreview } from './questionnaire-preview.ts'
import { blankQuestion, typedQuestion, wantedQuestion } from './questionnaire-question.ts'
import { type Editing, readEditing } from './questionnaire-state.ts'

/** The visitor's page of the draft, or of the version that the address names, for a frame. */
export const showPreview: DeskHandler = (desk) => async (c) => {
  const editing = await readEditing(desk.deps.db)
  const named = c.req.query('version')
  const questionnaire =
    named === undefined
      ? toQuestionnaire(editing.draft)
      : wantedVersion(editing, named).questionnaire
  return await sendPreview(desk, c, questionnaire)
}

/**
 * The same with the question of a form as it is typed, finished or not, without storing it. What
 * could not be stored as it is (a second free text) is shown without it.
 */
export const showTypedPreview: DeskHandler = (desk) => async (c) => {
  const editing = await readEditing(desk.deps.db)
  const { id, kind } = await readTyped(c, ['id', 'kind'])
  return await sendPreview(desk, c, await withTyped(c, editing, id, kind))
}

async function withTyped(
  c: DeskContext,
  editing: Editing,
  id: string,
  kind: string,
): Promise<Questionnaire> {
  const isNew = id === ''
  const question = isNew ? blankQuestion(editing, kind) : wantedQuestion(editing, id)
  const { fields } = await readQuestionForm(c, question)
  const typed = typedQuestion({ editing, question, isNew }, fields)
  const { draft = editing.draft } = (isNew ? addQuestion : changeQuestion)(editing.draft, typed)
  return toQuestionnaire(draft)
}

async function sendPreview(
  { deps }: Desk,
  c: DeskContext,
  questionnaire: Questionnaire,
): Promise<Response> {
  const organisation = await readOrganisation(deps.db)
  const language: Language = asLanguage(c.req.query('language')) ?? c.get('language')
  const view = { questionnaire, language, organisation, isPreview: true }
  const policies = publicPolicies(deps)
  const isThanks = c.req.query('page') === 'thanks'
  const html = isThanks ? thanksPreview(view) : surveyPreview(view)
  c.header('X-Frame-Options', 'SAMEORIGIN')
  return sendHtml(c, deps, html, isThanks ? policies.thanksPreview : policies.preview)
}
