import { spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { CompiledQuery } from 'kysely'
import { describe, expect, it } from 'vitest'
import type { Database } from '../../server/db/port.ts'
import { checkTallies } from '../../server/sealing/check.ts'
import { sealAll } from '../../server/sealing/seal.ts'
import { postForm, postJson, storedResponses, submission } from '../support/submissions.ts'
import { type TemporaryApp, temporaryApp } from '../support/temporary-app.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { createClient } from './support/client.ts'
import { inParallel } from './support/in-parallel.ts'
import { tallyCheck } from './support/manyi.ts'
import { spawnServer } from './support/spawn-server.ts'
import { storedById } from './support/stored.ts'

const NO_LIMIT = 1_073_741_823

/** Lets the writer's file grow no further than so many pages: the engine then says SQLITE_FULL. */
async function limitPages(db: Database, pages: number) {
  const sql = `PRAGMA max_page_count = ${pages}`
  await db.atomic([{ compile: () => CompiledQuery.raw(sql) }])
}

const comment = '满'.repeat(200)

/** Sends responses until one is refused; returns the first refusal and those that were recorded. */
async function fill(context: TemporaryApp) {
  const recorded: unknown[] = []
  for (;;) {
    const one = submission(context.point, { comment })
    const answer = await postJson(context, one)
    if (answer.status !== 201) return { answer, refused: one, recorded }
    recorded.push(one)
  }
}

describe('a full disk', () => {
  it('is answered with 503, keeps pages readable, leaves no half row and needs no restart', async () => {
    const context = await temporaryApp()
    const { db } = context.deps
    await limitPages(db, 200)
    const { answer, refused, recorded } = await fill(context)
    expect(answer.status).toBe(503)
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(answer.body).toMatchObject({ code: 'storage_unavailable', details: { reason: 'full' } })
    const form = await postForm(context, { id: refused.id, overall: '5', comment })
    expect(form.status).toBe(503)
    expect(await form.text()).toContain(comment)
    const list = await postJson(
      context,
      Array.from({ length: 20 }, () => refused),
    )
    expect(list.body.results.every((item) => item.status === 'problem')).toBe(true)

    const { routes } = context.app
    expect((await routes.request(`/s/${context.point.code}`)).status).toBe(200)
    expect(await storedResponses(context)).toHaveLength(recorded.length)
    await expect(sealAll(context.deps)).rejects.toMatchObject({ reason: 'full' })

    await limitPages(db, NO_LIMIT)
    expect((await postJson(context, refused)).status).toBe(201)
    const again = await postJson(context, recorded.slice(-200))
    expect(again.body.results.every((item) => item.status === 'duplicate')).toBe(true)
    await sealAll(context.deps)
    const responses = recorded.length + 1
    expect(await checkTallies(context.deps)).toMatchObject({ agrees: true, responses, gaps: 0 })
    expect(context.logged.map((line) => line.event)).not.toContain('unexpected_error')
  })
})

/** Part of util-linux; where there is none, the test is left out. */
const PRLIMIT = 'prlimit'
const SMALL_FILE = 3_000_000
const canLimit = spawnSync(PRLIMIT, ['--version']).status === 0

/** What a process may write to one file, changed while it runs. */
function limitFileSize(pid: number, bytes: number | 'unlimited') {
  const limited = spawnSync(PRLIMIT, ['--pid', String(pid), `--fsize=${bytes}:unlimited`])
  expect(limited.status).toBe(0)
}

it.skipIf(!canLimit)(
  'a file that cannot grow stops a server under load no longer than that',
  async () => {
    const dataFolder = temporaryFolder()
    const server = await spawnServer({ dataFolder })
    const client = createClient(server.origin, 16)
    limitFileSize(server.pid, SMALL_FILE)
    const response = () => ({
      id: randomUUID(),
      point: server.pointCode,
      answers: { overall: 5 },
      comment,
    })
    const acknowledged: string[] = []
    const refused: ReturnType<typeof response>[] = []
    await inParallel(Array.from({ length: 16 }), 16, async () => {
      while (refused.length < 64) {
        const one = response()
        const { status, headers } = await client.submit(one)
        if (status === 201) acknowledged.push(one.id)
        else refused.push(one)
        if (status !== 201)
          expect([status, Number(headers['retry-after']) > 0]).toEqual([503, true])
      }
    })
    expect((await client.get(`/s/${server.pointCode}`)).status).toBe(200)
    expect([...storedById(dataFolder).keys()].sort()).toEqual([...acknowledged].sort())

    limitFileSize(server.pid, 'unlimited')
    const again = await inParallel(refused, 16, (one) => client.submit(one))
    expect(new Set(again.map((answer) => answer.status))).toEqual(new Set([201]))
    client.close()
    expect(await server.stop()).toBe(0)
    expect(storedById(dataFolder).size).toBe(acknowledged.length + refused.length)
    expect(await tallyCheck(dataFolder)).toMatchObject({ agrees: true })
    expect(server.output()).not.toContain('unexpected_error')
  },
)
