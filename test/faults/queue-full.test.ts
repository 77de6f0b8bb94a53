import { join } from 'node:path'
import { expect, it } from 'vitest'
import { createApp } from '../../server/app.ts'
import { migrate } from '../../server/db/migrate.ts'
import { openSqlite } from '../../server/db/sqlite.ts'
import { install } from '../../server/installation.ts'
import { MIGRATIONS } from '../../server/migrations.gen.ts'
import { listPoints } from '../../server/stores/point.ts'
import { postJson, storedResponses, submission } from '../support/submissions.ts'
import { temporaryApp } from '../support/temporary-app.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const WAITING = 20

it('sends away whom the queue cannot hold, with 503 and when to come back, and loses nobody', async () => {
  const model = await temporaryApp()
  const db = openSqlite(join(temporaryFolder(), 'queue.db'), { maxWaiting: WAITING })
  await migrate(db, MIGRATIONS, model.deps.clock().toISOString())
  const deps = { ...model.deps, db }
  await install(deps)
  const [point] = await listPoints(db)
  if (!point) throw new Error('a point is needed')
  const context = { ...model, app: createApp(deps), deps, point }

  const responses = Array.from({ length: 200 }, () => submission(point))
  const answers = await Promise.all(responses.map((one) => postJson(context, one)))
  const refused = answers.filter((answer) => answer.status !== 201)
  expect(refused.length).toBeGreaterThan(0)
  for (const { status, headers, body } of refused) {
    expect(status).toBe(503)
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0)
    expect(body).toMatchObject({
      code: 'storage_unavailable',
      details: { reason: 'queue_full' },
    })
  }
  expect(await storedResponses(context)).toHaveLength(answers.length - refused.length)

  const list = await postJson(context, responses)
  const results = list.body.results as readonly { status: string; retryAfter?: string }[]
  const held = results.filter((item) => item.status === 'problem')
  expect(held.length).toBeGreaterThan(0)
  expect(held.every((item) => Number(item.retryAfter) > 0)).toBe(true)

  for (const one of responses) expect((await postJson(context, one)).status).toBeLessThan(300)
  expect(await storedResponses(context)).toHaveLength(responses.length)
  await db.close()
})
