import { randomUUID } from 'node:crypto'
import { connect, type Socket } from 'node:net'
import { expect, it } from 'vitest'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { until } from '../support/until.ts'
import { tallyCheck } from './support/manyi.ts'
import { type SpawnedServer, spawnServer } from './support/spawn-server.ts'
import { storedById } from './support/stored.ts'

const CONNECTIONS = 64

interface Tally {
  readonly acknowledged: string[]
  /** Connections that have had an answer, so that the server has surely accepted them. */
  readonly accepted: Set<Socket>
  /** Requests on an accepted connection that got no or no good answer. */
  readonly failed: string[]
  /** Connections that the server ended with an announcement. */
  announced: number
}

/**
 * A client that keeps sending on one connection until the answer says `Connection: close`; a
 * connection that ends without having said so, with a request under way, is a failure.
 */
function persistentClient(server: SpawnedServer, tally: Tally): Promise<void> {
  const { hostname, port } = new URL(server.origin)
  return new Promise((resolve) => {
    let id = ''
    let received = ''
    const socket: Socket = connect(Number(port), hostname, () => send())
    const send = () => {
      id = randomUUID()
      const body = JSON.stringify({ id, point: server.pointCode, answers: { overall: 5 } })
      socket.write(
        `POST /api/v1/responses HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
      )
    }
    socket.setEncoding('latin1')
    socket.on('data', (chunk) => {
      received += String(chunk)
      if (!received.includes('\r\n\r\n{') || !received.endsWith('}')) return
      if (received.startsWith('HTTP/1.1 201 ')) tally.acknowledged.push(id)
      else tally.failed.push(`${id}: ${received.slice(0, 200)}`)
      id = ''
      tally.accepted.add(socket)
      const isLast = /^connection: close/im.test(received)
      received = ''
      if (isLast) tally.announced += 1
      else send()
    })
    socket.on('error', () => {})
    socket.on('close', () => {
      if (id !== '') tally.failed.push(`${id}: cut off`)
      resolve()
    })
  })
}

it('ends on SIGTERM without failing one request of 64 busy connections', async () => {
  const dataFolder = temporaryFolder()
  const server = await spawnServer({ dataFolder })
  const tally: Tally = { acknowledged: [], accepted: new Set(), failed: [], announced: 0 }
  const clients = Array.from({ length: CONNECTIONS }, () => persistentClient(server, tally))
  await until('all are busy', () => tally.accepted.size === CONNECTIONS)
  server.signal('SIGTERM')
  await Promise.all(clients)
  expect(await server.ended).toBe(0)
  expect(tally.failed).toEqual([])
  expect(tally.announced).toBe(CONNECTIONS)
  const stored = [...storedById(dataFolder).values()]
  expect(stored.map((row) => row.id).sort()).toEqual([...tally.acknowledged].sort())
  expect(stored.filter((row) => row.seal_index === null)).toEqual([])
  expect(await tallyCheck(dataFolder)).toEqual({ agrees: true, sealed: stored.length })
})
