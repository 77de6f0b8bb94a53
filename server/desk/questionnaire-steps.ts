import { entryOf } from '../../survey-ui/instrument/draft.ts'
import type { DraftOutcome } from '../../survey-ui/instrument/draft-operations.ts'
import {
  moveQuestion,
  removeQuestion,
  switchQuestion,
} from '../../survey-ui/instrument/draft-operations.ts'
import { AppError, isAppError } from '../errors.ts'
import type { AuditDetails } from '../stores/audit.ts'
import type { Desk, DeskContext, DeskHandler } from './context.ts'
import { readFields } from './form.ts'
import { answerQuestionnaire } from './questionnaire.ts'
import { type Editing, readDraftVersion, readEditing, storeEdit } from './questionnaire-state.ts'

interface Step {
  readonly outcome: DraftOutcome
  readonly action: string
  readonly details?: AuditDetails
}

/** Puts a question one place up or down. */
export const moveInDraft: DeskHandler = (desk) => async (c) => {
  const { to, version } = await readFields(c, ['to', 'version'])
  if (to !== 'up' && to !== 'down') throw unreadable('to')
  return await step(desk, c, version, ({ draft }, id) => ({
    outcome: moveQuestion(draft, id, to === 'up' ? -1 : 1),
    action: 'questionnaire.question_moved',
    details: { to },
  }))
}

export const switchInDraft: DeskHandler = (desk) => async (c) => {
  const { to, version } = await readFields(c, ['to', 'version'])
  if (to !== 'on' && to !== 'off') throw unreadable('to')
  return await step(desk, c, version, ({ draft }, id) => ({
    outcome: switchQuestion(draft, id, to === 'on'),
    action: `questionnaire.question_switched_${to}`,
  }))
}

export const removeFromDraft: DeskHandler = (desk) => async (c) => {
  const { version } = await readFields(c, ['version'])
  return await step(desk, c, version, ({ draft, history }, id) => ({
    outcome: removeQuestion(draft, id, history.answered),
    action: 'questionnaire.question_removed',
    details: { text: entryOf(draft, id)?.question.text.zh ?? '' },
  }))
}

/** Gives the draft up; the questionnaire in use stays. */
export const discardDraft: DeskHandler = (desk) => async (c) => {
  const { version } = await readFields(c, ['version'])
  const editing = await readEditing(desk.deps.db)
  const entry = { action: 'questionnaire.draft_discarded', subject: 'questionnaire' }
  try {
    if (!editing.isDraft) throw new AppError('edit_conflict', {})
    await storeEdit(desk, c, editing, { version: readDraftVersion(version), draft: null, ...entry })
  } catch (error) {
    return await answerConflict(desk, c, error)
  }
  return c.redirect('/desk/questionnaire?discarded', 303)
}

/** One operation on one question: stored, refused by name, or told that a colleague came first. */
async function step(
  desk: Desk,
  c: DeskContext,
  version: string,
  carryOut: (editing: Editing, id: string) => Step,
): Promise<Response> {
  const id = c.req.param('id') ?? ''
  const editing = await readEditing(desk.deps.db)
  if (!entryOf(editing.draft, id)) throw new AppError('not_found', {})
  const { outcome, ...entry } = carryOut(editing, id)
  const { draft, refusal } = outcome
  if (refusal) return await answerQuestionnaire(desk, c, { kind: 'refused', refusal }, 422)
  try {
    const edit = { version: readDraftVersion(version), draft, subject: id, ...entry }
    await storeEdit(desk, c, editing, edit)
  } catch (error) {
    return await answerConflict(desk, c, error)
  }
  const isThere = entryOf(draft, id) !== undefined
  return c.redirect(`/desk/questionnaire${isThere ? `#question-${id}` : ''}`, 303)
}

async function answerConflict(desk: Desk, c: DeskContext, error: unknown): Promise<Response> {
  if (!isAppError(error, 'edit_conflict')) throw error
  return await answerQuestionnaire(desk, c, { kind: 'conflict' }, 409)
}

function unreadable(field: string): AppError {
  return new AppError('form_invalid', { fields: { [field]: 'unknown' } })
}
