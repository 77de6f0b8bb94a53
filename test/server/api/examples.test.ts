import { describe, expect, it } from 'vitest'
import { type ApiScope, scopesAmong } from '../../../server/stores/api-scope.ts'
import { addPoint } from '../../../server/stores/point.ts'
import type { Example, Operation } from '../../../survey-ui/docs/open-api.ts'
import { apiToken } from '../../support/api-token.ts'
import { readCurl } from '../../support/curl.ts'
import { describedApi } from '../../support/described-api.ts'
import { type TemporaryApp, temporaryApp } from '../../support/temporary-app.ts'

const ORIGIN = 'https://survey.example.cn'
const document = describedApi({ origin: ORIGIN })
const operations = Object.values(document.paths).flatMap((methods): readonly Operation[] =>
  Object.values(methods),
)

/** The house the examples play in: a permanent point of the museum under their code. */
async function house(): Promise<TemporaryApp> {
  const context = await temporaryApp({ origin: ORIGIN })
  await addPoint(context.deps.db, {
    code: 'k7m2q9x',
    name: '科技馆出口',
    activityId: null,
    activityTypeId: 'museum_visit',
    mode: 'live',
    opensAt: null,
    closesAt: null,
    createdAt: context.time.now.toISOString(),
  })
  return context
}

/** Sends what a reader would copy, with a token of the example's scope in place of the variable. */
async function send(context: TemporaryApp, { curl, scope }: Example, name: string) {
  const { url, method, headers, body } = readCurl(curl)
  const sent: Record<string, string> = { ...headers }
  if (scope !== undefined) {
    const token = await apiToken(context, { name, scopes: scopesAmong([scope]) })
    sent['authorization'] = (sent['authorization'] ?? '').replace('$MANYI_TOKEN', token.text)
  }
  if (body !== undefined) sent['content-length'] = String(Buffer.byteLength(body))
  const init = body === undefined ? {} : { body }
  const reply = await context.app.routes.request(url.href, { method, headers: sent, ...init })
  // Not text(), which drops the byte-order mark.
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await reply.arrayBuffer())
  return { reply, text }
}

/** An answer without what differs from run to run: receipts and the numbers of requests. */
function steady(text: string, { contentType }: Example): unknown {
  const same = text
    .replace(/[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}/g, 'RECEIPT')
    .replace(/urn:uuid:[0-9a-f-]{36}/g, 'INSTANCE')
  return contentType.includes('json') ? JSON.parse(same) : same
}

const asText = (answer: unknown) => (typeof answer === 'string' ? answer : JSON.stringify(answer))

describe('the examples of the documentation', () => {
  it('are answered by the app as they say, one after the other', async () => {
    const context = await house()
    const examples = operations.flatMap((operation) => operation['x-examples'])
    expect(examples.length).toBeGreaterThan(5)
    for (const [index, example] of examples.entries()) {
      const { reply, text } = await send(context, example, `example ${index}`)
      expect([example.name, reply.status]).toEqual([example.name, example.status])
      expect(reply.headers.get('content-type')).toContain(example.contentType)
      expect(steady(text, example), example.name).toEqual(steady(asText(example.answer), example))
    }
  })

  it('carry the headers that are promised to whoever succeeds or shows no good token', async () => {
    const context = await house()
    const examples = operations.flatMap((operation) =>
      operation['x-examples'].map((example) => ({ example, operation })),
    )
    const promised: string[] = []
    for (const [index, { example, operation }] of examples.entries()) {
      if (example.status > 401) continue
      const { reply } = await send(context, example, `example ${index}`)
      for (const name of Object.keys(operation.responses[example.status]?.headers ?? {})) {
        promised.push(name)
        expect(reply.headers.has(name), `${name} of ${example.name}`).toBe(true)
      }
    }
    expect(new Set(promised)).toEqual(new Set(['Manyi-Most-Items', 'WWW-Authenticate']))
  })

  it('show each scope at work', () => {
    const shown = operations.flatMap((each) => each['x-examples']).map((each) => each.scope)
    const scopes: readonly ApiScope[] = ['indicator:read', 'responses:read', 'responses:write']
    expect(scopes.filter((scope) => !shown.includes(scope))).toEqual([])
  })
})
