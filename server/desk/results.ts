import { ResultsPage } from '../../survey-ui/desk/results-page.tsx'
import { localTime } from '../local-time.ts'
import { readQuestionnaires } from '../questionnaires.ts'
import { listPoints } from '../stores/point.ts'
import type { Desk, DeskHandler } from './context.ts'
import { frameOf, sendPage } from './page.ts'
import { pointStateAt } from './point-line.ts'
import { readResult } from './result-request.ts'

export const showResults: DeskHandler = (desk) => async (c) => {
  const { filter, filterFaults, types, indicator, collection } = await readResult(desk, c)
  const language = c.get('language')
  const { current } = await readQuestionnaires(desk.deps.db)
  const question = current.questionnaire.questions.find(
    (entry) => entry.id === indicator.definition.question,
  )
  const page = ResultsPage({
    frame: await frameOf(desk, c),
    filter,
    filterFaults,
    today: localTime(desk.deps.clock()).date,
    activityTypes: types.map((type) => ({ id: type.id, name: type.name[language] })),
    indicator,
    collection,
    question: question?.text[language] ?? indicator.definition.question,
    firstPoint: await firstOpenPoint(desk),
  })
  return sendPage(desk, c, page, filterFaults.length > 0 ? 422 : 200)
}

async function firstOpenPoint({ deps }: Desk) {
  const points = await listPoints(deps.db)
  const now = deps.clock()
  return (
    points.find((point) => pointStateAt(point, now) === 'open' && point.mode === 'live') ?? null
  )
}
