import { describe, expect, it } from 'vitest'
import { SCHEMAS } from '../../../server/api/schemas/components.ts'
import { PROBLEMS } from '../../../server/problem.ts'
import { readQuestionnaires } from '../../../server/questionnaires.ts'
import { setPointClosed } from '../../../server/stores/point.ts'
import type { OpenApiDocument, Operation } from '../../../survey-ui/docs/open-api.ts'
import { docsMessages } from '../../../survey-ui/messages/docs.ts'
import { apiToken } from '../../support/api-token.ts'
import { describedApi } from '../../support/described-api.ts'
import { publishedSchema } from '../../support/published-schema.ts'
import { postJson, submission } from '../../support/submissions.ts'
import { type TemporaryApp, temporaryApp } from '../../support/temporary-app.ts'
import { operatorOf } from '../desk/desk-client.ts'

const document = describedApi({ language: 'en' })

function operationAt(path: string, method: 'get' | 'post'): Operation {
  const operation = document.paths[path]?.[method]
  if (!operation) throw new Error(`${method} ${path} is not described.`)
  return operation
}

/** Whether an answer is what the document promises for its status, with a code it names. */
function promised(operation: Operation, status: number, body: unknown): string {
  const answer = operation.responses[status]
  if (!answer) return `${status} is not described`
  const [media] = Object.values(answer.content)
  const judged = publishedSchema(document, media?.schema ?? {}).safeParse(body)
  if (!judged.success) return JSON.stringify(judged.error.issues)
  const codes = answer['x-codes']
  const { code } = body as { code?: string }
  return codes && !codes.includes(code ?? '') ? `${code} is not described` : 'as promised'
}

