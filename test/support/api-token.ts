import { addApiToken, type NewApiToken } from '../../server/stores/api-token.ts'
import type { TemporaryApp } from './temporary-app.ts'

/** A living token of an app, with the header that carries it. */
export async function apiToken(context: TemporaryApp, input: Partial<NewApiToken> = {}) {
  const actor = { id: null, name: 'test' }
  const wanted = { name: '县平台', scopes: [], expiresOn: null, ...input }
  const added = await addApiToken(context.deps, actor, wanted)
  if (!added) throw new Error(`There is a living token ${wanted.name}.`)
  return { ...added, headers: { authorization: `Bearer ${added.text}` } }
}
