import { expect, it } from 'vitest'
import type { Database } from '../../server/db/port.ts'
import { checkTallies } from '../../server/sealing/check.ts'
import { sealAll } from '../../server/sealing/seal.ts'
import { postJson, submission } from '../support/submissions.ts'
import { temporaryApp } from '../support/temporary-app.ts'

it('checks the tallies beside a server that goes on sealing', async () => {
  const context = await temporaryApp()
  const record = () => postJson(context, [submission(context.point), submission(context.point)])
  await record()
  await sealAll(context.deps)
  await record()
  let reads = 0
  const { db } = context.deps
  const read = new Proxy(db.read, {
    get(target, name) {
      const value = Reflect.get(target, name)
      if (name !== 'selectFrom') return value
      return (table: string) => {
        reads += table === 'tally_cluster' ? 1 : 0
        const query = value.call(target, table)
        // The sealer of the other process comes just before the tallies are read.
        if (table !== 'tally_cluster' || reads !== 1) return query
        return { selectAll: () => ({ where: () => ({ execute: sealThenRead }) }) }
        async function sealThenRead() {
          await sealAll(context.deps)
          return await query.selectAll().where('n', '!=', 0).execute()
        }
      }
    },
  })
  const check = await checkTallies({ ...context.deps, db: { ...db, read } as Database })
  expect(check).toMatchObject({ agrees: true, sealed: 4, responses: 4, gaps: 0 })
})
