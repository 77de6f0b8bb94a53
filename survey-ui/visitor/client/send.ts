import { type Outcome, readReply } from './reply.ts'

const PATIENCE = 20_000
const LONGEST = 60_000

export interface Sender {
  /** Sends again and again with the same body until the server has answered. */
  readonly start: (body: string, id: string) => void
  /** Sends now, if it was waiting. A person may press earlier than the server asked for. */
  readonly now: (byPerson: boolean) => void
  readonly stop: () => void
}

export interface SenderEvents {
  readonly sending: () => void
  readonly waiting: () => void
  readonly accepted: (location: string) => void
  /** The server has something to say that only its own page can show. */
  readonly refused: () => void
}

export function createSender(address: string, events: SenderEvents): Sender {
  let body = ''
  let id = ''
  let failures = 0
  let attempt = 0
  let timer = 0
  let waiting = false
  let notBefore = 0

  function send(): void {
    const mine = ++attempt
    const settle = (outcome: Outcome) => {
      if (mine === attempt) react(outcome)
    }
    waiting = false
    clearTimeout(timer)
    timer = setTimeout(() => settle({ kind: 'again', seconds: 0 }), PATIENCE)
    events.sending()
    post(address, body)
      .then((response) => readReply(response, id))
      .then(settle, () => settle({ kind: 'again', seconds: 0 }))
  }

  function react(outcome: Outcome): void {
    stop()
    if (outcome.kind === 'accepted') events.accepted(outcome.location)
    else if (outcome.kind === 'refused') events.refused()
    else wait(outcome.seconds * 1000)
  }

  function wait(asked: number): void {
    const backoff = Math.random() * Math.min(LONGEST, 1000 * 2 ** failures++)
    waiting = true
    notBefore = Date.now() + asked
    timer = setTimeout(send, asked + backoff)
    events.waiting()
  }

  function stop(): void {
    attempt++
    waiting = false
    clearTimeout(timer)
  }

  return {
    start(newBody, newId) {
      body = newBody
      id = newId
      failures = 0
      send()
    },
    now(byPerson) {
      if (waiting && (byPerson || Date.now() >= notBefore)) send()
    },
    stop,
  }
}

function post(address: string, body: string): Promise<Response> {
  return fetch(address, {
    method: 'POST',
    body,
    credentials: 'omit',
    headers: {
      Accept: 'application/json',
      'Content-Type': 'application/x-www-form-urlencoded',
    },
  })
}
