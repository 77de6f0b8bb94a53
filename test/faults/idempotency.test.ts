import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type RunningServer, removeDataFolder, startServer } from '../support/server.ts'
import { type Client, createClient } from './support/client.ts'
import { inParallel } from './support/in-parallel.ts'
import { manyi, tallyCheck } from './support/manyi.ts'
import { storedById } from './support/stored.ts'

interface Item {
  readonly status: string
  readonly id: string
  readonly receipt: string
}

let server: RunningServer
let client: Client

beforeAll(async () => {
  server = await startServer()
  client = createClient(server.origin, 64)
})

afterAll(async () => {
  client.close()
  await server.stop()
  await removeDataFolder(server.dataFolder)
})

const response = (overall: number, id: string = randomUUID()) => ({
  id,
  point: server.firstPointCode,
  answers: { overall, content: 4 },
})

function shuffled<Value>(values: readonly Value[]): Value[] {
  return values
    .map((value) => ({ value, key: Math.random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ value }) => value)
}

it('records one id once, however many send it at the same time', async () => {
  const one = response(5)
  const answers = await Promise.all(Array.from({ length: 50 }, () => client.submit(one)))
  const statuses = answers.map((answer) => answer.status).sort()
  expect(statuses).toEqual([...Array(49).fill(200), 201])
  const receipts = answers.map((answer) => (JSON.parse(answer.text) as Item).receipt)
  expect(new Set(receipts).size).toBe(1)
  expect(storedById(server.dataFolder).get(one.id)?.receipt).toBe(receipts[0])
})

it('refuses other answers under a known id and keeps the first', async () => {
  const first = response(5)
  expect((await client.submit(first)).status).toBe(201)
  const before = storedById(server.dataFolder).get(first.id)
  const other = await client.submit(response(1, first.id))
  expect(other.status).toBe(409)
  expect(JSON.parse(other.text)).toMatchObject({ code: 'response_conflict' })
  expect(storedById(server.dataFolder).get(first.id)?.answers).toBe(before?.answers)
})

it('lets one of many different answers under one id win', async () => {
  const id = randomUUID()
  const rivals = Array.from({ length: 50 }, (_, i) => response((i % 5) + 1, id))
  const answers = await Promise.all(rivals.map((rival) => client.submit(rival)))
  const statuses = answers.map((answer) => answer.status)
  expect(statuses.filter((status) => status === 201)).toHaveLength(1)
  expect(statuses.filter((status) => status === 200)).toHaveLength(9)
  expect(statuses.filter((status) => status === 409)).toHaveLength(40)
  expect(storedById(server.dataFolder).get(id)?.answers).toContain('|')
})

it('counts five hundred responses once that came twice, across a restart', async () => {
  const sentBefore = storedById(server.dataFolder).size
  const responses = Array.from({ length: 500 }, (_, i) => response((i % 5) + 1))
  const receipts = new Map<string, string>()
  const deliver = async (status: 'recorded' | 'duplicate') => {
    const mixed = shuffled(responses)
    const lists = [mixed.slice(0, 200), mixed.slice(200, 400), mixed.slice(400)]
    await inParallel(lists, 3, async (list) => {
      const answer = await client.submit(list)
      const { results } = JSON.parse(answer.text) as { results: Item[] }
      expect(results.map((item) => [item.id, item.status])).toEqual(
        list.map((item) => [item.id, status]),
      )
      for (const { id, receipt } of results) {
        expect(receipts.get(id) ?? receipt).toBe(receipt)
        receipts.set(id, receipt)
      }
    })
  }
  await deliver('recorded')
  client.close()
  await server.stop()
  server = await startServer({ dataFolder: server.dataFolder })
  client = createClient(server.origin, 64)
  server = { ...server, firstPointCode: responses[0]?.point ?? '' }
  await deliver('duplicate')

  expect(receipts.size).toBe(500)
  const n = sentBefore + 500
  expect(storedById(server.dataFolder).size).toBe(n)
  const rate = await manyi<{ valid: number; counts: Record<string, number> }>(server.dataFolder, [
    'rate',
  ])
  expect(rate.valid).toBe(n)
  await tallyCheck(server.dataFolder)
})
