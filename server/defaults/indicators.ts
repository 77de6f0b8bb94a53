import { defaultDefinition, type IndicatorDefinition } from '../../analysis/indicator/definition.ts'

const labels = (third: string) => ({ first: '满意度指标', second: '服务对象满意度指标', third })

/** This service, asked at every exit. */
const OVERALL: IndicatorDefinition = defaultDefinition({
  name: '公众满意度',
  formLabels: labels('公众满意度'),
})

/** How the association and its museum do their duties as a whole; 不了解 is not in the base. */
export const DEPARTMENT: IndicatorDefinition = defaultDefinition({
  id: 'department',
  name: '履职情况群众满意度',
  question: 'department',
  formLabels: labels('履职情况群众满意度'),
})

/** What a fresh installation reports, in its order: the first one is the default. */
export const INDICATORS: readonly IndicatorDefinition[] = [OVERALL, DEPARTMENT]
