import { choice } from './distributions.ts'
import type { Random } from './random.ts'

/** Codes of the questions `group` and `age`. */
export interface Person {
  readonly group: string
  readonly age: string
}

type Mix = readonly (readonly [group: string, age: string, percent: number])[]

const FAMILIES: Mix = [
  ['youth', 'under_14', 30],
  ['youth', '14_17', 11],
  ['youth', '18_35', 4],
  ['farmer', '18_35', 4],
  ['farmer', '36_59', 9],
  ['worker', '18_35', 6],
  ['worker', '36_59', 6],
  ['official', '18_35', 3],
  ['official', '36_59', 5],
  ['elderly', '60_plus', 10],
  ['other', '18_35', 8],
  ['other', '36_59', 4],
]

const PUPILS: Mix = [
  ['youth', 'under_14', 58],
  ['youth', '14_17', 36],
  ['official', '36_59', 2],
  ['other', '18_35', 2],
  ['other', '36_59', 2],
]

const VILLAGERS: Mix = [
  ['farmer', '36_59', 40],
  ['farmer', '18_35', 10],
  ['farmer', '60_plus', 6],
  ['elderly', '60_plus', 22],
  ['youth', 'under_14', 7],
  ['youth', '14_17', 4],
  ['worker', '36_59', 4],
  ['official', '36_59', 3],
  ['other', '36_59', 4],
]

const LEARNERS: Mix = [
  ['worker', '18_35', 30],
  ['worker', '36_59', 26],
  ['farmer', '18_35', 12],
  ['farmer', '36_59', 20],
  ['other', '18_35', 8],
  ['other', '36_59', 4],
]

const FARMERS: Mix = [
  ['farmer', '36_59', 62],
  ['farmer', '18_35', 16],
  ['farmer', '60_plus', 10],
  ['elderly', '60_plus', 6],
  ['official', '36_59', 4],
  ['other', '36_59', 2],
]

const EVERYBODY: Mix = [
  ['youth', 'under_14', 10],
  ['youth', '14_17', 9],
  ['farmer', '36_59', 20],
  ['farmer', '18_35', 6],
  ['worker', '18_35', 8],
  ['worker', '36_59', 10],
  ['elderly', '60_plus', 16],
  ['official', '18_35', 5],
  ['official', '36_59', 7],
  ['other', '18_35', 5],
  ['other', '36_59', 4],
]

const MIXES = {
  families: FAMILIES,
  pupils: PUPILS,
  villagers: VILLAGERS,
  learners: LEARNERS,
  farmers: FARMERS,
  everybody: EVERYBODY,
}

export type AudienceName = keyof typeof MIXES

const CHOICES = Object.fromEntries(
  Object.entries(MIXES).map(([name, mix]) => [
    name,
    choice(mix.map(([group, age, percent]) => [{ group, age }, percent] as const)),
  ]),
)

const ANYBODY: Person = { group: 'other', age: '36_59' }
/** Of a hundred grown-ups, how many do not tell their age. */
const UNDISCLOSED_SHARE = 0.02

/** Somebody who takes part. */
export function personOf(audience: AudienceName, random: Random): Person {
  const person = CHOICES[audience]?.(random) ?? ANYBODY
  const hides = person.age !== 'under_14' && random.chance(UNDISCLOSED_SHARE)
  return hides ? { ...person, age: 'undisclosed' } : person
}
