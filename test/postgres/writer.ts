import { randomUUID } from 'node:crypto'

export interface Acknowledged {
  readonly id: string
  readonly receipt: string
  readonly overall: number
}

/**
 * Sends responses one after the other to any of several servers, each again and again until it is
 * acknowledged, as the visitor's page does.
 */
export async function writeResponses(
  origins: readonly string[],
  point: string,
  n: number,
): Promise<readonly Acknowledged[]> {
  const acknowledged: Acknowledged[] = []
  for (let i = 0; i < n; i += 1) {
    const id = randomUUID()
    const overall = 1 + (i % 5)
    const receipt = await untilAcknowledged(origins, { id, point, answers: { overall } })
    acknowledged.push({ id, receipt, overall })
  }
  return acknowledged
}

async function untilAcknowledged(origins: readonly string[], body: object): Promise<string> {
  for (;;) {
    const origin = origins[Math.floor(Math.random() * origins.length)]
    // A server that was killed has refused the connection or cut its answer off.
    const answer = await send(`${origin}/api/v1/responses`, body).catch(() => undefined)
    if (answer?.receipt) return answer.receipt
    if (answer && answer.status !== 503) throw new Error(`answered ${answer.status}`)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

async function send(address: string, body: object) {
  const reply = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  const { receipt } = (await reply.json()) as { receipt?: string }
  return { status: reply.status, receipt: reply.ok ? receipt : undefined }
}
