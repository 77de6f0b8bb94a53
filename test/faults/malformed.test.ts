import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { until } from '../support/until.ts'
import { badForm, distortedPost, strangeGet } from './support/bad-requests.ts'
import { badSubmission } from './support/bad-submissions.ts'
import { type Answer, type Client, createClient, FORM_TYPE, JSON_TYPE } from './support/client.ts'
import { type GoodSubmission, goodSubmission } from './support/good-submissions.ts'
import { inParallel } from './support/in-parallel.ts'
import { tallyCheck } from './support/manyi.ts'
import { rawRequest } from './support/raw-request.ts'
import { type SpawnedServer, spawnServer } from './support/spawn-server.ts'
import { storedById, withFile } from './support/stored.ts'

const seed = Number(process.env['MANYI_SEED'] ?? Math.floor(Math.random() * 2 ** 31))
const AT_ONCE = 24
const BULK = 8_000
const FORMS = 1_000
const TRANSPORT = 1_200
const GOOD_EVERY = 10
const MOST_GROWTH_MB = 50

let server: SpawnedServer
let client: Client
const dataFolder = temporaryFolder()
const recorded = new Map<string, GoodSubmission>()
const offences: string[] = []

beforeAll(async () => {
  server = await spawnServer({ dataFolder })
  client = createClient(server.origin, AT_ONCE)
})

afterAll(async () => {
  client.close()
  await server.stop()
})

const sample = <Value>(arbitrary: fc.Arbitrary<Value>, numRuns: number, salt: number) =>
  fc.sample(arbitrary, { numRuns, seed: seed + salt })

/** Resident memory in MB where the system tells it. */
function memory(): number | undefined {
  if (process.platform !== 'linux') return undefined
  const status = readFileSync(`/proc/${server.pid}/status`, 'utf8')
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) / 1_024
}

function judgeRefusal(what: string, { status, text }: Answer) {
  const isList = status === 200 && /^\{"results":\[(\{"status":"problem"|\])/.test(text)
  const isRefused = status >= 400 && status < 500
  if (!(isRefused || isList)) offences.push(`${status} for ${what.slice(0, 600)}`)
}

/** A good response in between, which must be recorded as if nothing were the matter. */
async function sendGood(good: GoodSubmission, byForm: boolean) {
  recorded.set(good.id.toLowerCase(), good)
  if (!byForm) {
    const { status, text } = await client.submit({ ...good, point: server.pointCode })
    if (status !== 201) offences.push(`${status} for a good one: ${text}`)
    return
  }
  const { overall } = good.answers
  const fields = { id: good.id, overall: String(overall), comment: good.comment ?? '' }
  const { status } = await client.form(server.pointCode, fields)
  if (status !== 303) offences.push(`${status} for a good form: ${JSON.stringify(fields)}`)
}

async function interleave<Bad>(
  bad: readonly Bad[],
  salt: number,
  send: (one: Bad) => Promise<void>,
) {
  const good = sample(goodSubmission, Math.ceil(bad.length / GOOD_EVERY), salt)
  await inParallel(bad, AT_ONCE, async (one, index) => {
    const between = index % GOOD_EVERY === 0 ? good[index / GOOD_EVERY] : undefined
    if (between) await sendGood(between, index % (2 * GOOD_EVERY) === 0)
    await send(one)
  })
}

describe(`malformed input (MANYI_SEED=${seed})`, () => {
  it('in bodies is refused, never recorded, and memory stays', async () => {
    const bad = sample(badSubmission(server.pointCode), BULK, 1)
    const send = async ({ body }: { body: string }) =>
      judgeRefusal(body, await client.post('/api/v1/responses', body, JSON_TYPE))
    await interleave(bad.slice(0, BULK / 4), 2, send)
    const before = memory()
    await interleave(bad.slice(BULK / 4), 3, send)
    const after = memory()
    expect(offences).toEqual([])
    if (before && after) expect(after - before).toBeLessThan(MOST_GROWTH_MB)
  })

  it('in forms is refused and never recorded', async () => {
    await interleave(sample(badForm, FORMS, 4), 5, async (body) =>
      judgeRefusal(body, await client.post(`/s/${server.pointCode}`, body, FORM_TYPE)),
    )
    expect(offences).toEqual([])
  })

  it('in transport is refused or cut off and never recorded', async () => {
    const body = (good: GoodSubmission) => JSON.stringify({ ...good, point: server.pointCode })
    const posts = goodSubmission.chain((good) =>
      distortedPost({ pointCode: server.pointCode, body: body(good) }),
    )
    await interleave(sample(posts, TRANSPORT / 2, 6), 7, async (bytes) => {
      const statuses = await rawRequest(server.origin, Buffer.from(bytes, 'latin1'))
      const isRefused = statuses.every((status) => status >= 400 && status < 500)
      if (!isRefused) offences.push(`${statuses} for ${bytes.slice(0, 600)}`)
    })
    await interleave(sample(strangeGet, TRANSPORT / 2, 8), 9, async (bytes) => {
      const statuses = await rawRequest(server.origin, Buffer.from(bytes, 'latin1'))
      if (statuses.some((status) => status >= 500)) {
        offences.push(`${statuses} for ${bytes.slice(0, 600)}`)
      }
    })
    expect(offences).toEqual([])
  })

  it('left exactly the good responses in between, each once and as it was sent', async () => {
    expect(recorded.size).toBeGreaterThanOrEqual(500)
    await until('all are sealed', () => {
      const sql = 'SELECT count(*) FROM response WHERE seal_index IS NULL'
      return withFile(dataFolder, (file) => file.prepare(sql).pluck().get()) === 0
    })
    const stored = storedById(dataFolder)
    expect([...stored.keys()].sort()).toEqual([...recorded.keys()].sort())
    for (const [id, good] of recorded) {
      expect(stored.get(id)?.answers.split('|')[1]).toBe(String(good.answers['overall']))
    }
    expect(await tallyCheck(dataFolder)).toEqual({ agrees: true, sealed: recorded.size })
    expect(server.output()).not.toMatch(
      /unexpected_error|request_failed|sealing_failed|ledger_failed/,
    )
  })
})
