import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { QuestionnairePublishPage } from '../../survey-ui/desk/questionnaire-publish-page.tsx'
import { QuestionnaireVersionPage } from '../../survey-ui/desk/questionnaire-version-page.tsx'
import { draftFaults } from '../../survey-ui/instrument/draft-faults.ts'
import type { Questionnaire } from '../../survey-ui/instrument/questionnaire.ts'
import { questionnaireChanges } from '../../survey-ui/instrument/questionnaire-changes.ts'
import { AppError, isAppError } from '../errors.ts'
import { keepAnswered } from '../questionnaire-history.ts'
import { type AuditDetails, recordAudit } from '../stores/audit.ts'
import { publishDraft, publishNext } from '../stores/questionnaire-draft.ts'
import { readOrganisation } from '../stores/setting.ts'
import { actorOf, type Desk, type DeskContext, type DeskHandler } from './context.ts'
import { readFields } from './form.ts'
import { frameOf, sendFramingPage } from './page.ts'
import { mayEdit, versionLines, wantedVersion } from './questionnaire.ts'
import { measureQuestionnaire } from './questionnaire-preview.ts'
import { nextQuestionnaire, readDraftVersion, readEditing } from './questionnaire-state.ts'

/** What a draft would change, before it is published. */
export const reviewDraft: DeskHandler = (desk) => async (c) => await answerReview(desk, c, false)

/**
 * Publishes the draft as the next version. The form names the draft and the version in use that its
 * list of changes was made of: where one of them has moved, the list is shown again instead.
 */
export const publishQuestionnaire: DeskHandler = (desk) => async (c) => {
  const { deps } = desk
  const typed = await readFields(c, ['version', 'current'])
  const editing = await readEditing(deps.db)
  const { history, draft, isDraft } = editing
  const current = history.current.version
  const next = nextQuestionnaire(editing)
  const details = changeDetails(history.current.questionnaire, next)
  const isFit = draftFaults(draft).length === 0 && Object.keys(details).length > 0
  if (isDraft && !isFit) return await answerReview(desk, c, false, 422)
  const entry = {
    actor: actorOf(c),
    action: 'questionnaire.published',
    subject: String(current + 1),
    details,
  }
  const publication = {
    draftVersion: readDraftVersion(typed.version),
    version: current + 1,
    definition: JSON.stringify(next),
    ...stampOf(desk, c),
  }
  try {
    if (!isDraft || typed.current !== String(current)) throw new AppError('edit_conflict', {})
    await publishDraft(deps.db, publication, (onlyIf) => recordAudit(deps, entry, onlyIf))
  } catch (error) {
    if (!isAppError(error, 'edit_conflict')) throw error
    return await answerReview(desk, c, true, 409)
  }
  return c.redirect('/desk/questionnaire?published', 303)
}

/** An earlier version as it was, with its codes. */
export const showQuestionnaireVersion: DeskHandler = (desk) => async (c) => {
  const editing = await readEditing(desk.deps.db)
  const { history } = editing
  const shown = wantedVersion(editing, c.req.param('version'))
  const again = keepAnswered(shown.questionnaire, history)
  const page = QuestionnaireVersionPage({
    frame: await frameOf(desk, c),
    mayEdit: mayEdit(c),
    versions: versionLines(history),
    version: shown.version,
    questionnaire: shown.questionnaire,
    changes: questionnaireChanges(history.current.questionnaire, again),
  })
  return sendFramingPage(desk, c, page)
}

/** Publishes an earlier version again as the next one, which takes a later one back. */
export const publishVersionAgain: DeskHandler = (desk) => async (c) => {
  const { deps } = desk
  const { current } = await readFields(c, ['current'])
  const editing = await readEditing(deps.db)
  const { history } = editing
  const chosen = wantedVersion(editing, c.req.param('version'))
  if (current !== String(history.current.version)) throw new AppError('edit_conflict', {})
  const next = keepAnswered(chosen.questionnaire, history)
  const version = history.current.version + 1
  const entry = {
    actor: actorOf(c),
    action: 'questionnaire.published_again',
    subject: String(version),
    details: { from: chosen.version },
  }
  const publication = { version, definition: JSON.stringify(next), ...stampOf(desk, c) }
  await publishNext(deps.db, publication, recordAudit(deps, entry))
  return c.redirect('/desk/questionnaire?published', 303)
}

function stampOf({ deps }: Desk, c: DeskContext) {
  return { at: deps.clock().toISOString(), by: actorOf(c).name }
}

/** What a publication changed: ids by kind of change. */
function changeDetails(before: Questionnaire, after: Questionnaire): AuditDetails {
  const changes = questionnaireChanges(before, after)
  const kinds = [...new Set(changes.map((change) => change.kind))]
  return Object.fromEntries(
    kinds.map((kind) => [
      kind,
      changes.flatMap((one) => (one.kind === kind && 'question' in one ? [one.question.id] : [])),
    ]),
  )
}

async function answerReview(
  desk: Desk,
  c: DeskContext,
  isConflict: boolean,
  status: ContentfulStatusCode = 200,
): Promise<Response> {
  const { deps } = desk
  const editing = await readEditing(deps.db)
  const { history, stored, draft, isDraft } = editing
  const next = nextQuestionnaire(editing)
  const page = QuestionnairePublishPage({
    frame: await frameOf(desk, c),
    current: history.current.version,
    draftVersion: stored.version,
    draft,
    next,
    movedTo: isDraft && stored.basedOn < history.current.version ? history.current.version : null,
    changes: questionnaireChanges(history.current.questionnaire, next),
    faults: draftFaults(draft),
    measures: await measureQuestionnaire(deps, next, await readOrganisation(deps.db)),
    isConflict,
  })
  return sendFramingPage(desk, c, page, status)
}
