import {
  CLOSERS,
  COMPLAINTS,
  DETAILS,
  ENGLISH_COMPLAINTS,
  ENGLISH_PRAISE,
  type Occasion,
  OPENERS,
  REMEDIES,
  SUBJECTS,
  VERDICTS,
  WISHES,
} from './comment-parts.ts'
import type { Random } from './random.ts'

interface Remark {
  readonly typeId: string
  /** Level of the overall question. */
  readonly overall: number
  /** Codes given to the question `why`; empty where it was not asked. */
  readonly reasons: readonly string[]
  readonly language: 'zh' | 'en'
}

const COURSES = ['skills_training', 'farm_training', 'talk']
/** What is said of a service that was just acceptable; broken exhibits are worse than that. */
const MILD = ['hard_to_follow', 'crowded', 'environment', 'inconvenient', 'other']

/** Words that fit a rating and an activity; never anything about a person. */
export function commentOn(remark: Remark, random: Random): string {
  const { overall, language, typeId } = remark
  if (language === 'en') return random.pick(overall >= 4 ? ENGLISH_PRAISE : ENGLISH_COMPLAINTS)
  if (overall <= 2) return complaint(remark, random)
  const wish = random.pick(WISHES[occasionOf(typeId)])
  if (overall === 3) return random.chance(0.5) ? `${wish}。` : mixed(remark, random)
  return random.chance(0.2) ? `${praise(remark, random)}，${wish}。` : praised(remark, random)
}

function occasionOf(typeId: string): Occasion {
  return COURSES.includes(typeId) ? 'course' : 'visit'
}

function praised(remark: Remark, random: Random): string {
  const occasion = occasionOf(remark.typeId)
  const opener = random.chance(0.6) ? '' : random.pick(OPENERS[occasion])
  const text = `${opener}${praise(remark, random)}`
  if (random.chance(0.4)) return endOf(text, random)
  return `${text}，${random.pick(CLOSERS[occasion])}${random.chance(0.3) ? '！' : '。'}`
}

function praise({ typeId }: Remark, random: Random): string {
  const occasion = occasionOf(typeId)
  const text = `${subjectOf(typeId, random)}${random.pick(VERDICTS[occasion])}`
  return random.chance(0.35) ? text : `${text}，${random.pick(DETAILS[occasion])}`
}

function subjectOf(typeId: string, random: Random): string {
  return random.pick(SUBJECTS[typeId] ?? ['活动'])
}

function mixed({ typeId }: Remark, random: Random): string {
  return `${subjectOf(typeId, random)}还可以，就是${complaintAbout(random.pick(MILD), random)}。`
}

function complaint({ typeId, reasons }: Remark, random: Random): string {
  const [first = 'other', second] = reasons
  const subject = random.chance(0.35) ? `${subjectOf(typeId, random)}这边` : ''
  const more = second ? `，${complaintAbout(second, random)}` : ''
  const remedy = random.chance(0.6) ? `，${random.pick(REMEDIES)}` : ''
  const end = random.chance(0.2) ? '！' : '。'
  return `${subject}${complaintAbout(first, random)}${more}${remedy}${end}`
}

function complaintAbout(reason: string, random: Random): string {
  return random.pick(COMPLAINTS[reason] ?? ['不太满意'])
}

/** People often leave out the last full stop. */
function endOf(text: string, random: Random): string {
  return random.chance(0.4) ? text : `${text}${random.chance(0.2) ? '！' : '。'}`
}
