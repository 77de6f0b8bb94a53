import type { Person } from './audience.ts'
import { choice } from './distributions.ts'
import type { Random } from './random.ts'
import type { Channel } from './setting.ts'
import type { Trouble } from './trouble.ts'

/** What one person thinks, before it is written down. */
export interface Opinion {
  /** 5 very satisfied to 1 very dissatisfied. */
  readonly overall: number
  readonly answers: Readonly<Record<string, string | readonly string[]>>
}

interface Circumstances {
  readonly typeId: string
  /** Share of satisfied answers today, without trouble. */
  readonly share: number
  readonly trouble: Trouble | undefined
  readonly channel: Channel
  /** Whether the code leaves open what was taken part in. */
  readonly mustSayType: boolean
}

/** Old people and children are milder than others. */
const ODDS_OF_GROUP: Readonly<Record<string, number>> = {
  youth: 1.2,
  elderly: 1.3,
  farmer: 1.05,
  worker: 0.9,
  official: 0.9,
  other: 0.75,
}
const BEST_OF_SATISFIED: Readonly<Record<string, number>> = { youth: 0.8, elderly: 0.74 }
const BEST_SHARE = 0.68

const lower = choice([
  [3, 68],
  [2, 22],
  [1, 10],
])
const lowerInTrouble = choice([
  [3, 50],
  [2, 33],
  [1, 17],
])

/** Facets with their usual tendency and how often they are "not applicable", in percent. */
const FACETS: readonly { readonly id: string; readonly harder: number; readonly notMet: number }[] =
  [
    { id: 'content', harder: 0.02, notMet: 2 },
    { id: 'guidance', harder: 0.05, notMet: 14 },
    { id: 'staff', harder: 0, notMet: 4 },
    { id: 'environment', harder: 0.05, notMet: 8 },
    { id: 'convenience', harder: 0.1, notMet: 5 },
  ]
/** Where a facet is met less often than usual, in percent. */
const NOT_MET: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  fair: { guidance: 34, environment: 30 },
  campaign: { guidance: 28, environment: 24 },
  volunteering: { content: 16, environment: 38 },
  museum_visit: { guidance: 22, environment: 2 },
  skills_training: { environment: 5, guidance: 4 },
}
const certain = choice([['yes', 1]])
const RECOMMENDS: Readonly<Record<number, (random: Random) => string>> = {
  5: choice([
    ['yes', 95],
    ['unsure', 5],
  ]),
  4: choice([
    ['yes', 80],
    ['unsure', 20],
  ]),
  3: choice([
    ['yes', 30],
    ['unsure', 58],
    ['no', 12],
  ]),
  2: choice([
    ['yes', 7],
    ['unsure', 40],
    ['no', 53],
  ]),
  1: choice([
    ['yes', 2],
    ['unsure', 20],
    ['no', 78],
  ]),
}
/** Forms on which the first question was left out: they come back, but are not valid. */
const BLANK_SHARE = 0.008
/** Of the displeased, how many say why. */
const REASON_SHARE = 0.88
const UNKNOWN_DEPARTMENT: Readonly<Record<string, number>> = { youth: 0.42, farmer: 0.24 }

/** The answers of one person; what a person leaves out is missing. */
export function opinionOf(person: Person, about: Circumstances, random: Random): Opinion {
  const overall = overallLevel(person, about, random)
  const answers: Record<string, string | readonly string[]> = {}
  if (about.mustSayType) answers['activity_type'] = about.typeId
  const isForm = about.channel === 'paper' || about.channel === 'imported'
  if (!isForm || !random.chance(BLANK_SHARE)) answers['overall'] = String(overall)
  if (overall <= 2 && random.chance(REASON_SHARE)) answers['why'] = reasons(about.trouble, random)
  const leavesOut = isForm ? 0.035 : 0.02
  const add = (id: string, answer: () => string) => {
    if (!random.chance(leavesOut)) answers[id] = answer()
  }
  add('department', () => department(person, overall, random))
  for (const facet of FACETS) add(facet.id, () => facetAnswer(facet, overall, about, random))
  add('group', () => person.group)
  add('age', () => person.age)
  add('recommend', () => recommendation(overall, random))
  return { overall, answers }
}

function overallLevel(person: Person, about: Circumstances, random: Random): number {
  const odds =
    ((about.share / (1 - Math.min(about.share, 0.9999))) * (ODDS_OF_GROUP[person.group] ?? 1)) /
    (about.trouble?.oddsDivisor ?? 1)
  if (random.unit() < odds / (1 + odds)) {
    return random.chance(BEST_OF_SATISFIED[person.group] ?? BEST_SHARE) ? 5 : 4
  }
  return about.trouble ? lowerInTrouble(random) : lower(random)
}

const anyReason = choice([
  ['broken_exhibit', 14],
  ['hard_to_follow', 20],
  ['crowded', 22],
  ['attitude', 9],
  ['environment', 12],
  ['inconvenient', 16],
  ['other', 7],
])

function reasons(trouble: Trouble | undefined, random: Random): readonly string[] {
  const first = trouble && random.chance(0.72) ? trouble.reason : anyReason(random)
  return random.chance(0.3) ? [...new Set([first, anyReason(random)])] : [first]
}

function department(person: Person, overall: number, random: Random): string {
  if (random.chance(UNKNOWN_DEPARTMENT[person.group] ?? 0.14)) return 'not_applicable'
  const roll = random.unit()
  if (roll < 0.55) return String(overall)
  if (roll < 0.93) return random.chance(0.62) ? '5' : '4'
  return String(lower(random))
}

function facetAnswer(
  facet: (typeof FACETS)[number],
  overall: number,
  about: Circumstances,
  random: Random,
): string {
  const notMet = NOT_MET[about.typeId]?.[facet.id] ?? facet.notMet
  if (random.unit() * 100 < notMet) return 'not_applicable'
  const suffers = about.trouble?.facets.includes(facet.id) ?? false
  const roll = random.unit() + facet.harder + (suffers ? (overall <= 3 ? 0.4 : 0.08) : 0)
  const shift = roll < 0.14 ? 1 : roll < 0.88 ? 0 : roll < 0.985 ? -1 : -2
  return String(Math.min(5, Math.max(1, overall + shift)))
}

function recommendation(overall: number, random: Random): string {
  return (RECOMMENDS[overall] ?? certain)(random)
}
