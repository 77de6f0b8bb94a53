import { randomUUID } from 'node:crypto'
import { PNG } from 'pngjs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { qrPng } from '../../server/desk/qr.ts'
import { PASSWORD } from '../server/desk/desk-client.ts'
import { readQr } from '../support/read-qr.ts'
import { freePort } from '../support/server.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { until } from '../support/until.ts'
import { type RunningWorker, startWorker } from './support/wrangler-dev.ts'

let worker: RunningWorker
let code: string
let cookie = ''

const get = (path: string) => fetch(worker.origin + path, { headers: { cookie } })
const post = (path: string, body: string, headers: Record<string, string>) =>
  fetch(worker.origin + path, {
    method: 'POST',
    redirect: 'manual',
    body,
    headers: { cookie, origin: worker.origin, ...headers },
  })
const form = (path: string, fields: Record<string, string>) =>
  post(path, new URLSearchParams(fields).toString(), {
    'content-type': 'application/x-www-form-urlencoded',
  })
const submit = (body: unknown) =>
  post('/api/v1/responses', JSON.stringify(body), { 'content-type': 'application/json' })

beforeAll(async () => {
  worker = await startWorker(temporaryFolder(), await freePort())
  code = await worker.firstPointCode()
  const entered = await form(await worker.invitationPath(), {
    name: '王丽',
    password: PASSWORD,
    again: PASSWORD,
  })
  expect(entered.status).toBe(303)
  cookie = entered.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
})

afterAll(() => worker?.stop())

describe('the Worker', () => {
  it('serves the survey and takes its form without script', async () => {
    const page = await get(`/s/${code}`)
    expect(page.status).toBe(200)
    const html = await page.text()
    const hidden = [...html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)]
    const fields = Object.fromEntries(hidden.map(([, name = '', value = '']) => [name, value]))
    const answered = await form(`/s/${code}`, { ...fields, overall: '5' })
    expect(answered.status).toBe(303)
    const again = await form(`/s/${code}`, { ...fields, overall: '5' })
    expect(again.headers.get('location')).toBe(answered.headers.get('location'))
  })

  it('records lists, seals by cron what no request has sealed, and counts it', async () => {
    const list = Array.from({ length: 60 }, (_, i) => ({
      id: randomUUID(),
      point: code,
      answers: { overall: i % 20 === 0 ? 2 : 5 },
    }))
    const first = await submit(list)
    const again = await submit(list)
    const statuses = async (reply: Response) =>
      ((await reply.json()) as { results: { status: string }[] }).results.map((one) => one.status)
    expect(new Set(await statuses(first))).toEqual(new Set(['recorded']))
    expect(new Set(await statuses(again))).toEqual(new Set(['duplicate']))
    await worker.runCron()
    const indicator = await until('everything is counted', async () => {
      const reply = await get('/api/v1/indicator')
      const body = (await reply.json()) as { valid: number; counts: Record<string, number> }
      return body.valid === 61 ? body : undefined
    })
    expect(indicator.counts).toMatchObject({ 5: 58, 2: 3 })
  })

  it('shows the desk, draws the same code as Node, and streams the responses as CSV', async () => {
    const results = await get('/desk/results')
    expect(results.status).toBe(200)
    const image = await get(`/desk/points/${code}/qr.png`)
    const drawn = new Uint8Array(await image.arrayBuffer())
    expect(Buffer.from(drawn).equals(qrPng(`${worker.origin}/s/${code}`))).toBe(true)
    // And by a reader that is not ours.
    expect(readQr(PNG.sync.read(Buffer.from(drawn)))).toBe(`${worker.origin}/s/${code}`)
    const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)
    const csv = await get(`/desk/exports/responses.csv?from=${today}&to=${today}`)
    const lines = (await csv.text()).trim().split('\r\n')
    expect(lines).toHaveLength(62)
  })

  it('says on the page what it cannot do and how to get it', async () => {
    const page = await get('/desk/exports')
    expect(await page.text()).toContain('manyi -- copy')
  })

  it('serves style and script of the desk as files that never change', async () => {
    const html = await (await get('/desk/results')).text()
    const address = /\/assets\/desk-[\w-]+\.js/.exec(html)?.[0] ?? ''
    const file = await get(address)
    expect(file.headers.get('cache-control')).toContain('immutable')
    expect(file.headers.get('x-content-type-options')).toBe('nosniff')
  })
})
