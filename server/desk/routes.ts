import { Hono } from 'hono'
import type { Deps } from '../deps.ts'
import { deskAssets } from '../public-routes.ts'
import { showActivities } from './activities.ts'
import { createActivity, editActivity, newActivity, saveActivity } from './activity.ts'
import { answerProblem } from './answer-problem.ts'
import { saveAttendance, showAttendance } from './attendance.ts'
import { hide, showComment, unhide } from './comment.ts'
import {
  createCommentTheme,
  editCommentTheme,
  newCommentTheme,
  saveCommentTheme,
} from './comment-theme.ts'
import { showCommentThemes } from './comment-themes.ts'
import { showComments } from './comments.ts'
import { downloadComments } from './comments-csv.ts'
import type { Desk, DeskEnv, DeskRoute } from './context.ts'
import { downloadCoverage, showCoverage } from './coverage.ts'
import { currentSession } from './current-session.ts'
import { downloadResponses, showExports } from './exports.ts'
import { downloadFormRows, showFormRows } from './form-rows.ts'
import { formsOnly } from './forms-only.ts'
import { showGroups } from './groups.ts'
import { downloadGroups } from './groups-csv.ts'
import { guard } from './guard.ts'
import { home } from './home.ts'
import { confirmPreview, showImportPreview, undoPreview } from './import-preview.ts'
import { showImport, uploadList } from './import-upload.ts'
import { bringBack, retire, showIndicator } from './indicator.ts'
import { createIndicator, editIndicator, newIndicator, saveIndicator } from './indicator-edit.ts'
import { showIndicators } from './indicators.ts'
import { showInvitation, takeInvitation } from './invitation.ts'
import { deskLanguage } from './language.ts'
import { saveOpeningDays, showOpeningDays } from './opening-days.ts'
import { changeOrganisation, showOrganisation } from './organisation.ts'
import { lastDay, showOverview } from './overview.ts'
import { createPasswordHasher } from './password.ts'
import { showPoint } from './point.ts'
import { changePointMode, closePoint, reopenPoint } from './point-changes.ts'
import { createPoint, newPoint } from './point-new.ts'
import { showCard, showPoster } from './point-print.ts'
import { pointPng, pointSvg } from './point-qr.ts'
import { showPoints } from './points.ts'
import { showQuestionnaire } from './questionnaire.ts'
import { showPreview, showTypedPreview } from './questionnaire-frames.ts'
import {
  publishQuestionnaire,
  publishVersionAgain,
  reviewDraft,
  showQuestionnaireVersion,
} from './questionnaire-publish.ts'
import {
  addDraftQuestion,
  editDraftQuestion,
  newDraftQuestion,
  saveDraftQuestion,
} from './questionnaire-question.ts'
import { discardDraft, moveInDraft, removeFromDraft, switchInDraft } from './questionnaire-steps.ts'
import { editDraftTexts, saveDraftTexts } from './questionnaire-texts.ts'
import { editRectification, storeRectification } from './rectification.ts'
import { assignOwner } from './rectification-assign.ts'
import { showDigest } from './rectification-digest.ts'
import { showRectifications } from './rectifications.ts'
import { downloadRectifications } from './rectifications-csv.ts'
import { editRemark, saveRemark } from './remark.ts'
import { showResults } from './results.ts'
import { downloadResults } from './results-csv.ts'
import { sameOrigin } from './same-origin.ts'
import { SETTINGS_ROUTES } from './settings-routes.ts'
import { showSignIn, signIn } from './sign-in.ts'
import { signOut } from './sign-out.ts'
import { showStart, startLater } from './start.ts'
import { confirmFirstPoint, confirmIndicators, confirmNoActivities } from './start-confirm.ts'
import { latestTest, makeTestPoint, showTestScan } from './start-test.ts'
import { createFailureCounter } from './throttle.ts'
import { createToken, newToken } from './token-new.ts'
import { revokeToken, showTokens } from './tokens.ts'
import { saveTypeYears, showTypeYears } from './type-years.ts'
import { createUnknownNames } from './unknown-names.ts'
import { saveWorkCalendar, showWorkCalendar } from './work-calendar.ts'
import { copyYear, showYearCopy, undoYearCopy } from './year-copy.ts'

