import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { setPointClosed } from '../../../server/stores/point.ts'
import { type ApiBody, postJson, storedResponses, submission } from '../../support/submissions.ts'
import { temporaryApp } from '../../support/temporary-app.ts'

describe('POST /api/v1/responses', () => {
  it('records a response and gives a receipt', async () => {
    const context = await temporaryApp()
    const sent = submission(context.point)
    const { status, body } = await postJson(context, sent)
    expect(status).toBe(201)
    expect(body).toMatchObject({ status: 'recorded', id: sent.id })
    expect(body.receipt).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$/)
  })

  it('takes the same response again as a duplicate with the same receipt', async () => {
    const context = await temporaryApp()
    const sent = submission(context.point)
    const first = await postJson(context, sent)
    const again = await postJson(context, { ...sent, id: sent.id.toUpperCase() })
    expect(again.status).toBe(200)
    expect(again.body).toEqual({ ...first.body, status: 'duplicate' })
  })

  it('answers a conflict to the same id with other answers and keeps the first', async () => {
    const context = await temporaryApp()
    const sent = submission(context.point)
    await postJson(context, sent)
    const other = await postJson(context, { ...sent, answers: { overall: 1 } })
    expect(other.status).toBe(409)
    expect(other.headers.get('content-type')).toContain('application/problem+json')
    const [row] = await storedResponses(context)
    expect(row?.answers.split('|')[1]).toBe('5')
  })

  it('names every fault of the answers with a JSON pointer and in words', async () => {
    const context = await temporaryApp()
    const answers = { content: 9, nonsense: 1, group: ['farmer', 'worker'] }
    const { status, body } = await postJson(context, submission(context.point, { answers }), {
      'accept-language': 'en',
    })
    expect(status).toBe(422)
    expect(body.errors.map((e) => [e.pointer, e.code])).toEqual([
      ['#/answers/nonsense', 'unknown_question'],
      ['#/answers/content', 'unknown_category'],
      ['#/answers/group', 'one_answer_only'],
      ['#/answers/overall', 'required'],
    ])
    expect(body.errors.at(-1)?.detail).toContain('Overall')
    expect(await storedResponses(context)).toEqual([])
  })

  it('refuses unknown members, a bad id and text that is not JSON, each by name', async () => {
    const context = await temporaryApp()
    const unknown = await postJson(context, submission(context.point, { phone: '13800000000' }))
    expect([unknown.status, unknown.body.errors[0]?.code]).toEqual([422, 'unrecognized_keys'])
    const badId = await postJson(context, submission(context.point, { id: 'me' }))
    expect(badId.body.errors[0]?.pointer).toBe('#/id')
    const response = await context.app.routes.request('/api/v1/responses', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'content-length': '3' },
      body: '{a}',
    })
    expect(((await response.json()) as ApiBody).errors).toEqual([
      { pointer: '#', code: 'not_json' },
    ])
  })

  it('answers a list item by item: a faulty one does not hold up the others', async () => {
    const context = await temporaryApp()
    const sent = submission(context.point)
    const { status, body } = await postJson(context, [sent, { id: 'x' }, sent])
    expect(status).toBe(200)
    const statuses = body.results.map((r) => r.status)
    expect([...statuses].sort()).toEqual(['duplicate', 'problem', 'recorded'])
    expect(await storedResponses(context)).toHaveLength(1)
  })

  it('announces how long a list may be and refuses a longer one', async () => {
    const context = await temporaryApp()
    const list = Array.from({ length: 201 }, () => submission(context.point))
    const { status, headers, body } = await postJson(context, list)
    expect([status, headers.get('manyi-most-items')]).toEqual([413, '200'])
    expect(body.details).toEqual({ limit: 200 })
  })

  it('takes only self_scan from somebody who is not signed in', async () => {
    const context = await temporaryApp()
    for (const channel of ['imported', 'paper', 'kiosk', 'assisted']) {
      const { status } = await postJson(context, submission(context.point, { channel }))
      expect(status).toBe(403)
    }
  })

  it('refuses a closed point, but returns the receipt of what was recorded before', async () => {
    const context = await temporaryApp()
    const sent = submission(context.point)
    const first = await postJson(context, sent)
    await setPointClosed(context.deps.db, context.point.code, 1, '2026-05-01T01:00:00.000Z')
    expect((await postJson(context, submission(context.point))).status).toBe(410)
    expect((await postJson(context, sent)).body).toEqual({ ...first.body, status: 'duplicate' })
  })

  it('stores nothing that could tell who answered', async () => {
    const context = await temporaryApp()
    await postJson(context, submission(context.point), {
      'user-agent': 'CANARY-AGENT',
      'x-forwarded-for': '203.0.113.9',
      cookie: 'openid=CANARY-OPENID',
    })
    const stored = JSON.stringify(await storedResponses(context))
    expect(stored).not.toMatch(/CANARY|203\.0\.113/)
  })

  it('drops the comment of somebody under 14 and stores reasons that were not asked as such', async () => {
    const context = await temporaryApp()
    const answers = { overall: 4, why: ['crowded'], age: 'under_14' }
    await postJson(context, submission(context.point, { answers, comment: '好玩' }))
    const [row] = await storedResponses(context)
    expect(row?.comment).toBeNull()
    expect(row?.answers.split('|').slice(0, 3)).toEqual(['K', '4', 'K'])
  })

  it('flags what exceeds the limit of a point and refuses none of it', async () => {
    const context = await temporaryApp()
    for (let i = 0; i < 7; i += 1) {
      const list = Array.from({ length: 20 }, () => submission(context.point))
      const { body } = await postJson(context, list)
      expect(body.results.every((r) => r.status === 'recorded')).toBe(true)
    }
    const rows = await storedResponses(context)
    const flagged = rows.filter((row) => row.flags.includes('burst'))
    expect([rows.length, flagged.length]).toEqual([140, 20])
  })

  it('asks for the activity type only where the point does not know it', async () => {
    const context = await temporaryApp()
    const answers = { overall: 5, activity_type: 'fair' }
    await postJson(context, submission(context.point, { answers }))
    const [row] = await storedResponses(context)
    expect(row?.activity_type_id).toBe('museum_visit')
    expect(row?.cluster_key).toBe(`p:${context.point.code}:2026-05-01`)
  })

  it('dates a web response by the clock of the server, in the calendar of Shanghai', async () => {
    const context = await temporaryApp()
    context.time.now = new Date('2026-05-01T17:30:00.000Z')
    const answeredAt = '2025-01-01T00:00:00Z'
    await postJson(context, submission(context.point, { id: randomUUID(), answeredAt }))
    const [row] = await storedResponses(context)
    expect([row?.local_date, row?.answered_at]).toEqual(['2026-05-02', '2026-05-01T17:30:00.000Z'])
  })
})
