import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { postForm, storedResponses } from '../../support/submissions.ts'
import { type TemporaryApp, temporaryApp } from '../../support/temporary-app.ts'

const MINUTE = 60_000

const field = (html: string, name: string) =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? ''

async function opened(context: TemporaryApp): Promise<{ id: string; ticket: string }> {
  const page = await context.app.routes.request(`/s/${context.point.code}`)
  const html = await page.text()
  return { id: field(html, 'id'), ticket: field(html, 'ticket') }
}

function pass(context: TemporaryApp, milliseconds: number): void {
  context.time.now = new Date(context.time.now.getTime() + milliseconds)
}

const ticketAfter = async (context: TemporaryApp, fields: Record<string, string>) =>
  field(await (await postForm(context, fields)).text(), 'ticket')

describe('a page that is rendered again', () => {
  it('keeps the ticket over switch and fault, so the visit is timed from its start', async () => {
    const context = await temporaryApp()
    const visit = await opened(context)
    pass(context, MINUTE)
    expect(await ticketAfter(context, { ...visit, show: 'en' })).toBe(visit.ticket)
    pass(context, MINUTE)
    expect(await ticketAfter(context, { ...visit, content: '4' })).toBe(visit.ticket)
    pass(context, MINUTE)
    await postForm(context, { ...visit, overall: '4' })
    const [row] = await storedResponses(context)
    expect([row?.duration_ms, row?.presence, row?.flags]).toEqual([3 * MINUTE, 1, ''])
  })

  it('has a fresh ticket instead of one that proves nothing', async () => {
    const context = await temporaryApp()
    const visit = await opened(context)
    const forged = { ...visit, ticket: `${visit.ticket.slice(0, -1)}!`, show: 'en' }
    expect(await ticketAfter(context, forged)).toMatch(/^[\w-]+\./)
    expect(await ticketAfter(context, forged)).not.toBe(forged.ticket)
    pass(context, 25 * 60 * MINUTE)
    expect(await ticketAfter(context, { ...visit, show: 'en' })).not.toBe(visit.ticket)
  })

  it('gives the second person of a conflict a ticket of their own', async () => {
    const context = await temporaryApp()
    const visit = await opened(context)
    await postForm(context, { ...visit, overall: '5' })
    pass(context, 5 * MINUTE)
    const second = await ticketAfter(context, { ...visit, overall: '2' })
    expect(second).not.toBe(visit.ticket)
    pass(context, MINUTE)
    await postForm(context, { id: randomUUID(), ticket: second, overall: '2' })
    const durations = (await storedResponses(context)).map((row) => row.duration_ms)
    expect(durations.sort()).toEqual([0, MINUTE])
  })
})

describe('a form that this server cannot place', () => {
  it('with a garbled id is shown again with a new one and the answers kept', async () => {
    const context = await temporaryApp()
    const answer = await postForm(context, { id: 'garbled', version: '1', overall: '4' })
    const html = await answer.text()
    expect(answer.status).toBe(422)
    expect(html.includes('页面已更新')).toBe(true)
    expect(html.includes('现在人多')).toBe(false)
    expect(/name="overall" value="4"[^>]*checked/.test(html)).toBe(true)
    const again = { id: field(html, 'id'), version: field(html, 'version'), overall: '4' }
    expect((await postForm(context, again)).status).toBe(303)
  })

  it('of an unknown version is shown again in the current one', async () => {
    const context = await temporaryApp()
    const id = randomUUID()
    const html = await (await postForm(context, { id, version: '77', overall: '4' })).text()
    expect(html.includes('页面已更新')).toBe(true)
    expect([field(html, 'id'), field(html, 'version')]).toEqual([id, '1'])
    expect((await postForm(context, { id, version: '1', overall: '4' })).status).toBe(303)
  })
})
