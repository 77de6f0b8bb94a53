// A load generator in a process of its own: keep-alive connections over plain sockets, each with one
// request under way, so that little of the machine goes into generating. Prints one line of JSON.
import { randomUUID } from 'node:crypto'
import { connect, type Socket } from 'node:net'
import type { LoadOrder, LoadResult } from './load-order.ts'

const END_OF_HEAD = Buffer.from('\r\n\r\n')
const CLOSING = Buffer.from('Connection: close')
const GROUPS = ['youth', 'farmer', 'worker', 'elderly', 'official', 'other']
const AGES = ['14_17', '18_35', '36_59', '60_plus']
const FACETS = ['content', 'guidance', 'staff', 'environment', 'convenience']

const order = JSON.parse(process.argv[2] ?? '{}') as LoadOrder
const { hostname, port } = new URL(order.origin)
const host = `Host: ${hostname}:${port}\r\n`
const latencies: number[] = []
let acknowledged = 0
let failures = 0
let bytes = 0
let made = 0
let stopped = false

const pick = <Value>(values: readonly Value[]) => values[Math.floor(Math.random() * values.length)]

/** A whole response of a visitor, different from the one before as visitors are. */
function submission(): string {
  const overall = pick([5, 5, 5, 5, 4, 4, 4, 3, 2, 1])
  const facets = FACETS.map((id) => `"${id}":${pick([5, 5, 4, 4, 3, '"not_applicable"'])}`).join()
  const why = overall === 1 || overall === 2 ? ',"why":["crowded","other"]' : ''
  const person = `"group":"${pick(GROUPS)}","age":"${pick(AGES)}","recommend":"yes"`
  const comment = made % 5 === 0 ? ',"comment":"展品很好，讲解清楚，就是排队久了一点。"' : ''
  return `{"id":"${randomUUID()}","point":"${order.pointCode}","language":"zh","answers":{"overall":${overall}${why},${facets},${person}}${comment}}`
}

function request(): string {
  made += 1
  if (order.kind === 'page') {
    return `GET ${order.path} HTTP/1.1\r\n${host}Accept-Encoding: gzip\r\nAccept: text/html\r\n\r\n`
  }
  const body = submission()
  const length = Buffer.byteLength(body)
  return `POST ${order.path} HTTP/1.1\r\n${host}Content-Type: application/json\r\nContent-Length: ${length}\r\n\r\n${body}`
}

/** Length of the first whole answer in the buffer, 0 while it is not complete. */
function answerLength(buffer: Buffer): number {
  const end = buffer.indexOf(END_OF_HEAD)
  if (end < 0) return 0
  const head = buffer.toString('latin1', 0, end)
  const declared = /content-length: (\d+)/i.exec(head)
  if (!declared) throw new Error(`an answer without a length:\n${head}`)
  const length = end + END_OF_HEAD.length + Number(declared[1])
  return buffer.length >= length ? length : 0
}

function countAnswer(received: Buffer, length: number, sentAt: number): void {
  latencies.push(performance.now() - sentAt)
  bytes += length
  const status = received.toString('latin1', 9, 12)
  if (status === '201') acknowledged += 1
  else if (status !== '200') failures += 1
}

/** One connection's worth of requests, until the server or the clock ends it. */
function connection(): Promise<void> {
  return new Promise((resolve) => {
    let received: Buffer = Buffer.alloc(0)
    let sentAt = 0
    let isWaiting = false
    const socket: Socket = connect(Number(port), hostname, () => send())
    const send = () => {
      isWaiting = !stopped
      sentAt = performance.now()
      if (stopped) socket.end()
      else socket.write(request())
    }
    socket.setNoDelay(true)
    socket.on('data', (chunk) => {
      received = received.length === 0 ? chunk : Buffer.concat([received, chunk])
      const length = answerLength(received)
      if (length === 0) return
      countAnswer(received, length, sentAt)
      isWaiting = false
      const isLast = received.includes(CLOSING)
      received = received.subarray(length)
      if (isLast) socket.end()
      else send()
    })
    socket.on('error', () => {})
    socket.on('close', () => {
      if (isWaiting) failures += 1
      resolve()
    })
  })
}

async function client(): Promise<void> {
  while (!stopped) await connection()
}

const startedAt = performance.now()
setTimeout(() => {
  stopped = true
}, order.seconds * 1_000)
await Promise.all(Array.from({ length: order.connections }, client))
const seconds = (performance.now() - startedAt) / 1_000
latencies.sort((a, b) => a - b)
const quantile = (q: number) => latencies[Math.floor((latencies.length - 1) * q)] ?? 0
const result: LoadResult = {
  answers: latencies.length,
  acknowledged,
  failures,
  seconds,
  bytes,
  p50: quantile(0.5),
  p99: quantile(0.99),
  worst: quantile(1),
}
process.stdout.write(`${JSON.stringify(result)}\n`)
