import { z } from 'zod'
import { explained } from '../../explained.ts'
import { count, figureOrNull, limits } from './figures.ts'
import { message } from './message.ts'

/** The interval of the official rate by its clusters. */
export const intervalSchema = explained(
  'indicator.interval',
  limits()
    .extend({
      conf: explained('indicator.interval.conf', z.number()),
      method: explained('indicator.interval.method', z.literal('korn_graubard_capped')),
      df: count('indicator.interval.df'),
    })
    .nullable(),
)

const stratum = z.object({
  activityType: explained('indicator.weighted.strata.activityType', z.string()),
  attendance: explained('indicator.weighted.strata.attendance', z.int().min(0).nullable()),
  weight: figureOrNull('indicator.weighted.strata.weight'),
  n: count('indicator.weighted.strata.n'),
  clusters: count('indicator.weighted.strata.clusters'),
  rate: figureOrNull('indicator.weighted.strata.rate'),
})

/** The rate weighted by attendance. */
export const weightedSchema = explained(
  'indicator.weighted',
  z
    .object({
      rate: figureOrNull('indicator.weighted.rate'),
      interval: explained('indicator.weighted.interval', limits().nullable()),
      se: figureOrNull('indicator.weighted.se'),
      df: count('indicator.weighted.df'),
      clusters: count('indicator.weighted.clusters'),
      nEffective: figureOrNull('indicator.weighted.nEffective'),
      designEffect: figureOrNull('indicator.weighted.designEffect'),
      attendance: count('indicator.weighted.attendance'),
      coveredShare: figureOrNull('indicator.weighted.coveredShare'),
      bounds: explained('indicator.weighted.bounds', limits().nullable()),
      differencePoints: figureOrNull('indicator.weighted.differencePoints'),
      strata: explained('indicator.weighted.strata', z.array(stratum)),
      warnings: explained('indicator.weighted.warnings', z.array(message)),
      reason: explained('indicator.weighted.reason', z.string().nullable()),
    })
    .nullable(),
)
