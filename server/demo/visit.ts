import { opinionOf } from './answers.ts'
import { personOf } from './audience.ts'
import { instantOf } from './calendar.ts'
import { commentOn } from './comment.ts'
import { logNormal } from './distributions.ts'
import { minuteOfAnswer } from './hours.ts'
import type { Place } from './place.ts'
import type { Random } from './random.ts'
import { type Channel, channelOf } from './setting.ts'
import type { Trouble } from './trouble.ts'

/** One person's answer as it was given, before anything is known of its way to the server. */
export interface Visit {
  readonly channel: Channel
  /** Milliseconds since 1970. */
  readonly answeredAt: number
  readonly durationMs: number
  readonly language: 'zh' | 'en'
  readonly answers: Readonly<Record<string, string | readonly string[]>>
  readonly comment: string | undefined
}

export interface Scene {
  readonly place: Place
  readonly localDate: string
  /** Share of satisfied answers of this cluster. */
  readonly share: number
  readonly trouble: Trouble | undefined
}

/** How many of a hundred write something, by channel. */
const COMMENT_SHARE: Readonly<Record<Channel, number>> = {
  self_scan: 0.15,
  kiosk: 0.04,
  assisted: 0.11,
  paper: 0.16,
  imported: 0.08,
}
const MEDIAN_MS: Readonly<Record<Channel, number>> = {
  self_scan: 56_000,
  kiosk: 41_000,
  assisted: 83_000,
  paper: 0,
  imported: 0,
}
/** An answer is not read in less. */
const LEAST_MS = 9_000
const MOST_MS = 50 * 60_000

/** Somebody answers at a place on a day. */
export function visitOf(scene: Scene, random: Random): Visit {
  const { place, localDate, share, trouble } = scene
  const channel = channelOf(place.setting, random)
  const person = personOf(place.audience, random)
  const language = channel !== 'paper' && random.chance(englishShare(place)) ? 'en' : 'zh'
  const about = {
    typeId: place.typeId,
    share,
    trouble,
    channel,
    mustSayType: place.point.activityTypeId === null,
  }
  const { overall, answers } = opinionOf(person, about, random)
  const talks = random.chance(
    COMMENT_SHARE[channel] * (overall <= 2 ? 2.8 : overall === 3 ? 1.6 : 1),
  )
  const reasons = Array.isArray(answers['why']) ? (answers['why'] as readonly string[]) : []
  const spread = person.age === '60_plus' ? 0.55 : 0.42
  const slowness = person.age === '60_plus' ? 1.5 : 1
  return {
    channel,
    answeredAt: instantOf(localDate, minuteOfAnswer(place.hours, random)),
    durationMs: Math.round(
      Math.min(MOST_MS, LEAST_MS + logNormal(random, MEDIAN_MS[channel] * slowness, spread)),
    ),
    language,
    answers,
    comment:
      talks && person.age !== 'under_14'
        ? commentOn({ typeId: place.typeId, overall, reasons, language }, random)
        : undefined,
  }
}

function englishShare(place: Place): number {
  return place.typeId === 'museum_visit' ? 0.008 : 0.0008
}
