import type { Random } from '../../server/demo/random.ts'
import { betaVariate } from './beta-variate.ts'

/** A stratum of the simulated county: visits a year and events in the sample. */
export interface SimulatedStratum {
  readonly stratum: string
  readonly attendance: number
  readonly events: number
}

/** The five types whose attendance is reported, 100 events altogether. */
export const LINZE: readonly SimulatedStratum[] = [
  { stratum: 'museum_visit', attendance: 70_000, events: 40 },
  { stratum: 'caravan', attendance: 50_000, events: 25 },
  { stratum: 'touring_museum', attendance: 30_000, events: 15 },
  { stratum: 'talk', attendance: 1_000, events: 12 },
  { stratum: 'city_caravan', attendance: 1_000, events: 8 },
]

/** Answers per event lie between these two, evenly. */
const ANSWERS = { least: 4, most: 20 } as const

export interface SimulatedSample {
  readonly stratum: string
  readonly attendance: number
  readonly clusters: readonly { readonly satisfied: number; readonly valid: number }[]
}

/**
 * One survey of the county: each event draws its own rate from a beta distribution around `rate`,
 * so that two answers of one event correlate by `correlation`, and so many answers of it.
 *
 * Source of the model: Donner & Klar 2000, Cluster Randomization Trials.
 */
export function drawSurvey(
  rate: number,
  correlation: number,
  random: Random,
): readonly SimulatedSample[] {
  const scale = (1 - correlation) / correlation
  return LINZE.map(({ stratum, attendance, events }) => ({
    stratum,
    attendance,
    clusters: Array.from({ length: events }, () => {
      const valid = ANSWERS.least + random.below(ANSWERS.most - ANSWERS.least + 1)
      const own = betaVariate(rate * scale, (1 - rate) * scale, random)
      let satisfied = 0
      for (let i = 0; i < valid; i += 1) if (random.chance(own)) satisfied += 1
      return { satisfied, valid }
    }),
  }))
}
