import { type Draft, toDraft, toQuestionnaire } from '../../survey-ui/instrument/draft.ts'
import type { Questionnaire } from '../../survey-ui/instrument/questionnaire.ts'
import type { Database } from '../db/port.ts'
import { AppError } from '../errors.ts'
import { keepAnswered, type QuestionnaireHistory, readHistory } from '../questionnaire-history.ts'
import { type AuditDetails, recordAudit } from '../stores/audit.ts'
import { readDraft, type StoredDraft, saveDraft } from '../stores/questionnaire-draft.ts'
import { actorOf, type Desk, type DeskContext } from './context.ts'

/** What an editor works on: the draft, or the version in use where there is none. */
export interface Editing {
  readonly history: QuestionnaireHistory
  readonly stored: StoredDraft
  readonly isDraft: boolean
  readonly draft: Draft
}

export async function readEditing(db: Database): Promise<Editing> {
  const [history, stored] = await Promise.all([readHistory(db), readDraft(db)])
  const isDraft = stored.definition !== null
  const begun = isDraft
    ? (JSON.parse(stored.definition ?? '') as Draft)
    : toDraft(history.current.questionnaire, 0)
  const numbered = Math.max(begun.numbered, history.numbered)
  return { history, stored, isDraft, draft: { ...begun, numbered } }
}

/** The version that publishing would make now. */
export function nextQuestionnaire({ draft, history }: Editing): Questionnaire {
  return keepAnswered(toQuestionnaire(draft), history)
}

interface Edit {
  /** The draft version that the editor had before them. */
  readonly version: number
  /** The whole draft after the edit; `null` gives it up. */
  readonly draft: Draft | null
  readonly action: string
  readonly subject: string
  readonly details?: AuditDetails
}

/**
 * Stores a step of the draft with its entry in the audit; a step that changes nothing is not stored.
 *
 * @throws AppError `edit_conflict` when the draft is at another version by now
 */
export async function storeEdit(
  { deps }: Desk,
  c: DeskContext,
  editing: Editing,
  edit: Edit,
): Promise<void> {
  const { stored, history, isDraft, draft: before } = editing
  if (edit.version !== stored.version) throw new AppError('edit_conflict', {})
  const definition = edit.draft === null ? null : JSON.stringify(edit.draft)
  if (definition === JSON.stringify(before)) return
  const actor = actorOf(c)
  const { action, subject, details = {} } = edit
  const basedOn = isDraft ? stored.basedOn : history.current.version
  const stamp = { at: deps.clock().toISOString(), by: actor.name }
  await saveDraft(deps.db, { version: edit.version, basedOn, definition, ...stamp }, (onlyIf) =>
    recordAudit(deps, { actor, action, subject, details }, onlyIf),
  )
}

/** A version that a form carries; unlike 0, what is none can never match a draft. */
export function readDraftVersion(text: string): number {
  return /^\d{1,9}$/.test(text) ? Number(text) : -1
}