describe('the description of the API', () => {
  it('has exactly the routes that the app has', async () => {
    const { app } = await temporaryApp()
    const served = app.routes.routes
      .filter((route) => route.path.startsWith('/api/') && route.method !== 'ALL')
      .map((route) => `${route.method} ${route.path.replace(/:(\w+)/g, '{$1}')}`)
    const described = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} /api/v1${path}`),
    )
    expect(described.sort()).toEqual(served.sort())
  })

  it('is what the address answers, in the language that is asked for', async () => {
    const { app, deps } = await temporaryApp({ origin: 'https://survey.example.cn' })
    const get = async (query: string, header = '') => {
      const headers = header ? { 'accept-language': header } : {}
      const reply = await app.routes.request(`/api/v1/openapi.json${query}`, { headers })
      return { status: reply.status, body: (await reply.json()) as OpenApiDocument }
    }
    const { current } = await readQuestionnaires(deps.db)
    const sessionCookie = '__Host-manyi_session'
    const en = describedApi({ language: 'en', questionnaire: current, sessionCookie })
    expect((await get('?lang=en')).body).toEqual(en)
    expect((await get('', 'en')).body).toEqual(en)
    expect((await get('')).body.info.title).toBe('满意 · 接口说明')
    expect(await get('?lang=fr')).toMatchObject({
      status: 422,
      body: { code: 'form_invalid', details: { fields: { lang: 'unknown' } } },
    })
  })

  it('refers to nothing that it does not have', () => {
    const text = JSON.stringify(document)
    const refs = [...text.matchAll(/"\$ref":"#\/components\/(\w+)\/([\w-]+)"/g)]
    expect(refs.length).toBeGreaterThan(10)
    const components: Readonly<Record<string, object>> = document.components
    for (const [, kind = '', name = ''] of refs) {
      expect(Object.keys(components[kind] ?? {})).toContain(name)
    }
    expect(text.match(/"\$ref":/g)).toHaveLength(refs.length)
    expect(text).not.toContain('$schema')
  })

  it('explains every parameter, field and problem', () => {
    const parameters = Object.values(document.paths).flatMap((methods) =>
      Object.values(methods).flatMap((operation: Operation) => operation.parameters),
    )
    expect(parameters.filter((parameter) => parameter.description === '')).toEqual([])
    const problems = document['x-problems']
    expect(problems.map(({ code, status }) => [code, status]).sort()).toEqual(
      Object.entries(PROBLEMS)
        .map(([code, { status }]) => [code, status])
        .sort(),
    )
    const used = new Set(JSON.stringify(document).match(/"description":"[^"]*"/g))
    const unused = Object.entries(docsMessages('en').fields).filter(
      ([, text]) => !used.has(`"description":${JSON.stringify(text)}`),
    )
    expect(unused).toEqual([])
  })

  it('keeps its texts and examples in both languages alike', () => {
    const zh = describedApi({ language: 'zh' })
    const shape = (value: unknown): unknown => {
      if (typeof value === 'string') return 'text'
      if (Array.isArray(value)) return value.map(shape)
      if (typeof value !== 'object' || value === null) return value
      return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, shape(each)]))
    }
    expect(shape(zh)).toEqual(shape(document))
    const chinese = /[\u4e00-\u9fff]/
    for (const [name, text] of texts(docsMessages('en'))) {
      if (!name.endsWith('otherLanguage')) expect(text, name).not.toMatch(chinese)
    }
    for (const [name, text] of texts(docsMessages('zh'))) expect(text, name).not.toBe('')
  })
})

function texts(value: unknown, name = ''): [string, string][] {
  if (typeof value === 'string') return [[name, value]]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, each]) => texts(each, `${name}.${key}`))
}

describe('what the app answers', () => {
  const POST = operationAt('/responses', 'post')
  const GET = operationAt('/indicator', 'get')
  const CSV = operationAt('/responses.csv', 'get')

  it('fits the published schemas: receipts, duplicates, lists and every kind of problem', async () => {
    const context = await temporaryApp()
    const sent = submission(context.point)
    const bodies: unknown[] = [
      sent,
      sent,
      { ...sent, answers: { overall: 1 } },
      submission(context.point, { answers: { overall: 9, nonsense: 1 } }),
      submission(context.point, { questionnaireVersion: 99 }),
      submission(context.point, { channel: 'kiosk' }),
      submission({ code: 'nowhere1' }),
      { id: 'x', extra: 1 },
      'nonsense',
      [submission(context.point), { id: 7 }, submission({ code: 'nowhere1' })],
      [],
      Array.from({ length: 201 }, () => sent),
    ]
    const met = new Set<number>()
    for (const body of bodies) {
      const answer = await postJson(context, body)
      met.add(answer.status)
      expect(promised(POST, answer.status, answer.body)).toBe('as promised')
    }
    await setPointClosed(context.deps.db, context.point.code, 1, '2026-05-01T00:00:00.000Z')
    const closed = await postJson(context, submission(context.point))
    expect(promised(POST, closed.status, closed.body)).toBe('as promised')
    const xml = await postJson(context, sent, { 'content-type': 'text/xml' })
    expect(promised(POST, xml.status, xml.body)).toBe('as promised')
    const long = await postJson(context, sent, { 'content-length': '2000000' })
    expect(promised(POST, long.status, long.body)).toBe('as promised')
    met.add(closed.status).add(xml.status).add(long.status)
    expect([...met].sort()).toEqual([200, 201, 403, 404, 409, 410, 413, 415, 422])
  })

  it('fits the published schema of the indicator, empty and full, without a field more', async () => {
    const context = await temporaryApp()
    const { headers } = await apiToken(context, { scopes: ['indicator:read'] })
    const read = async () =>
      await (await context.app.routes.request('/api/v1/indicator', { headers })).json()
    const empty = await read()
    await postJson(context, [
      submission(context.point),
      submission(context.point, { answers: { overall: 1 } }),
    ])
    context.time.now = new Date('2026-05-02T02:00:00.000Z')
    await postJson(context, submission(context.point, { answers: { overall: 4 } }))
    const full = await read()
    expect([empty, full]).toMatchObject([{ valid: 0 }, { valid: 3 }])
    for (const body of [empty, full]) {
      expect(promised(GET, 200, body)).toBe('as promised')
      expect(SCHEMAS.Indicator.parse(body)).toEqual(body)
    }
    const { reached: _, ...without } = full as { reached: boolean }
    expect(promised(GET, 200, without)).toContain('reached')
    expect(promised(GET, 200, { ...without, reached: 'yes' })).toContain('reached')
  })

  it('fits the published problem for every fault of a caller', async () => {
    const context = await temporaryApp()
    const staff = (await operatorOf(context, 'staff')).client
    const { headers } = await apiToken(context)
    const answers = [
      await context.app.routes.request('/api/v1/indicator'),
      await context.app.routes.request('/api/v1/indicator', { headers }),
      await context.app.routes.request('/api/v1/indicator', {
        headers: { authorization: 'Bearer x' },
      }),
      await staff.get('/api/v1/indicator'),
      await staff.get('/api/v1/responses.csv'),
    ]
    for (const answer of answers) {
      expect(promised(GET, answer.status, await answer.json())).toBe('as promised')
    }
    expect(answers.map((answer) => answer.status)).toEqual([401, 403, 401, 403, 403])
    expect(CSV.responses['403']?.['x-codes']).toEqual(GET.responses['403']?.['x-codes'])
  })

  it('takes what the published schema takes, and refuses what it refuses', async () => {
    const context: TemporaryApp = await temporaryApp()
    const media = POST.requestBody?.content['application/json']
    const published = publishedSchema(document, media?.schema ?? {})
    const bodies = [
      submission(context.point),
      [submission(context.point)],
      submission(context.point, { language: 'fr' }),
      submission(context.point, { surprise: true }),
      submission(context.point, { comment: 'x'.repeat(4_001) }),
      submission(context.point, { answeredAt: 'yesterday' }),
      { id: 'no uuid', point: context.point.code, answers: {} },
      7,
    ]
    for (const body of bodies) {
      const { status } = await postJson(context, body)
      expect(published.safeParse(body).success, JSON.stringify(body).slice(0, 80)).toBe(
        status < 300,
      )
    }
  })
})
