import { randomUUID } from 'node:crypto'

/** What a response says beside its point. */
interface Words {
  readonly overall: number
  readonly comment: string
}

/** Sends responses with comments through the API of a running server; returns their ids. */
export async function postComments(
  origin: string,
  point: string,
  words: readonly Words[],
): Promise<readonly string[]> {
  const list = words.map(({ overall, comment }) => ({
    id: randomUUID(),
    point,
    answers: { overall },
    comment,
  }))
  await post(origin, list)
  return list.map(({ id }) => id)
}

/**
 * Sends one response for each rating through the API of a running server.
 *
 * @param ids theirs, in the same order; made up where left out
 */
export async function postResponses(
  origin: string,
  point: string,
  ratings: readonly number[],
  ids: readonly string[] = [],
): Promise<void> {
  const list = ratings.map((overall, index) => ({
    id: ids[index] ?? randomUUID(),
    point,
    answers: { overall },
  }))
  await post(origin, list)
}

async function post(origin: string, list: readonly object[]): Promise<void> {
  const reply = await fetch(`${origin}/api/v1/responses`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(list),
  })
  const body = (await reply.json()) as { results?: { status: string }[] }
  const statuses = body.results?.map((result) => result.status) ?? []
  if (statuses.length !== list.length || statuses.some((status) => status !== 'recorded')) {
    throw new Error(`not all were recorded: ${reply.status} ${JSON.stringify(body)}`)
  }
}
