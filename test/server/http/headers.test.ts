import { describe, expect, it } from 'vitest'
import { jsonLog } from '../../../server/log.ts'
import { postJson, submission } from '../../support/submissions.ts'
import { temporaryApp } from '../../support/temporary-app.ts'

const PROTECTIVE = [
  'content-security-policy',
  'x-content-type-options',
  'referrer-policy',
  'cross-origin-opener-policy',
  'permissions-policy',
  'cache-control',
]

describe('every answer', () => {
  it('carries the protective headers, whatever its kind', async () => {
    const { app, point } = await temporaryApp()
    const paths = [
      '/',
      `/s/${point.code}`,
      '/s/nobody1',
      '/nowhere',
      '/healthz',
      '/api/v1/indicator',
    ]
    for (const path of paths) {
      const { headers } = await app.routes.request(path)
      for (const name of PROTECTIVE)
        expect([path, name, headers.has(name)]).toEqual([path, name, true])
      expect(headers.get('content-security-policy')).not.toContain('unsafe')
    }
  })

  it('asks for https for a year where the public address is https', async () => {
    const { app } = await temporaryApp({ origin: 'https://survey.example.cn' })
    const { headers } = await app.routes.request('/healthz')
    expect(headers.get('strict-transport-security')).toContain('max-age=31536000')
  })

  it('is 405 with the allowed methods where only the method is wrong', async () => {
    const { app, point } = await temporaryApp()
    const answer = await app.routes.request(`/s/${point.code}`, {
      method: 'DELETE',
      headers: { 'content-length': '0' },
    })
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, POST, HEAD'])
  })
})

describe('bodies', () => {
  const post = async (headers: Record<string, string>, body = 'x') => {
    const { app } = await temporaryApp()
    const request = { method: 'POST', headers, body }
    return (await app.routes.request('/api/v1/responses', request)).status
  }

  it('must state their length, stay below the limit and be uncompressed', async () => {
    expect(await post({ 'content-type': 'application/json' })).toBe(411)
    expect(await post({ 'content-length': '-1' })).toBe(411)
    expect(await post({ 'content-length': '1048577' })).toBe(413)
    expect(await post({ 'content-length': '1', 'content-encoding': 'gzip' })).toBe(415)
    expect(await post({ 'content-length': '1', 'content-type': 'text/plain' })).toBe(415)
  })
})

describe('the log', () => {
  it('holds no field that is not on the list, whatever it is given', () => {
    const lines: string[] = []
    const log = jsonLog(
      (line) => lines.push(line),
      () => new Date(0),
    )
    log({ event: 'x', ip: '203.0.113.9', comment: 'secret' } as never)
    expect(lines).toEqual(['{"at":"1970-01-01T00:00:00.000Z","event":"x"}'])
  })

  it('names the route of a failure, never the path', async () => {
    const context = await temporaryApp()
    await context.deps.db.atomic([context.deps.db.write.deleteFrom('point')])
    await context.deps.db.atomic([context.deps.db.write.deleteFrom('questionnaire_version')])
    await context.deps.db.atomic([
      context.deps.db.write.insertInto('point').values({
        code: 'canary1',
        name: 'x',
        activity_id: null,
        activity_type_id: null,
        mode: 'live',
        opens_at: null,
        closes_at: null,
        closed_at: null,
        version: 1,
        created_at: '',
      }),
    ])
    expect((await context.app.routes.request('/s/canary1')).status).toBe(500)
    expect(context.logged.map((line) => line.route)).toEqual(['/s/:code', '/s/:code'])
    expect(JSON.stringify(context.logged)).not.toContain('canary')
  })

  it('is silent about an ordinary visit', async () => {
    const context = await temporaryApp()
    await context.app.routes.request(`/s/${context.point.code}`)
    await postJson(context, submission(context.point))
    expect(context.logged).toEqual([])
  })
})
