export type Outcome =
  | { readonly kind: 'accepted'; readonly location: string }
  | { readonly kind: 'refused' }
  | { readonly kind: 'again'; readonly seconds: number }

/** What the server says when it has recorded a response, now or before. */
interface Receipt {
  readonly id?: unknown
  readonly location?: unknown
}

const AGAIN_LATER = [408, 425, 429]

const AGAIN: Outcome = { kind: 'again', seconds: 0 }

/**
 * Only JSON with our own id is a success: the log-in page of a captive portal also answers 200.
 * Whoever is busy, at fault or in between (408, 425, 429, 5xx; 511 is a portal) is asked again;
 * whatever else the server says is a matter for its own page.
 */
export function readReply(response: Response, id: string): Outcome | Promise<Outcome> {
  const { status } = response
  if (status >= 500 || AGAIN_LATER.indexOf(status) >= 0) {
    return { kind: 'again', seconds: Number(response.headers.get('Retry-After')) || 0 }
  }
  if (status !== 200 && status !== 201) return { kind: 'refused' }
  return (response.json() as Promise<Receipt | null>).then(
    (body): Outcome =>
      body && body.id === id && typeof body.location === 'string'
        ? { kind: 'accepted', location: body.location }
        : AGAIN,
    () => AGAIN,
  )
}
