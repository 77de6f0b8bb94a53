import { toBase64Url } from '../base64-url.ts'
import type { Submission } from '../gate/submission.ts'
import { type Mac, signTicket } from '../gate/ticket.ts'
import type { NewResponse } from '../stores/response.ts'
import type { Place } from './place.ts'
import type { Random } from './random.ts'
import type { Visit } from './visit.ts'

/** What reaches the server, and when; the identifier is made when it arrives. */
export interface Arrival {
  /** Milliseconds since 1970. */
  readonly receivedAt: number
  readonly submission: Omit<Submission, 'id'>
  /** What an enrolled device or a batch adds to the row. */
  readonly extra: Partial<NewResponse>
}

const HOUR_MS = 60 * 60 * 1000
const FORGED = 'forged'

/** The posted form, without what is particular to the way. */
function submissionOf(place: Place, visit: Visit): Omit<Submission, 'id'> {
  const { channel, language, answers, comment } = visit
  return {
    point: place.point.code,
    channel,
    language,
    answers: answers as Submission['answers'],
    ...(comment === undefined ? {} : { comment }),
  }
}

/** A visitor's own phone: at once, nearly always with the ticket that the page was served with. */
export function byPhone(
  place: Place,
  visit: Visit,
  mac: Mac,
  random: Random,
  hasTicket: boolean,
): Arrival {
  const submission = submissionOf(place, visit)
  const ticket = hasTicket ? ticketText(place, visit, mac, random) : undefined
  return {
    receivedAt: visit.answeredAt,
    submission: ticket === undefined ? submission : { ...submission, ticket },
    extra: {},
  }
}

function ticketText(place: Place, visit: Visit, mac: Mac, random: Random): string | undefined {
  const roll = random.unit()
  if (roll < 0.007) return undefined
  if (roll < 0.009) return FORGED
  const openedFor = roll < 0.013 ? HOUR_MS * (25 + 30 * random.unit()) : visit.durationMs
  return signTicket(mac, {
    id: toBase64Url(random.bytes(9)),
    pointCode: place.point.code,
    presence: place.hasRotatingCode ? 2 : 1,
    issuedAt: new Date(Math.round(visit.answeredAt - openedFor)),
  })
}

export interface Delivery {
  /** When the first of them arrives; `null` for each at once. */
  readonly from: number | null
  /** Milliseconds from one to the next. */
  readonly everyMs: number
}

/** Records of one tablet in one session, oldest first. */
export function byDevice(
  place: Place,
  visits: readonly Visit[],
  device: { readonly id: string; readonly session: string; readonly nextSeq: () => number },
  delivery: Delivery & { readonly clockAheadMs: number },
): Arrival[] {
  return visits.map((visit, index) => ({
    receivedAt:
      delivery.from === null ? visit.answeredAt + 1_500 : delivery.from + index * delivery.everyMs,
    submission: {
      ...submissionOf(place, visit),
      answeredAt: new Date(visit.answeredAt + delivery.clockAheadMs).toISOString(),
    },
    extra: {
      presence: 3,
      sessionId: device.session,
      deviceId: device.id,
      deviceSeq: device.nextSeq(),
      durationMs: visit.durationMs,
    },
  }))
}

/** Paper forms or a list of another service, entered one after the other. */
export function byBatch(
  place: Place,
  visits: readonly Visit[],
  batchId: string,
  delivery: { readonly from: number; readonly everyMs: number },
): Arrival[] {
  return visits.map((visit, index) => ({
    receivedAt: delivery.from + index * delivery.everyMs,
    submission: {
      ...submissionOf(place, visit),
      answeredAt: new Date(visit.answeredAt).toISOString(),
    },
    extra: { batchId },
  }))
}
