import { defaultDefinition, type IndicatorDefinition } from '../../analysis/indicator/definition.ts'

/** 一级 and 二级指标 of the self-evaluation form, where nobody wrote others. */
export const DEFAULT_LABELS = { first: '满意度指标', second: '服务对象满意度指标' } as const

const labels = (third: string) => ({ ...DEFAULT_LABELS, third })

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

/** What the form of a new indicator begins with. */
export const NEW_INDICATOR: IndicatorDefinition = defaultDefinition({ name: '' })
