import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { QuestionFields } from '../../survey-ui/desk/question-fields.ts'
import {
  QuestionFormPage,
  type QuestionFormProps,
} from '../../survey-ui/desk/question-form-page.tsx'
import { entryOf } from '../../survey-ui/instrument/draft.ts'
import {
  ADDABLE,
  type Addable,
  addQuestion,
  changeQuestion,
  newQuestion,
} from '../../survey-ui/instrument/draft-operations.ts'
import type { Question } from '../../survey-ui/instrument/questionnaire.ts'
import {
  type Difference,
  questionDifferences,
} from '../../survey-ui/instrument/questionnaire-changes.ts'
import { AppError, isAppError } from '../errors.ts'
import { codesEver } from '../questionnaire-history.ts'
import type { AuditDetails } from '../stores/audit.ts'
import type { Desk, DeskContext, DeskHandler } from './context.ts'
import { readTyped } from './form.ts'
import { frameOf, sendFramingPage } from './page.ts'
import { questionFaults } from './question-faults.ts'
import { readLostForm, readQuestionForm, toQuestion, toQuestionFields } from './question-fields.ts'
import { type Editing, readDraftVersion, readEditing, storeEdit } from './questionnaire-state.ts'

type Form = Pick<QuestionFormProps, 'fields'> &
  Partial<Pick<QuestionFormProps, 'faults' | 'conflict' | 'refusal'>>

export const newDraftQuestion: DeskHandler = (desk) => async (c) => {
  const editing = await readEditing(desk.deps.db)
  const question = blankQuestion(editing, c.req.query('kind'))
  return await answer(
    desk,
    c,
    { editing, question, isNew: true },
    { fields: offered(editing, question) },
  )
}

export const editDraftQuestion: DeskHandler = (desk) => async (c) => {
  const editing = await readEditing(desk.deps.db)
  const question = wantedQuestion(editing, c.req.param('id'))
  const fields = toQuestionFields(question)
  return await answer(desk, c, { editing, question, isNew: false }, { fields })
}

/** Adds a question that was filled in; its number may have gone to a colleague's meanwhile. */
export const addDraftQuestion: DeskHandler = (desk) => async (c) => {
  const editing = await readEditing(desk.deps.db)
  const { kind } = await readTyped(c, ['kind'])
  const asked = { editing, question: blankQuestion(editing, kind), isNew: true }
  return await store(desk, c, asked)
}

export const saveDraftQuestion: DeskHandler = (desk) => async (c) => {
  const editing = await readEditing(desk.deps.db)
  const id = c.req.param('id')
  const { kind } = await readTyped(c, ['kind'])
  if (!entryOf(editing.draft, id ?? '') && isAddable(kind)) {
    return await answerRemoved(desk, c, editing, kind)
  }
  return await store(desk, c, { editing, question: wantedQuestion(editing, id), isNew: false })
}

/** Somebody took the question out: what was typed can be added as a new one. */
async function answerRemoved(desk: Desk, c: DeskContext, editing: Editing, kind: Addable) {
  const question = newQuestion(editing.draft, kind)
  const fields = await readLostForm(c, question)
  const asked = { editing, question, isNew: true }
  return await answer(desk, c, asked, { fields, conflict: { theirs: null } }, 409)
}

interface Asked {
  readonly editing: Editing
  /** As it stands in the draft, or empty. */
  readonly question: Question
  readonly isNew: boolean
}

async function store(desk: Desk, c: DeskContext, asked: Asked): Promise<Response> {
  const { editing, question: before, isNew } = asked
  const { fields, version } = await readQuestionForm(c, before)
  const faults = questionFaults(before, fields)
  if (Object.keys(faults).length > 0) return await answer(desk, c, asked, { fields, faults }, 422)
  const question = typedQuestion(asked, fields)
  const change = isNew ? addQuestion : changeQuestion
  const { draft, refusal } = change(editing.draft, question)
  if (refusal?.code === 'category_needed') {
    return await answer(desk, c, asked, { fields, faults: { options: refusal.code } }, 422)
  }
  if (refusal) return await answer(desk, c, asked, { fields, refusal }, 422)
  const action = isNew ? 'questionnaire.question_added' : 'questionnaire.question_changed'
  const details = isNew
    ? { text: question.text.zh }
    : detailsOf(questionDifferences(before, question))
  const edit = { version: readDraftVersion(version), draft, action, subject: question.id, details }
  try {
    await storeEdit(desk, c, editing, edit)
  } catch (error) {
    if (!isAppError(error, 'edit_conflict')) throw error
    return await answerConflict(desk, c, asked, fields)
  }
  return c.redirect(`/desk/questionnaire?saved#question-${question.id}`, 303)
}

/** Somebody edited the draft: what they stored stands beside what was typed, which stays. */
async function answerConflict(desk: Desk, c: DeskContext, asked: Asked, fields: QuestionFields) {
  const editing = await readEditing(desk.deps.db)
  const now = entryOf(editing.draft, asked.question.id)?.question
  const theirs = asked.isNew ? null : toQuestionFields(now ?? asked.question)
  return await answer(desk, c, { ...asked, editing }, { fields, conflict: { theirs } }, 409)
}

/** The question that a form without faults makes of the one it began with. */
export function typedQuestion({ editing, question }: Asked, fields: QuestionFields): Question {
  const codes = question.categories.map((category) => category.code)
  return toQuestion(question, fields, [...codesEver(editing.history, question.id), ...codes])
}

/** @throws AppError `not_found` where the draft has no such question */
export function wantedQuestion({ draft }: Editing, id: string | undefined): Question {
  const question = entryOf(draft, id ?? '')?.question
  if (!question) throw new AppError('not_found', {})
  return question
}

/** @throws AppError `form_invalid` for a kind that cannot be added */
export function blankQuestion({ draft }: Editing, kind: string | undefined): Question {
  if (!isAddable(kind)) throw new AppError('form_invalid', { fields: { kind: 'unknown' } })
  return newQuestion(draft, kind)
}

function isAddable(kind: string | undefined): kind is Addable {
  return ADDABLE.some((one) => one === kind)
}

/** A further rating offers the way out that the others offer. */
function offered({ draft }: Editing, question: Question): QuestionFields {
  const fields = toQuestionFields(question)
  if (question.kind !== 'level') return fields
  const like = draft.entries.findLast(
    ({ question: one }) => one.kind === 'level' && one.notApplicable,
  )
  const { zh = '', en = '' } = like?.question.notApplicable ?? {}
  return { ...fields, naZh: zh, naEn: en }
}

/** What an edit changes, as `before → after` by text. */
function detailsOf(differences: readonly Difference[]): AuditDetails {
  const changes = differences.map(({ part, code = '', before, after }) =>
    [part, code, `${before} → ${after}`].filter((text) => text !== '').join(' '),
  )
  return { changes }
}

async function answer(
  desk: Desk,
  c: DeskContext,
  { editing, question, isNew }: Asked,
  form: Form,
  status: ContentfulStatusCode = 200,
): Promise<Response> {
  const page = QuestionFormPage({
    frame: await frameOf(desk, c, isNew ? '/desk/questionnaire' : undefined),
    question,
    isNew,
    isAnswered: editing.history.answered.has(question.id),
    draft: editing.draft,
    version: editing.stored.version,
    faults: {},
    conflict: null,
    refusal: null,
    ...form,
  })
  return sendFramingPage(desk, c, page, status)
}
