import { randomUUID } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Indicator } from '../../analysis/indicator/indicator.ts'
import { parseConfig } from '../../server/config.ts'
import type { Deps } from '../../server/deps.ts'
import { readIndicator } from '../../server/indicator.ts'
import { openDeps } from '../../server/node-deps.ts'
import { seal, sealAll } from '../../server/sealing/seal.ts'
import { unsealedResponses } from '../../server/stores/response.ts'
import { createClient } from '../faults/support/client.ts'
import { inParallel } from '../faults/support/in-parallel.ts'
import { manyi } from '../faults/support/manyi.ts'
import { type RunningServer, removeDataFolder, startServer } from '../support/server.ts'
import { postForm, postJson } from '../support/submissions.ts'
import { temporaryApp } from '../support/temporary-app.ts'
import { until } from '../support/until.ts'
import {
  CONVENTIONS,
  expectPublished,
  levelsOf,
  type PlacedCase,
  placeCases,
  publishedCases,
  type Shares,
} from './published-cases.ts'

const AT_ONCE = 64
const EVER = { from: '2000-01-01', to: '2999-12-31' }

interface Sender {
  readonly json: (code: string, overall: number) => Promise<number>
  readonly form: (code: string, overall: number) => Promise<number>
}

/** Every respondent of every case by itself, by form and API in turn, all cases mixed. */
async function submitAll(cases: readonly PlacedCase[], sender: Sender) {
  const single = cases.flatMap((one) => levelsOf(one).map((level) => ({ code: one.code, level })))
  const mixed = single.map((one, index) => ({ ...one, key: (index * 7_919) % single.length }))
  mixed.sort((a, b) => a.key - b.key)
  const statuses = await inParallel(mixed, AT_ONCE, ({ code, level }, index) =>
    index % 2 === 0 ? sender.json(code, level) : sender.form(code, level),
  )
  expect(new Set(statuses)).toEqual(new Set([201, 303]))
}

/** Answers without a level may not come from a visitor; a list may hold them. */
async function importNotApplicable(cases: readonly PlacedCase[], dataFolder: string) {
  for (const { id, code, notApplicable } of cases.filter((one) => one.notApplicable > 0)) {
    const file = join(dataFolder, `${id}.csv`)
    writeFileSync(file, `overall\n${'not_applicable\n'.repeat(notApplicable)}`)
    const words = ['import', 'responses', '--file', file, '--point', code]
    expect(await manyi(dataFolder, words)).toMatchObject({ recorded: notApplicable, faults: [] })
  }
}

const shares = Object.keys(CONVENTIONS) as readonly Shares[]

async function expectEveryCase(deps: Deps, cases: readonly PlacedCase[]) {
  for (const one of cases) {
    for (const each of shares) {
      const query = { ...EVER, activityTypeId: one.activityTypeId }
      const indicator = await readIndicator(deps, { ...query, definitionId: `${one.id}-${each}` })
      expectPublished(indicator, one, each)
    }
  }
}

describe('published counts, sent to a running server as single responses', () => {
  let server: RunningServer
  let beside: Deps
  let cases: readonly PlacedCase[]

  beforeAll(async () => {
    server = await startServer()
    const config = parseConfig({ MANYI_DATA: server.dataFolder })
    beside = (await openDeps(config)).deps
    cases = await placeCases(beside)
    const client = createClient(server.origin, AT_ONCE)
    const answers = (overall: number) => ({ id: randomUUID(), overall: String(overall) })
    await submitAll(cases, {
      json: async (point, overall) =>
        (await client.submit({ id: randomUUID(), point, answers: { overall } })).status,
      form: async (code, overall) => (await client.form(code, answers(overall))).status,
    })
    client.close()
    await importNotApplicable(cases, server.dataFolder)
  })

  afterAll(async () => {
    await beside.db.close()
    await server.stop()
    await removeDataFolder(server.dataFolder)
  })

  it('give the published figures from tallies and tail', async () => {
    await expectEveryCase(beside, cases)
  })

  it('give them on the command line after sealing', async () => {
    await until('all are sealed', async () => (await unsealedResponses(beside.db, 1)).length === 0)
    await expectEveryCase(beside, cases)
    const printed = await inParallel(cases, 2, ({ id, activityTypeId }) => {
      const period = ['--from', EVER.from, '--to', EVER.to]
      const words = ['rate', ...period, '--type', activityTypeId, '--indicator', `${id}-strict`]
      return manyi<Indicator>(server.dataFolder, words)
    })
    for (const [index, one] of cases.entries()) {
      expectPublished(printed[index] as Indicator, one, 'strict')
    }
    const all = await manyi<Indicator>(server.dataFolder, ['rate', '--from', EVER.from])
    expect(all.valid).toBe(publishedCases.reduce((sum, one) => sum + one.expected.valid, 0))
  })
})

it('published counts give the same wholly unsealed, half sealed and sealed', async () => {
  const context = await temporaryApp()
  const { deps } = context
  const cases = (await placeCases(deps)).filter((one) => one.notApplicable === 0)
  const at = (code: string) => ({ ...context, point: { ...context.point, code } })
  await submitAll(cases, {
    json: async (code, overall) =>
      (await postJson(context, { id: randomUUID(), point: code, answers: { overall } })).status,
    form: async (code, overall) =>
      (await postForm(at(code), { id: randomUUID(), overall: String(overall) })).status,
  })
  await expectEveryCase(deps, cases)
  await seal(deps, 2_000)
  await expectEveryCase(deps, cases)
  await sealAll(deps)
  await expectEveryCase(deps, cases)
})
