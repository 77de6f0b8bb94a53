import { toBase64Url } from '../base64-url.ts'

/** What a scan proves: that this page was served for this point, how closely, and when. */
export interface Ticket {
  readonly id: string
  readonly pointCode: string
  /** Presence level as in the response table. */
  readonly presence: 1 | 2 | 3
  readonly issuedAt: Date
}

export type TicketVerdict =
  | { readonly kind: 'valid'; readonly ticket: Ticket }
  | { readonly kind: 'missing' | 'invalid' | 'expired' }

/** A page may be answered this long after it was opened; later the ticket proves nothing. */
const VALID_MS = 24 * 60 * 60 * 1000
const MAC_LENGTH = 16

/** Keyed hash over text; made by the entry, so that every runtime can. */
export type Mac = (text: string) => Uint8Array

/** Signs a ticket: `id.point.presence.issuedAt.mac`, instant in base 36. */
export function signTicket(mac: Mac, ticket: Ticket): string {
  const body = [
    ticket.id,
    ticket.pointCode,
    ticket.presence,
    ticket.issuedAt.getTime().toString(36),
  ].join('.')
  return `${body}.${shortMac(mac, body)}`
}

/**
 * Judges a ticket. A missing, forged or expired one is not an error: the response is recorded all
 * the same, at presence level 0 and flagged.
 */
export function readTicket(
  mac: Mac,
  text: string | undefined,
  pointCode: string,
  now: Date,
): TicketVerdict {
  if (!text) return { kind: 'missing' }
  const match = /^([\w-]{1,40})\.([\w-]{1,40})\.([123])\.([0-9a-z]{1,12})\.([\w-]{16})$/.exec(text)
  if (!match) return { kind: 'invalid' }
  const [, id = '', point = '', presence, issued = '', signature = ''] = match
  const body = text.slice(0, -(MAC_LENGTH + 1))
  if (point !== pointCode || !sameText(signature, shortMac(mac, body))) return { kind: 'invalid' }
  const issuedAt = new Date(Number.parseInt(issued, 36))
  const age = now.getTime() - issuedAt.getTime()
  if (age > VALID_MS || age < -VALID_MS) return { kind: 'expired' }
  return {
    kind: 'valid',
    ticket: { id, pointCode, presence: Number(presence) as Ticket['presence'], issuedAt },
  }
}

function shortMac(mac: Mac, body: string): string {
  return toBase64Url(mac(`ticket1|${body}`).subarray(0, 12))
}

function sameText(a: string, b: string): boolean {
  let difference = a.length ^ b.length
  for (let i = 0; i < a.length; i += 1) difference |= a.charCodeAt(i) ^ b.charCodeAt(i % b.length)
  return difference === 0
}
