import { type ReceivedTest, TestScanPage } from '../../survey-ui/desk/test-scan-page.tsx'
import { isMissing } from '../../survey-ui/instrument/missing.ts'
import { unpackAnswers } from '../../survey-ui/instrument/pack.ts'
import { deskMessages } from '../../survey-ui/messages/desk.ts'
import { pointAddress, publicOrigin } from '../address.ts'
import { FIRST_POINT } from '../defaults/linze.ts'
import { AppError } from '../errors.ts'
import { questionnaireOf, readQuestionnaires } from '../questionnaires.ts'
import { findPoint, listPoints, type Point } from '../stores/point.ts'
import { latestTestResponse } from '../stores/test-response.ts'
import { mayUse } from './access.ts'
import { actorOf, type Desk, type DeskContext, type DeskHandler } from './context.ts'
import { readFields } from './form.ts'
import { frameOf, sendPage } from './page.ts'
import { pointStateAt } from './point-line.ts'
import { addWithNewCode } from './point-new.ts'
import { qrModules } from './qr.ts'
import { originState } from './start.ts'

/** How long a test response is the one that somebody has just sent. */
const JUST_NOW_MS = 10 * 60_000

/** A code to scan with the phone in hand, and what came of it. */
export const showTestScan: DeskHandler = (desk) => async (c) => {
  const { deps } = desk
  const point = await openTestPoint(desk)
  const address = point && pointAddress(deps.config, point.code)
  const page = TestScanPage({
    frame: await frameOf(desk, c),
    point: point && address ? { name: point.name, address, modules: qrModules(address) } : null,
    received: (await receivedTest(desk, c)) ?? null,
    mayMake: mayUse(c.get('session')?.operator.role, 'POST', '/start/test'),
    origin: originState(deps.config) === 'ok' ? null : publicOrigin(deps.config),
  })
  return sendPage(desk, c, page)
}

/** Makes a point for tests, unless there is an open one already. */
export const makeTestPoint: DeskHandler = (desk) => async (c) => {
  const { mode } = await readFields(c, ['mode'])
  if (mode !== 'test') throw new AppError('form_invalid', { fields: { mode: 'unknown' } })
  if (!(await openTestPoint(desk))) {
    const name = deskMessages(c.get('language')).testScan.pointName
    const place = { activityId: null, activityTypeId: FIRST_POINT.activityTypeId }
    const times = { opensAt: null, closesAt: null }
    await addWithNewCode(desk.deps, { name, ...place, ...times, mode: 'test' }, actorOf(c))
  }
  return c.redirect('/desk/start/test', 303)
}

/** The latest test response by its id, for the page that waits. */
export const latestTest: DeskHandler = (desk) => async (c) => {
  const latest = await latestTestResponse(desk.deps.db)
  return c.json({ id: latest?.id ?? null }, 200, { 'Cache-Control': 'no-store' })
}

/** An open point in test mode; the newest hardly matters, so the first by name. */
async function openTestPoint({ deps }: Desk): Promise<Point | undefined> {
  const now = deps.clock()
  const points = await listPoints(deps.db)
  return points.find((point) => point.mode === 'test' && pointStateAt(point, now) === 'open')
}

async function receivedTest({ deps }: Desk, c: DeskContext): Promise<ReceivedTest | undefined> {
  const { db, clock } = deps
  const latest = await latestTestResponse(db)
  if (!latest) return undefined
  const language = c.get('language')
  const questionnaire = questionnaireOf(await readQuestionnaires(db), latest.questionnaire_version)
  const answers = unpackAnswers(questionnaire, latest.answers)
  const overall = questionnaire.questions.find((question) => question.id === 'overall')
  const level = overall?.categories.find((category) => category.code === answers['overall'])
  return {
    id: latest.id,
    at: latest.received_at,
    point: (await findPoint(db, latest.point_code))?.name ?? latest.point_code,
    overall: level?.label[language] ?? null,
    answered: Object.values(answers).filter((answer) => !isMissing(answer)).length,
    language: latest.language === 'en' ? 'en' : 'zh',
    hasComment: latest.comment !== null,
    isNew: clock().getTime() - new Date(latest.received_at).getTime() < JUST_NOW_MS,
  }
}