/** Every route of the desk, relative to /desk; `access.ts` says who may use it. */
const DESK_ROUTES: readonly DeskRoute[] = [
  ['GET', '/', home],
  ['GET', '/sign-in', showSignIn],
  ['POST', '/sign-in', signIn],
  ['POST', '/sign-out', signOut],
  ['GET', '/invitation/:token', showInvitation],
  ['POST', '/invitation/:token', takeInvitation],
  ['GET', '/overview', showOverview],
  ['GET', '/overview/last-day.json', lastDay],
  ['GET', '/results', showResults],
  ['GET', '/results.csv', downloadResults],
  ['GET', '/groups', showGroups],
  ['GET', '/groups.csv', downloadGroups],
  ['GET', '/coverage', showCoverage],
  ['GET', '/coverage.csv', downloadCoverage],
  ['GET', '/coverage/attendance', showAttendance],
  ['POST', '/coverage/attendance', saveAttendance],
  ['GET', '/coverage/year', showTypeYears],
  ['POST', '/coverage/year', saveTypeYears],
  ['GET', '/coverage/days', showOpeningDays],
  ['POST', '/coverage/days', saveOpeningDays],
  ['GET', '/coverage/import', showImport],
  ['POST', '/coverage/import', uploadList],
  ['GET', '/coverage/imports/:id', showImportPreview],
  ['POST', '/coverage/imports/:id/confirm', confirmPreview],
  ['POST', '/coverage/imports/:id/undo', undoPreview],
  ['GET', '/comments', showComments],
  ['GET', '/comments.csv', downloadComments],
  ['GET', '/comments/themes', showCommentThemes],
  ['GET', '/comments/themes/new', newCommentTheme],
  ['POST', '/comments/themes', createCommentTheme],
  ['GET', '/comments/themes/:id', editCommentTheme],
  ['POST', '/comments/themes/:id', saveCommentTheme],
  ['GET', '/comments/:id', showComment],
  ['POST', '/comments/:id/hide', hide],
  ['POST', '/comments/:id/unhide', unhide],
  ['GET', '/rectifications', showRectifications],
  ['GET', '/rectifications.csv', downloadRectifications],
  ['POST', '/rectifications/assign', assignOwner],
  ['GET', '/rectifications/digest', showDigest],
  ['GET', '/rectifications/calendar', showWorkCalendar],
  ['POST', '/rectifications/calendar', saveWorkCalendar],
  ['GET', '/rectifications/:id', editRectification],
  ['POST', '/rectifications/:id', storeRectification],
  ['GET', '/start', showStart],
  ['POST', '/start/later', startLater],
  ['POST', '/start/indicator', confirmIndicators],
  ['POST', '/start/activities', confirmNoActivities],
  ['POST', '/start/points', confirmFirstPoint],
  ['GET', '/start/test', showTestScan],
  ['POST', '/start/test', makeTestPoint],
  ['GET', '/start/test.json', latestTest],
  ['GET', '/organisation', showOrganisation],
  ['POST', '/organisation', changeOrganisation],
  ['GET', '/activities', showActivities],
  ['GET', '/activities/copy', showYearCopy],
  ['POST', '/activities/copy', copyYear],
  ['POST', '/activities/copy/undo', undoYearCopy],
  ['GET', '/activities/new', newActivity],
  ['POST', '/activities', createActivity],
  ['GET', '/activities/:id', editActivity],
  ['POST', '/activities/:id', saveActivity],
  ['GET', '/points', showPoints],
  ['GET', '/points/new', newPoint],
  ['POST', '/points', createPoint],
  ['GET', '/points/:code', showPoint],
  ['POST', '/points/:code/close', closePoint],
  ['POST', '/points/:code/reopen', reopenPoint],
  ['POST', '/points/:code/mode', changePointMode],
  ['GET', '/points/:code/qr.svg', pointSvg],
  ['GET', '/points/:code/qr.png', pointPng],
  ['GET', '/points/:code/poster', showPoster],
  ['GET', '/points/:code/card', showCard],
  ['GET', '/indicators', showIndicators],
  ['GET', '/indicators/new', newIndicator],
  ['POST', '/indicators', createIndicator],
  ['GET', '/indicators/rows', showFormRows],
  ['GET', '/indicators/rows.csv', downloadFormRows],
  ['GET', '/indicators/:id', showIndicator],
  ['GET', '/indicators/:id/edit', editIndicator],
  ['POST', '/indicators/:id', saveIndicator],
  ['POST', '/indicators/:id/retire', retire],
  ['POST', '/indicators/:id/bring-back', bringBack],
  ['GET', '/indicators/:id/remark', editRemark],
  ['POST', '/indicators/:id/remark', saveRemark],
  ['GET', '/questionnaire', showQuestionnaire],
  ['GET', '/questionnaire/preview', showPreview],
  ['POST', '/questionnaire/preview', showTypedPreview],
  ['GET', '/questionnaire/new', newDraftQuestion],
  ['POST', '/questionnaire/questions', addDraftQuestion],
  ['GET', '/questionnaire/questions/:id', editDraftQuestion],
  ['POST', '/questionnaire/questions/:id', saveDraftQuestion],
  ['POST', '/questionnaire/questions/:id/move', moveInDraft],
  ['POST', '/questionnaire/questions/:id/switch', switchInDraft],
  ['POST', '/questionnaire/questions/:id/remove', removeFromDraft],
  ['GET', '/questionnaire/texts', editDraftTexts],
  ['POST', '/questionnaire/texts', saveDraftTexts],
  ['POST', '/questionnaire/discard', discardDraft],
  ['GET', '/questionnaire/publish', reviewDraft],
  ['POST', '/questionnaire/publish', publishQuestionnaire],
  ['GET', '/questionnaire/versions/:version', showQuestionnaireVersion],
  ['POST', '/questionnaire/versions/:version/publish', publishVersionAgain],
  ['GET', '/exports', showExports],
  ['GET', '/exports/responses.csv', downloadResponses],
  ['GET', '/tokens', showTokens],
  ['GET', '/tokens/new', newToken],
  ['POST', '/tokens', createToken],
  ['POST', '/tokens/:id/revoke', revokeToken],
  ...SETTINGS_ROUTES,
]

/** The desk, to be mounted at /desk. */
export function deskRoutes(deps: Deps): Hono<DeskEnv> {
  const desk: Desk = {
    deps,
    assets: deskAssets(deps),
    hasher: createPasswordHasher(deps.randomBytes),
    failures: createFailureCounter(),
    unknownNames: createUnknownNames(deps),
  }
  const app = new Hono<DeskEnv>()
  app.use(deskLanguage(deps.config))
  app.use(currentSession(deps))
  app.use(sameOrigin(deps.config))
  app.use(formsOnly())
  for (const [method, path, handler] of DESK_ROUTES) {
    app.on(method, path, guard(path), handler(desk))
  }
  app.onError(answerProblem(desk))
  return app
}
