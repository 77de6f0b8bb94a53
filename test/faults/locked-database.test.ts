import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type RunningServer, removeDataFolder, startServer } from '../support/server.ts'
import { type Client, createClient } from './support/client.ts'
import { holdLock } from './support/hold-lock.ts'
import { tallyCheck } from './support/manyi.ts'
import { storedById } from './support/stored.ts'

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

const response = () => ({
  id: randomUUID(),
  point: server.firstPointCode,
  answers: { overall: 4 },
})

/** Pages and health as long as `busy` lasts: each waits for the one before. */
async function lookAround(busy: Promise<unknown>) {
  let isBusy = true
  const ended = busy.finally(() => {
    isBusy = false
  })
  const statuses: number[] = []
  while (isBusy) {
    statuses.push((await client.get(`/s/${server.firstPointCode}`)).status)
    statuses.push((await client.get('/healthz')).status)
    await pause(20)
  }
  await ended
  return statuses
}

it('answers every response after a lock of three seconds and serves pages meanwhile', async () => {
  const release = await holdLock(server.dataFolder)
  const responses = Array.from({ length: 40 }, response)
  const answers = Promise.all(responses.map((one) => client.submit(one)))
  const pages = lookAround(answers)
  await pause(3_000)
  release()
  expect(new Set((await answers).map((answer) => answer.status))).toEqual(new Set([201]))
  const statuses = await pages
  expect(new Set(statuses)).toEqual(new Set([200]))
  // Behind a blocked loop there would have been next to none in three seconds.
  expect(statuses.length).toBeGreaterThan(20)
})

it('says 503 and when to come back when a lock lasts, and loses nothing', async () => {
  const release = await holdLock(server.dataFolder)
  const responses = Array.from({ length: 40 }, response)
  const answers = Promise.all(responses.map((one) => client.submit(one)))
  const pages = lookAround(answers)
  for (const { status, headers, text } of await answers) {
    expect(status).toBe(503)
    expect(Number(headers['retry-after'])).toBeGreaterThan(0)
    expect(JSON.parse(text)).toMatchObject({
      code: 'storage_unavailable',
      details: { reason: 'busy' },
    })
  }
  expect(new Set(await pages)).toEqual(new Set([200]))
  const form = { id: randomUUID(), overall: '4', comment: '还在吗' }
  const byForm = await client.form(server.firstPointCode, form)
  expect(byForm.status).toBe(503)
  expect(byForm.headers['retry-after']).toBeDefined()
  expect(byForm.text).toContain('还在吗')
  expect(byForm.text).toContain(form.id)

  release()
  const again = await Promise.all(responses.map((one) => client.submit(one)))
  expect(new Set(again.map((answer) => answer.status))).toEqual(new Set([201]))
  expect((await client.form(server.firstPointCode, form)).status).toBe(303)
  expect(storedById(server.dataFolder).size).toBe(81)
  await tallyCheck(server.dataFolder)
})
