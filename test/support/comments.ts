import { sealAll } from '../../server/sealing/seal.ts'
import { postJson, submission } from './submissions.ts'
import type { TemporaryApp } from './temporary-app.ts'

export interface Written {
  readonly comment?: string
  readonly overall?: number
  readonly point?: string
  readonly why?: readonly string[]
}

/** Sends responses one after the other, a second apart; returns their ids in the same order. */
export async function writeComments(
  context: TemporaryApp,
  list: readonly Written[],
): Promise<readonly string[]> {
  const ids: string[] = []
  for (const { comment, overall = 4, point = context.point.code, why } of list) {
    context.time.now = new Date(context.time.now.getTime() + 1_000)
    const answers = { overall, ...(why && { why }) }
    const item = submission({ code: point }, { answers, ...(comment && { comment }) })
    const { status } = await postJson(context, item)
    if (status !== 201) throw new Error(`A response got ${status}.`)
    ids.push(item.id)
  }
  return ids
}

/** The same, and seals them. */
export async function writeSealed(
  context: TemporaryApp,
  list: readonly Written[],
): Promise<readonly string[]> {
  const ids = await writeComments(context, list)
  await sealAll(context.deps)
  return ids
}
