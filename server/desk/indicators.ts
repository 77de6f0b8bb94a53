import { IndicatorsPage } from '../../survey-ui/desk/indicators-page.tsx'
import { listIndicators } from '../stores/definition.ts'
import { mayUse } from './access.ts'
import type { DeskHandler } from './context.ts'
import { frameOf, sendPage } from './page.ts'

export const showIndicators: DeskHandler = (desk) => async (c) => {
  const indicators = await listIndicators(desk.deps.db)
  const page = IndicatorsPage({
    frame: await frameOf(desk, c),
    mayEdit: mayUse(c.get('session')?.operator.role, 'POST', '/indicators'),
    suggestsDepartment: !indicators.some((one) => one.definition.question === 'department'),
    indicators: indicators.map(({ retiredAt, ...line }) => ({
      ...line,
      retired: retiredAt !== null,
    })),
  })
  return sendPage(desk, c, page)
}
