import { z } from 'zod'
import type { Indicator } from '../../../analysis/indicator/indicator.ts'
import { explained } from '../../explained.ts'
import { CONVENTIONS, definitionSchema } from './definition.ts'
import {
  count,
  figure,
  figureOrNull,
  limits,
  perLevel,
  rateFigure,
  shownOrNull,
  shownRate,
  shownValue,
} from './figures.ts'
import { message } from './message.ts'
import { intervalSchema, weightedSchema } from './weighted.ts'

const VERDICTS = ['demonstrated', 'not_demonstrated', 'refuted'] as const
const verdict = () => z.enum(VERDICTS).nullable()

const conventions = z.object({
  top_two: rateFigure('indicator.conventions.topTwo'),
  including_basic: rateFigure('indicator.conventions.includingBasic'),
  index: explained(
    'indicator.conventions.index',
    z.object({
      value: figureOrNull('indicator.conventions.index.value'),
      weights: explained(
        'indicator.conventions.index.weights',
        perLevel(z.number().exactOptional()),
      ),
    }),
  ),
  mean: explained(
    'indicator.conventions.mean',
    z.object({ value: figureOrNull('indicator.conventions.mean.value') }),
  ),
})

const bounds = z.object({
  alpha: figure('indicator.bounds.alpha'),
  exact: explained(
    'indicator.bounds.exact',
    limits()
      .extend({
        pValueGreater: figure('indicator.bounds.exact.pValueGreater'),
        pValueLess: figure('indicator.bounds.exact.pValueLess'),
      })
      .nullable(),
  ),
  clustered: explained(
    'indicator.bounds.clustered',
    z
      .object({
        clusters: count('indicator.bounds.clustered.clusters'),
        df: figure('indicator.bounds.clustered.df'),
        nEffective: figureOrNull('indicator.bounds.clustered.nEffective'),
        designEffect: figureOrNull('indicator.bounds.clustered.designEffect'),
        lower: figureOrNull('limits.lower'),
        upper: figureOrNull('limits.upper'),
      })
      .nullable(),
  ),
})

const display = z.object({
  ratePercent: shownOrNull('indicator.display.ratePercent'),
  achieved: shownOrNull('indicator.display.achieved'),
  intervalPercent: explained(
    'indicator.display.intervalPercent',
    z.object({ lower: z.string(), upper: z.string() }).nullable(),
  ),
  weightedPercent: shownOrNull('indicator.display.weightedPercent'),
  score: shownOrNull('indicator.display.score'),
  targetPercent: explained('indicator.display.targetPercent', z.string()),
  points: explained('indicator.display.points', z.string()),
  conventions: explained(
    'indicator.display.conventions',
    z.object({
      top_two: shownRate(),
      including_basic: shownRate(),
      index: shownValue(),
      mean: shownValue(),
    }),
  ),
  sharesPercent: explained('indicator.display.sharesPercent', perLevel(z.string()).nullable()),
})

/** The indicator object; the compiler holds it to what `analysis` computes. */
export const indicatorSchema = explained(
  'indicator',
  z.object({
    definition: explained('indicator.definition', definitionSchema),
    period: explained(
      'indicator.period',
      z.object({
        from: explained('indicator.period.from', z.iso.date().nullable()),
        to: explained('indicator.period.to', z.iso.date().nullable()),
      }),
    ),
    counts: explained('indicator.counts', perLevel(z.int().min(0))),
    valid: count('indicator.valid'),
    notApplicable: count('indicator.notApplicable'),
    notAnswered: count('indicator.notAnswered'),
    notAsked: count('indicator.notAsked'),
    excluded: count('indicator.excluded'),
    conventions: explained('indicator.conventions', conventions),
    official: explained('indicator.official', z.enum(CONVENTIONS)),
    reached: explained('indicator.reached', z.boolean().nullable()),
    interval: intervalSchema,
    weighted: weightedSchema,
    verdicts: explained(
      'indicator.verdicts',
      z.object({
        exact: explained('indicator.verdicts.exact', verdict()),
        clustered: explained('indicator.verdicts.clustered', verdict()),
      }),
    ),
    verdict: explained('indicator.verdict', verdict()),
    verdictBasis: explained('indicator.verdictBasis', z.enum(['exact', 'clustered']).nullable()),
    bounds: explained('indicator.bounds', bounds),
    score: figureOrNull('indicator.score'),
    exact: explained(
      'indicator.exact',
      z.object({
        achieved: shownOrNull('indicator.exact.achieved'),
        score: shownOrNull('indicator.exact.score'),
      }),
    ),
    display: explained('indicator.display', display),
    shares: explained('indicator.shares', perLevel(z.number()).nullable()),
    warnings: explained('indicator.warnings', z.array(message)),
    reasons: explained('indicator.reasons', z.record(z.string(), z.string())),
    asOf: explained('indicator.asOf', z.iso.datetime()),
  }),
) satisfies z.ZodType<Indicator>
