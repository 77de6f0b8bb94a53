import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type RunningServer, removeDataFolder, startServer } from '../support/server.ts'
import { until } from '../support/until.ts'
import { createClient } from './support/client.ts'
import { inParallel } from './support/in-parallel.ts'
import { storedById } from './support/stored.ts'

const SLOW = 100
const TRICKLE_MS = 500
const CLOSED_WITHIN_MS = 15_000

let server: RunningServer

beforeAll(async () => {
  server = await startServer()
})

afterAll(async () => {
  await server.stop()
  await removeDataFolder(server.dataFolder)
})

/** Begins a request and sends a byte of a header now and then, for ever. */
async function slowSender(): Promise<Socket> {
  const { hostname, port } = new URL(server.origin)
  const socket = connect(Number(port), hostname)
  socket.on('error', () => {})
  await once(socket, 'connect')
  socket.write(`POST /api/v1/responses HTTP/1.1\r\nHost: x\r\nX-Slow: `)
  const timer = setInterval(() => socket.write('a'), TRICKLE_MS)
  socket.on('close', () => clearInterval(timer))
  socket.resume()
  return socket
}

it('serves everybody else while a hundred senders dawdle, and lets them go in the end', async () => {
  const slow = await Promise.all(Array.from({ length: SLOW }, slowSender))
  const client = createClient(server.origin, 64)
  const responses = Array.from({ length: 500 }, (_, i) => ({
    id: randomUUID(),
    point: server.firstPointCode,
    answers: { overall: (i % 5) + 1 },
  }))
  const answers = await inParallel(responses, 64, (one) => client.submit(one))
  expect(new Set(answers.map((answer) => answer.status))).toEqual(new Set([201]))
  const stillSlow = slow.filter((socket) => !socket.closed)
  expect(stillSlow.length).toBeGreaterThan(0)
  await until(
    'the slow ones are gone',
    () => slow.every((socket) => socket.closed),
    CLOSED_WITHIN_MS,
  )
  client.close()
  expect(storedById(server.dataFolder).size).toBe(responses.length)
})
