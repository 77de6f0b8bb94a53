import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { sealAll } from '../../../server/sealing/seal.ts'
import { unknownCodes } from '../../../server/stores/opening.ts'
import { setPointClosed, setPointMode } from '../../../server/stores/point.ts'
import { postForm, storedResponses } from '../../support/submissions.ts'
import { type TemporaryApp, temporaryApp } from '../../support/temporary-app.ts'

const open = (context: TemporaryApp, headers: Record<string, string> = {}) =>
  context.app.routes.request(`/s/${context.point.code}`, { headers })

const field = (html: string, name: string) =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? ''

describe('the survey of a point', () => {
  it('is a page with an id of its own every time, and no cookie', async () => {
    const context = await temporaryApp()
    const pages = await Promise.all([open(context), open(context)])
    const ids = await Promise.all(pages.map(async (page) => field(await page.text(), 'id')))
    expect(new Set(ids).size).toBe(2)
    expect(pages[0]?.headers.get('set-cookie')).toBeNull()
  })

  it('speaks the language of the browser or the one that was chosen', async () => {
    const context = await temporaryApp()
    expect((await (await open(context)).text()).includes('总体来说')).toBe(true)
    const english = await open(context, { 'accept-language': 'en-GB,en;q=0.9,zh;q=0.5' })
    expect((await english.text()).includes('Overall, how')).toBe(true)
    const chosen = await context.app.routes.request(`/s/${context.point.code}?lang=en`)
    expect((await chosen.text()).includes('Overall, how')).toBe(true)
  })

  it('leads from a posted form to a thank-you page with receipt and today’s count', async () => {
    const context = await temporaryApp()
    const html = await (await open(context)).text()
    const id = field(html, 'id')
    const sent = { id, version: '1', ticket: field(html, 'ticket'), overall: '5' }
    const posted = await postForm(context, sent)
    expect(posted.status).toBe(303)
    const thanks = await context.app.routes.request(posted.headers.get('location') ?? '')
    const [row] = await storedResponses(context)
    const text = await thanks.text()
    expect(text.includes(row?.receipt ?? 'none')).toBe(true)
    expect(text.includes('今天已收到 1 份评价')).toBe(true)
    expect([row?.presence, row?.flags]).toEqual([1, ''])
  })

  it('records without ticket, or with a forged one, at presence 0 and flagged', async () => {
    const context = await temporaryApp()
    await postForm(context, { id: randomUUID(), overall: '5' })
    await postForm(context, {
      id: randomUUID(),
      overall: '5',
      ticket: 'a.b.3.zzz.0123456789abcdef',
    })
    const rows = await storedResponses(context)
    expect(rows.map((row) => row.presence)).toEqual([0, 0])
    expect(rows.map((row) => row.flags).sort()).toEqual(['ticket_invalid', 'ticket_missing'])
  })

  it('shows the page again with every answer kept when one is missing', async () => {
    const context = await temporaryApp()
    const fields = {
      id: randomUUID(),
      version: '1',
      content: '4',
      group: 'farmer',
      comment: '<b>展品',
    }
    const answer = await postForm(context, fields)
    expect(answer.status).toBe(422)
    const html = await answer.text()
    expect(/name="content" value="4"[^>]*checked/.test(html)).toBe(true)
    expect(/name="group" value="farmer"[^>]*checked/.test(html)).toBe(true)
    expect(html.includes('&lt;b&gt;展品')).toBe(true)
    expect(field(html, 'id')).toBe(fields.id)
  })

  it('offers the next person a fresh id with the answers kept on a conflict, and then records them', async () => {
    const context = await temporaryApp()
    const first = { id: randomUUID(), version: '1', overall: '5' }
    await postForm(context, first)
    const second = await postForm(context, { ...first, overall: '2', why: 'crowded' })
    expect(second.status).toBe(409)
    const html = await second.text()
    expect(html.includes('另一位填写')).toBe(true)
    expect(/name="overall" value="2"[^>]*checked/.test(html)).toBe(true)
    const id = field(html, 'id')
    expect(id).not.toBe(first.id)
    expect((await postForm(context, { ...first, id, overall: '2', why: 'crowded' })).status).toBe(
      303,
    )
    expect(await storedResponses(context)).toHaveLength(2)
  })

  it('switches language and size with the answers kept and records nothing', async () => {
    const context = await temporaryApp()
    const answer = await postForm(context, { id: randomUUID(), overall: '4', show: 'en' })
    const html = await answer.text()
    expect([answer.status, html.includes('Overall, how')]).toEqual([200, true])
    expect(/name="overall" value="4"[^>]*checked/.test(html)).toBe(true)
    expect(await storedResponses(context)).toEqual([])
  })

  it('answers the script in JSON that names the id', async () => {
    const context = await temporaryApp()
    const id = randomUUID()
    const json = { accept: 'application/json' }
    const answer = await postForm(context, { id, version: '1', overall: '5' }, json)
    expect(answer.status).toBe(201)
    expect(await answer.json()).toMatchObject({ id, status: 'recorded' })
  })

  it('tells an unknown, a closed and a not yet open code kindly', async () => {
    const context = await temporaryApp()
    const unknown = await context.app.routes.request('/s/zzzzzzz')
    expect([unknown.status, (await unknown.text()).includes('<h1>')]).toEqual([404, true])
    await setPointClosed(context.deps.db, context.point.code, 1, '2026-05-01T01:00:00.000Z')
    expect((await open(context)).status).toBe(410)
  })

  it('counts unknown codes that look like codes and nothing else', async () => {
    const context = await temporaryApp()
    for (const path of ['/s/abcd234', '/s/abcd234', '/s/%3Cscript%3E', `/s/${'a'.repeat(60)}`]) {
      await context.app.routes.request(path)
    }
    await context.app.flush()
    expect(await unknownCodes(context.deps.db, '2026-05-01')).toEqual([{ code: 'abcd234', n: 2 }])
  })

  it('keeps test responses apart: stored, never sealed, never counted', async () => {
    const context = await temporaryApp()
    await setPointMode(context.deps.db, context.point.code, 1, 'test')
    await postForm(context, { id: randomUUID(), overall: '1' })
    expect(await sealAll(context.deps)).toBe(0)
    const [row] = await storedResponses(context)
    expect([row?.is_test, row?.seal_index]).toEqual([1, null])
  })
})
