import { scopeText } from '../../survey-ui/desk/definition-text.ts'
import { ResultsPage } from '../../survey-ui/desk/results-page.tsx'
import { deskMessages } from '../../survey-ui/messages/desk.ts'
import { localTime } from '../local-time.ts'
import { questionTexts } from '../question-text.ts'
import { listPoints } from '../stores/point.ts'
import type { Desk, DeskHandler } from './context.ts'
import { frameOf, sendPage } from './page.ts'
import { pointStateAt } from './point-line.ts'
import { readResult } from './result-request.ts'
import { unfinishedSetup } from './start.ts'

export const showResults: DeskHandler = (desk) => async (c) => {
  const result = await readResult(desk, c)
  const { filter, filterFaults, indicator } = result
  const language = c.get('language')
  const textOf = await questionTexts(desk.deps.db)
  const types = result.types.map((type) => ({ id: type.id, name: type.name[language] }))
  const page = ResultsPage({
    frame: await frameOf(desk, c),
    filter,
    filterFaults,
    today: localTime(desk.deps.clock()).date,
    indicators: result.choices,
    activityTypes: types,
    scopeName: scopeText(result.scope, types, deskMessages(language)),
    indicator,
    collection: result.collection,
    question: textOf(indicator.definition.question)[language],
    firstPoint: await firstOpenPoint(desk),
    setup: (await unfinishedSetup(desk))?.n ?? null,
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
