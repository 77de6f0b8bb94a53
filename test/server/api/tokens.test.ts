import { describe, expect, it } from 'vitest'
import { createApp } from '../../../server/app.ts'
import type { Database } from '../../../server/db/port.ts'
import { revokeApiToken } from '../../../server/stores/api-token.ts'
import { apiToken } from '../../support/api-token.ts'
import { postJson, storedResponses, submission } from '../../support/submissions.ts'
import { type TemporaryApp, temporaryApp } from '../../support/temporary-app.ts'
import { firstAdmin, operatorOf } from '../desk/desk-client.ts'

const INDICATOR = '/api/v1/indicator'
const CSV = '/api/v1/responses.csv'

async function get({ app }: TemporaryApp, path: string, headers: Record<string, string> = {}) {
  const response = await app.routes.request(path, { headers })
  return { status: response.status, headers: response.headers, text: await response.text() }
}

/** A problem without the number of its request. */
function problemIn(text: string) {
  const { instance, ...problem } = JSON.parse(text) as Record<string, unknown>
  expect(instance).toMatch(/^urn:uuid:/)
  return problem
}

async function auditOf({ deps }: TemporaryApp, action: string) {
  const row = await deps.db.read
    .selectFrom('audit')
    .selectAll()
    .where('action', '=', action)
    .executeTakeFirstOrThrow()
  return { who: [row.operator_id, row.operator_name], details: JSON.parse(row.details) as object }
}

describe('a token', () => {
  it('reads the indicator with indicator:read, whatever the case of its scheme', async () => {
    const context = await temporaryApp()
    const { text } = await apiToken(context, { scopes: ['indicator:read'] })
    const answer = await get(context, INDICATOR, { authorization: `bearer ${text}` })
    expect(answer.status).toBe(200)
    expect(JSON.parse(answer.text)).toMatchObject({ valid: 0, official: 'top_two' })
  })

  it('is refused in the same words when it is wrong, expired or revoked', async () => {
    const context = await temporaryApp()
    const expired = await apiToken(context, { name: 'old', expiresOn: '2026-04-30' })
    const revoked = await apiToken(context, { name: 'gone', scopes: ['indicator:read'] })
    await revokeApiToken(context.deps, { id: null, name: 'test' }, revoked.token)
    const wrong = [`manyi_${'x'.repeat(43)}`, 'nonsense', '']
    const texts = [expired.text, revoked.text, ...wrong]
    const answers = await Promise.all(
      texts.map((text) => get(context, INDICATOR, { authorization: `Bearer ${text}` })),
    )
    for (const answer of answers) {
      expect(answer.status).toBe(401)
      expect(answer.headers.get('www-authenticate')).toBe(
        'Bearer realm="manyi", error="invalid_token"',
      )
      expect(problemIn(answer.text)).toMatchObject({ code: 'token_invalid' })
      expect(problemIn(answer.text)).toEqual(problemIn(answers[0]?.text ?? ''))
    }
  })

  it('is told which scope it lacks, at every address', async () => {
    const context = await temporaryApp()
    const { headers } = await apiToken(context)
    for (const [path, scope] of [
      [INDICATOR, 'indicator:read'],
      [CSV, 'responses:read'],
    ] as const) {
      const answer = await get(context, path, headers)
      expect(answer.status).toBe(403)
      expect(answer.headers.get('www-authenticate')).toContain(`scope="${scope}"`)
      expect(problemIn(answer.text)).toMatchObject({
        code: 'token_scope_missing',
        details: { scope },
      })
    }
    const posted = await postJson(context, submission(context.point), headers)
    expect(posted.status).toBe(403)
    expect(posted.body.details).toEqual({ scope: 'responses:write' })
    expect(await storedResponses(context)).toEqual([])
  })

  it('hands in paper of another day with responses:write, and the audit names it', async () => {
    const context = await temporaryApp()
    const { headers, token } = await apiToken(context, { scopes: ['responses:write'] })
    const paper = { channel: 'paper', answeredAt: '2026-04-28T09:00:00+08:00' }
    const { status } = await postJson(context, submission(context.point, paper), headers)
    expect(status).toBe(201)
    const [row] = await storedResponses(context)
    expect([row?.channel, row?.local_date]).toEqual(['paper', '2026-04-28'])
    expect(await auditOf(context, 'responses.entered')).toEqual({
      who: [null, '令牌 token: 县平台'],
      details: { channels: ['paper'], recorded: 1, duplicates: 0, refused: 0, token: token.id },
    })
  })

  it('goes before a cookie, and another scheme is left to whatever stands in front', async () => {
    const context = await temporaryApp()
    const admin = await firstAdmin(context)
    const { headers } = await apiToken(context)
    expect((await admin.get(INDICATOR, headers)).status).toBe(403)
    expect((await admin.get(INDICATOR, { authorization: 'Basic eDp5' })).status).toBe(200)
    const visit = { authorization: 'Basic eDp5' }
    expect((await postJson(context, submission(context.point), visit)).status).toBe(201)
  })
})

