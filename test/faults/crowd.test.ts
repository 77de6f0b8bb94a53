import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { BURST_PER_MINUTE } from '../../server/gate/burst.ts'
import { readIndicator } from '../../server/indicator.ts'
import { removeDataFolder, startServer } from '../support/server.ts'
import { postJson, storedResponses, submission } from '../support/submissions.ts'
import { temporaryApp } from '../support/temporary-app.ts'
import { createClient } from './support/client.ts'
import { inParallel } from './support/in-parallel.ts'
import { storedById } from './support/stored.ts'

const SESSIONS = 300
const EVER = { from: '2000-01-01', to: '2999-12-31' }

const hidden = (html: string, name: string) =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? ''

it('takes three hundred visitors behind one address without refusing any', async () => {
  const server = await startServer()
  const client = createClient(server.origin, 64)
  const path = `/s/${server.firstPointCode}`
  const receipts = await inParallel(Array.from({ length: SESSIONS }), 64, async (_, index) => {
    const page = await client.get(path)
    expect(page.status).toBe(200)
    const fields = {
      id: hidden(page.text, 'id'),
      version: hidden(page.text, 'version'),
      ticket: hidden(page.text, 'ticket'),
      overall: String((index % 5) + 1),
    }
    const posted = await client.form(server.firstPointCode, fields)
    expect(posted.status).toBe(303)
    const thanks = await client.get(String(posted.headers.location))
    expect(thanks.status).toBe(200)
    return /[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}/.exec(thanks.text)?.[0]
  })
  client.close()
  await server.stop()
  const stored = [...storedById(server.dataFolder).values()]
  expect(stored).toHaveLength(SESSIONS)
  expect(stored.map((row) => row.receipt).sort()).toEqual([...receipts].sort())
  expect(stored.filter((row) => !['', 'burst'].includes(row.flags))).toEqual([])
  await removeDataFolder(server.dataFolder)
})

describe('more responses of a point and minute than it should have', () => {
  it('are recorded, flagged and counted like the others', async () => {
    const context = await temporaryApp()
    for (let i = 0; i < SESSIONS; i += 1) {
      expect((await postJson(context, submission(context.point))).status).toBe(201)
    }
    const flagged = async () =>
      (await storedResponses(context)).filter((row) => row.flags.includes('burst')).length
    expect(await flagged()).toBe(SESSIONS - BURST_PER_MINUTE)
    context.time.now = new Date(context.time.now.getTime() + 60_000)
    expect((await postJson(context, submission(context.point))).status).toBe(201)
    expect(await flagged()).toBe(SESSIONS - BURST_PER_MINUTE)
    expect((await readIndicator(context.deps, EVER)).valid).toBe(SESSIONS + 1)
  })

  it('are not flagged at a quiet point beside a busy one', async () => {
    const context = await temporaryApp()
    const { deps, point } = context
    const list = Array.from({ length: BURST_PER_MINUTE }, () => submission(point))
    await postJson(context, list)
    const code = 'quiet-1'
    await deps.db.atomic([
      deps.db.write.insertInto('point').values({
        code,
        name: code,
        activity_id: null,
        activity_type_id: null,
        mode: 'live',
        opens_at: null,
        closes_at: null,
        closed_at: null,
        version: 1,
        created_at: deps.clock().toISOString(),
      }),
    ])
    const quiet = { id: randomUUID(), point: code, answers: { overall: 5 } }
    expect((await postJson(context, quiet)).status).toBe(201)
    const row = (await storedResponses(context)).find((one) => one.id === quiet.id)
    expect(row?.flags).not.toContain('burst')
  })
})
