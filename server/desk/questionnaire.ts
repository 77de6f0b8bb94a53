import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { QuestionnairePage } from '../../survey-ui/desk/questionnaire-page.tsx'
import type {
  QuestionnaireMessage,
  QuestionnaireVersionLine,
} from '../../survey-ui/desk/questionnaire-props.ts'
import { questionnaireChanges } from '../../survey-ui/instrument/questionnaire-changes.ts'
import { AppError } from '../errors.ts'
import type { QuestionnaireHistory, QuestionnaireVersion } from '../questionnaire-history.ts'
import { readOrganisation } from '../stores/setting.ts'
import { mayUse } from './access.ts'
import type { Desk, DeskContext, DeskHandler } from './context.ts'
import { frameOf, sendFramingPage } from './page.ts'
import { measureQuestionnaire } from './questionnaire-preview.ts'
import { type Editing, nextQuestionnaire, readEditing } from './questionnaire-state.ts'

const TOLD = ['saved', 'discarded', 'published'] as const

export const showQuestionnaire: DeskHandler = (desk) => async (c) => {
  const told = TOLD.find((name) => c.req.query(name) !== undefined)
  return await answerQuestionnaire(desk, c, told ? { kind: told } : null)
}

/** The room of the questionnaire, with a word about what was done or why it was not. */
export async function answerQuestionnaire(
  desk: Desk,
  c: DeskContext,
  message: QuestionnaireMessage | null,
  status: ContentfulStatusCode = 200,
): Promise<Response> {
  const { deps } = desk
  const editing = await readEditing(deps.db)
  const { history, stored, draft, isDraft } = editing
  const next = nextQuestionnaire(editing)
  const page = QuestionnairePage({
    frame: await frameOf(desk, c, '/desk/questionnaire'),
    mayEdit: mayEdit(c),
    draft,
    draftVersion: stored.version,
    edited: isDraft ? { at: stored.changedAt, by: stored.changedBy } : null,
    changes: questionnaireChanges(history.current.questionnaire, next).length,
    answered: [...history.answered],
    versions: versionLines(history),
    measures: await measureQuestionnaire(deps, next, await readOrganisation(deps.db)),
    message,
  })
  return sendFramingPage(desk, c, page, status)
}

export function mayEdit(c: DeskContext): boolean {
  return mayUse(c.get('session')?.operator.role, 'POST', '/questionnaire/publish')
}

/** Every published version, latest first. */
export function versionLines(history: QuestionnaireHistory): readonly QuestionnaireVersionLine[] {
  return history.versions.map((version) => lineOf(history, version)).toReversed()
}

function lineOf({ current }: QuestionnaireHistory, one: QuestionnaireVersion) {
  const { version, publishedAt, publishedBy, isAnswered } = one
  return { version, publishedAt, publishedBy, isAnswered, isCurrent: one === current }
}

/**
 * The published version that an address names.
 *
 * @throws AppError `not_found`
 */
export function wantedVersion({ history }: Editing, text: string | undefined) {
  const found = history.versions.find((one) => String(one.version) === text)
  if (!found) throw new AppError('not_found', {})
  return found
}