describe('nobody in particular', () => {
  it('is asked for a token where one is needed', async () => {
    const context = await temporaryApp()
    for (const path of [INDICATOR, CSV]) {
      const answer = await get(context, path)
      expect(answer.status).toBe(401)
      expect(answer.headers.get('www-authenticate')).toBe('Bearer realm="manyi"')
      expect(problemIn(answer.text)).toMatchObject({ code: 'not_signed_in' })
    }
  })

  it('posts a response without a look at tokens or sessions', async () => {
    const context = await temporaryApp()
    const { headers } = await apiToken(context, { scopes: ['responses:write'] })
    const tables: string[] = []
    const watched = {
      ...context,
      app: createApp({ ...context.deps, db: noting(context.deps.db, tables) }),
    }
    await postJson(watched, submission(context.point))
    expect(tables).not.toContain('api_token')
    expect(tables.filter((table) => table.startsWith('operator'))).toEqual([])
    await postJson(watched, submission(context.point), headers)
    expect(tables.filter((table) => table === 'api_token')).toHaveLength(1)
  })

  it('gets no leave to read from another site', async () => {
    const context = await temporaryApp()
    const { headers } = await apiToken(context, { scopes: ['indicator:read'] })
    const answer = await get(context, INDICATOR, {
      ...headers,
      origin: 'https://elsewhere.example',
    })
    const named = [...answer.headers.keys()].filter((name) => name.startsWith('access-control'))
    expect(named).toEqual([])
  })
})

/** The same database, writing down which tables are read. */
function noting(db: Database, tables: string[]): Database {
  const read = new Proxy(db.read, {
    get: (target, name, receiver) => {
      if (name === 'selectFrom') {
        return (...args: Parameters<Database['read']['selectFrom']>) => {
          tables.push(String(args[0]))
          return target.selectFrom(...args)
        }
      }
      return Reflect.get(target, name, receiver)
    },
  })
  return {
    read,
    write: db.write,
    maxBindings: db.maxBindings,
    atomic: (writes) => db.atomic(writes),
    close: () => db.close(),
  }
}

describe('the CSV of responses', () => {
  it('is the file of the desk, to the byte, and the audit names who took it', async () => {
    const context = await temporaryApp()
    const admin = await firstAdmin(context)
    const { headers, token } = await apiToken(context, { scopes: ['responses:read'] })
    await postJson(context, [submission(context.point), submission(context.point)])
    const query = '?from=2026-05-01&to=2026-05-01'
    const api = await get(context, CSV + query, headers)
    expect(api.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    expect(api.headers.get('content-disposition')).toContain(
      'manyi-responses-2026-05-01-2026-05-01.csv',
    )
    expect(await auditOf(context, 'export.responses')).toEqual({
      who: [null, '令牌 token: 县平台'],
      details: { from: '2026-05-01', to: '2026-05-01', rows: 2, complete: true, token: token.id },
    })
    const desk = await admin.get(`/desk/exports/responses.csv${query}`)
    expect(api.text).toBe(await desk.text())
    expect(api.text.trimEnd().split('\r\n')).toHaveLength(3)
  })

  it('is for whoever may export at the desk', async () => {
    const context = await temporaryApp()
    const staff = (await operatorOf(context, 'staff')).client
    const evaluator = (await operatorOf(context, 'evaluator')).client
    expect((await staff.get(CSV)).status).toBe(403)
    expect((await evaluator.get(CSV)).status).toBe(200)
  })
})

describe('parameters', () => {
  it.each([
    ['from=2026-02-30&to=soon', { from: 'not_a_date', to: 'not_a_date' }],
    ['from=2026-05-02&to=2026-05-01', { to: 'before_from' }],
    ['from=2027-01-01', { to: 'before_from' }],
  ])('of a period are named when they are wrong: %s', async (query, fields) => {
    const context = await temporaryApp()
    const scopes = ['indicator:read', 'responses:read'] as const
    const { headers } = await apiToken(context, { scopes })
    for (const path of [INDICATOR, CSV]) {
      const answer = await get(context, `${path}?${query}`, headers)
      expect(answer.status).toBe(422)
      expect(problemIn(answer.text)).toMatchObject({ code: 'form_invalid', details: { fields } })
    }
  })

  it('of the indicator name what does not exist; empty ones count as left out', async () => {
    const context = await temporaryApp()
    const { headers } = await apiToken(context, { scopes: ['indicator:read'] })
    const faults = async (query: string) =>
      problemIn((await get(context, `${INDICATOR}?${query}`, headers)).text)['details']
    expect(await faults('type=circus')).toEqual({ fields: { type: 'unknown' } })
    expect(await faults(`indicator=${'x'.repeat(65)}`)).toEqual({
      fields: { indicator: 'unknown' },
    })
    const empty = await get(context, `${INDICATOR}?from=&to=&type=&indicator=`, headers)
    expect(JSON.parse(empty.text)).toMatchObject({
      period: { from: '2026-01-01', to: '2026-05-01' },
    })
  })
})
