import { randomUUID } from 'node:crypto'

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
