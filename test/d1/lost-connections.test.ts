import { expect, it } from 'vitest'
import { openD1 } from '../../server/db/d1.ts'
import { migrate } from '../../server/db/migrate.ts'
import { MIGRATIONS } from '../../server/migrations.gen.ts'
import { checkTallies } from '../../server/sealing/check.ts'
import { seal } from '../../server/sealing/seal.ts'
import { emptyD1 } from '../support/engines/d1.ts'
import { postJson, storedResponses, submission } from '../support/submissions.ts'
import { temporaryApp } from '../support/temporary-app.ts'
import { watchedBinding } from './watched-binding.ts'

const RESPONSES = 120
const LOST = 'D1_ERROR: Network connection lost.'

it('records exactly once when the connection is lost before or after the effect', async () => {
  let faults = { before: 0, after: 0 }
  let chance = 1
  let isFaulty = false
  const { watched } = watchedBinding(await emptyD1(), (when) => {
    chance = (chance * 48_271) % 2_147_483_647
    if (!isFaulty || chance % 10 > 2) return
    faults = { ...faults, [when]: faults[when] + 1 }
    throw new Error(LOST)
  })
  const db = openD1(watched)
  await migrate(db, MIGRATIONS, '2026-01-01T00:00:00.000Z')
  const context = await temporaryApp({}, db)
  isFaulty = true
  const acknowledged = new Map<string, string>()
  for (let i = 0; i < RESPONSES; i += 1) {
    const sent = submission(context.point, { answers: { overall: 1 + (i % 5) } })
    for (;;) {
      const { status, headers, body } = await postJson(context, sent)
      if (status === 200 || status === 201) {
        acknowledged.set(sent.id, body.receipt)
        break
      }
      expect(status).toBe(503)
      expect(Number(headers.get('retry-after'))).toBeGreaterThan(0)
    }
    if (i % 10 === 0) await seal(context.deps).catch(() => 0)
  }
  isFaulty = false
  while ((await seal(context.deps)) > 0) {}
  expect(faults.before).toBeGreaterThan(10)
  expect(faults.after).toBeGreaterThan(10)
  const stored = await storedResponses(context)
  expect(new Map(stored.map((row) => [row.id, row.receipt]))).toEqual(acknowledged)
  expect(await checkTallies(context.deps)).toMatchObject({
    agrees: true,
    sealed: RESPONSES,
    gaps: 0,
  })
})
