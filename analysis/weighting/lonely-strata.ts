import type { Message } from '../message.ts'
import { type Domain, type SurveyDesign, WHOLE_SAMPLE } from './survey-design.ts'

/** Names of strata of one cluster among several there are, with an answer in the domain. */
export function lonelyStrata(
  { strata, rows }: SurveyDesign,
  inDomain: Domain = WHOLE_SAMPLE,
): string[] {
  const belongs = rows.map((row, k) => inDomain(row, k))
  return strata
    .filter(({ units, population }) => units.length === 1 && population !== 1)
    .filter(({ units }) => units.some((unit) => unit.rows.some((index) => belongs[index])))
    .map(({ name }) => name)
}

/** A warning `lonely_psu` for each of the strata. */
export function lonelyWarnings(names: readonly string[]): Message[] {
  return names.map((stratum) => ({ code: 'lonely_psu', params: { stratum } }))
}
