import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type RunningServer, removeDataFolder, startServer } from '../support/server.ts'
import { until } from '../support/until.ts'
import { type Client, createClient } from './support/client.ts'
import { manyi } from './support/manyi.ts'
import { storedById } from './support/stored.ts'

let server: RunningServer
let client: Client

beforeAll(async () => {
  server = await startServer()
  client = createClient(server.origin)
})

afterAll(async () => {
  client.close()
  await server.stop()
  await removeDataFolder(server.dataFolder)
})

const hiddenId = (html: string) => /name="id" value="([^"]+)"/.exec(html)?.[1]
const isChecked = (html: string, name: string, value: string) =>
  [...html.matchAll(/<input[^>]*>/g)].some(
    ([tag]) =>
      tag.includes(`name="${name}"`) && tag.includes(`value="${value}"`) && tag.includes('checked'),
  )

describe('a form with a known id and other answers', () => {
  it('comes back with its answers and an id of its own, which is then accepted', async () => {
    const code = server.firstPointCode
    const id = randomUUID()
    expect((await client.form(code, { id, overall: '5' })).status).toBe(303)
    const fields = { overall: '2', why: 'crowded', comment: '排队 <太久>' }
    const refused = await client.form(code, { id, ...fields })
    expect(refused.status).toBe(409)
    const fresh = hiddenId(refused.text)
    expect(fresh).toMatch(/^[0-9a-f-]{36}$/)
    expect(fresh).not.toBe(id)
    expect(isChecked(refused.text, 'overall', '2')).toBe(true)
    expect(isChecked(refused.text, 'why', 'crowded')).toBe(true)
    expect(refused.text).toContain('排队 &lt;太久&gt;')
    expect((await client.form(code, { id: fresh ?? '', ...fields })).status).toBe(303)
    const stored = storedById(server.dataFolder)
    expect(stored.get(id)?.answers).toMatch(/^K\|5\|/)
    expect(stored.get(fresh ?? '')?.comment).toBe('排队 <太久>')
  })
})

describe('a point that was closed', () => {
  it('gives old receipts again and takes nothing new, by either address', async () => {
    const { code } = await manyi<{ code: string }>(server.dataFolder, [
      'point',
      'add',
      '--name',
      'fair',
    ])
    const known = { id: randomUUID(), point: code, answers: { overall: 4 } }
    const first = JSON.parse((await client.submit(known)).text)
    expect(first).toMatchObject({ status: 'recorded', id: known.id })
    await manyi(server.dataFolder, ['point', 'close', '--code', code])

    const again = await client.submit(known)
    expect(again.status).toBe(200)
    expect(JSON.parse(again.text)).toEqual({ ...first, status: 'duplicate' })
    const sameByForm = await client.form(code, { id: known.id, overall: '4' })
    expect(sameByForm.status).toBe(303)
    const thanks = await client.get(String(sameByForm.headers.location))
    expect(thanks.text).toContain(first.receipt)

    const fresh = { ...known, id: randomUUID() }
    const refused = await client.submit(fresh)
    expect(refused.status).toBe(410)
    expect(JSON.parse(refused.text)).toMatchObject({ code: 'point_closed' })
    expect((await client.form(code, { id: randomUUID(), overall: '4' })).status).toBe(410)
    const list = JSON.parse((await client.submit([known, fresh])).text)
    expect(list.results.map((item: { status: string }) => item.status)).toEqual([
      'duplicate',
      'problem',
    ])
    const other = await client.submit({ ...known, answers: { overall: 1 } })
    expect(other.status).toBe(409)
    const stored = [...storedById(server.dataFolder).keys()]
    expect(stored).not.toContain(fresh.id)
    const isGone = async () => (await client.get(`/s/${code}`)).status === 410
    await until('the page says within a moment that the point is closed', isGone)
  })
})
