import { env } from 'cloudflare:workers'
import { type D1Binding, openD1 } from '../../../server/db/d1.ts'
import { useEngine } from './engine.ts'

let taken = 0

useEngine({ name: 'd1', openEmpty: async () => openD1(await emptyD1()) })

/** A D1 database of this run that nobody uses; its content is dropped first. */
export async function emptyD1(): Promise<D1Binding> {
  const bindings = Object.entries(env as Record<string, unknown>)
    .filter(([name]) => /^DB\d+$/.test(name))
    .map(([, binding]) => binding as D1Binding)
  const binding = bindings[taken % bindings.length]
  taken += 1
  if (!binding) throw new Error('vitest.config.ts names no D1 database.')
  await dropAll(binding)
  return binding
}

async function dropAll(binding: D1Binding): Promise<void> {
  const listing = binding.prepare(
    "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '_cf_%'",
  )
  const { results } = await listing.all()
  if (results.length === 0) return
  const names = (results as { name: string }[]).map((row) => row.name)
  await binding.batch([
    binding.prepare('PRAGMA defer_foreign_keys = on'),
    ...names.map((name) => binding.prepare(`DROP TABLE "${name}"`)),
  ])
}
