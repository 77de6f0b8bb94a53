import { z } from 'zod'
import type { PrintedDefinition } from '../../../analysis/indicator/indicator.ts'
import { explained } from '../../explained.ts'
import { figure } from './figures.ts'

export const CONVENTIONS = ['top_two', 'including_basic', 'index', 'mean'] as const

const tier = z.object({ lowerBoundPercent: z.string(), points: z.string() })

const scoreRule = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('proportional') }),
  z.object({
    kind: z.literal('deduction'),
    pointsPerPercentagePoint: z.string(),
    step: z.enum(['linear', 'begun', 'completed']),
  }),
  z.object({ kind: z.literal('tiers'), tiers: z.array(tier) }),
  z.object({ kind: z.literal('rate_times_points') }),
  z.object({ kind: z.literal('interpolation'), floorPercent: z.string() }),
  z.object({ kind: z.literal('qualitative'), bandPercent: z.string(), reason: z.string() }),
])

const RULES = scoreRule.options.map((option) => option.shape.kind.value)
const ROUNDINGS = ['half_up_2', 'truncated_2', 'half_up_integer', 'truncated_integer'] as const

const scope = z.object({
  activityTypeIds: explained(
    'indicator.definition.scope.activityTypeIds',
    z.array(z.string()).nullable(),
  ),
})

/** The definition as it is printed beside a result. */
export const definitionSchema = z.object({
  id: explained('indicator.definition.id', z.string()),
  name: explained('indicator.definition.name', z.string()),
  version: explained('indicator.definition.version', z.int().min(1)),
  question: explained('indicator.definition.question', z.enum(['overall', 'department'])),
  scope: explained('indicator.definition.scope', scope),
  convention: explained('indicator.definition.convention', z.enum(CONVENTIONS)),
  weighting: explained('indicator.definition.weighting', z.enum(['none', 'attendance'])),
  targetPercent: figure('indicator.definition.targetPercent'),
  direction: explained(
    'indicator.definition.direction',
    z.enum(['higher_is_better', 'lower_is_better']),
  ),
  points: figure('indicator.definition.points'),
  rule: explained('indicator.definition.rule', z.enum(RULES)),
  ruleSettings: explained('indicator.definition.ruleSettings', scoreRule),
  rounding: explained('indicator.definition.rounding', z.enum(ROUNDINGS)),
  basis: explained('indicator.definition.basis', z.string()),
}) satisfies z.ZodType<PrintedDefinition>
