import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { removeDataFolder, startServer } from '../support/server.ts'
import { createClient, FORM_TYPE, JSON_TYPE } from './support/client.ts'
import { holdLock } from './support/hold-lock.ts'
import { rawRequest } from './support/raw-request.ts'

const CANARIES = {
  comment: 'Kanarienvogel 13912345678',
  answer: 'crowded',
  password: 'correct-horse-canary',
  address: '203.0.113.77',
  agent: 'CanaryBrowser/1.0',
  cookie: 'canary-session',
  query: 'canary-query',
  token: `manyi_${'canary'.repeat(7)}x`,
}

const SENDER = {
  'x-forwarded-for': CANARIES.address,
  'user-agent': CANARIES.agent,
  cookie: `session=${CANARIES.cookie}`,
}

const BEARER = { authorization: `Bearer ${CANARIES.token}` }

it('writes nothing into the log that belongs to a person, whatever goes wrong', async () => {
  const server = await startServer()
  const client = createClient(server.origin)
  const code = server.firstPointCode
  const id = randomUUID()
  const good = {
    id,
    point: code,
    answers: { overall: 2, why: [CANARIES.answer] },
    comment: CANARIES.comment,
  }
  const recorded = JSON.parse((await client.submit(good)).text) as { receipt: string }
  const send = (path: string, body: string, headers: Readonly<Record<string, string>>) =>
    client.post(path, body, { ...SENDER, ...headers })
  const form = new URLSearchParams({ id, overall: '9', comment: CANARIES.comment }).toString()
  const password = `name=admin&password=${CANARIES.password}`

  await client.get(`/s/${code}/thanks?id=${id}&x=${CANARIES.query}`, SENDER)
  await client.get(`/s/${CANARIES.cookie}?${CANARIES.query}`, SENDER)
  await send('/api/v1/responses', JSON.stringify({ ...good, answers: { overall: 5 } }), JSON_TYPE)
  await send('/api/v1/responses', `${JSON.stringify(good)}}`, JSON_TYPE)
  await send(`/s/${code}`, form, FORM_TYPE)
  await send('/desk/sign-in', password, FORM_TYPE)
  await send(server.invitationPath, password, FORM_TYPE)
  await client.get('/desk', SENDER)
  await client.get('/api/v1/indicator', { ...SENDER, ...BEARER })
  await client.get(`/api/v1/responses.csv?token=${CANARIES.token}`, SENDER)
  await send('/api/v1/responses', JSON.stringify(good), { ...JSON_TYPE, ...BEARER })
  await rawRequest(
    server.origin,
    `POST /api/v1/responses HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 900\r\n\r\n${JSON.stringify(good)}`,
  )
  const release = await holdLock(server.dataFolder)
  const refused = await send(
    '/api/v1/responses',
    JSON.stringify({ ...good, id: randomUUID() }),
    JSON_TYPE,
  )
  expect(refused.status).toBe(503)
  release()
  client.close()
  await server.stop()

  const said = server.output()
  // The refusal is logged, so that the log is known to have been written.
  expect(said).toContain('"request_failed"')
  const leaks = Object.entries({ ...CANARIES, id, receipt: recorded.receipt }).filter(
    ([, canary]) => said.includes(canary),
  )
  expect(leaks).toEqual([])
  await removeDataFolder(server.dataFolder)
})
