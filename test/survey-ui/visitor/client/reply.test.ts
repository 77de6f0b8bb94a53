import { describe, expect, test } from 'vitest'
import { readReply } from '../../../../survey-ui/visitor/client/reply.ts'

const ID = '0b9e6a52-3d5f-4c0e-8f2a-9a3f1f6f2d11'
const json = (status: number, body: unknown, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify(body), { status, headers })

describe('reply', () => {
  test.each([200, 201])('is a success with %i and our own id', async (status) => {
    const reply = await readReply(json(status, { id: ID, location: '/s/k/thanks' }), ID)
    expect(reply).toEqual({ kind: 'accepted', location: '/s/k/thanks' })
  })

  test.each([
    ['the log-in page of a captive portal', new Response('<html>', { status: 200 })],
    ['somebody else’s id', json(200, { id: 'other', location: '/' })],
    ['no place to go', json(200, { id: ID })],
    ['nothing', json(200, null)],
  ])('with %s is asked again', async (_, response) => {
    expect(await readReply(response, ID)).toEqual({ kind: 'again', seconds: 0 })
  })

  test.each([408, 425, 429, 500, 502, 503, 504, 511])(
    'of a server or portal that cannot now (%i) is asked again when it says',
    async (status) => {
      const response = json(status, {}, { 'Retry-After': '7' })
      expect(await readReply(response, ID)).toEqual({ kind: 'again', seconds: 7 })
    },
  )

  test.each([400, 404, 409, 410, 413, 422])(
    '%i is left to the page of the server',
    async (status) => {
      expect(await readReply(json(status, {}), ID)).toEqual({ kind: 'refused' })
    },
  )
})
