import { describe, expect, it } from 'vitest'
import { listApiTokens } from '../../../server/stores/api-token.ts'
import { deskMessages } from '../../../survey-ui/messages/desk.ts'
import { type TemporaryApp, temporaryApp } from '../../support/temporary-app.ts'
import { auditActions, type DeskClient, firstAdmin, PASSWORD } from './desk-client.ts'

const text = deskMessages('zh')

async function signedIn() {
  const context = await temporaryApp()
  return { context, admin: await firstAdmin(context) }
}

const make = (
  admin: DeskClient,
  fields: { readonly name: string; readonly expiresOn?: string },
  scopes = '',
) => admin.post('/desk/tokens', { ...fields, ...(scopes ? { scopes } : {}) })

const secretIn = (page: string) => /manyi_[\w-]{43}/.exec(page)?.[0] ?? ''

const indicator = async ({ app }: TemporaryApp, token: string) => {
  const headers = { authorization: `Bearer ${token}` }
  return (await app.routes.request('/api/v1/indicator', { headers })).status
}

describe('the room of the tokens', () => {
  it('begins empty and says what tokens are for', async () => {
    const { admin } = await signedIn()
    const page = await (await admin.get('/desk/tokens')).text()
    expect(page).toContain(text.tokens.empty)
    expect(page).toContain('/api/v1/docs?lang=zh')
  })

  it('shows a new token once, and it works', async () => {
    const { context, admin } = await signedIn()
    const fields = { name: ' 县平台 ', expiresOn: '2026-12-31' }
    const answer = await make(admin, fields, 'indicator:read')
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([201, 'no-store'])
    const secret = secretIn(await answer.text())
    expect(await indicator(context, secret)).toBe(200)
    const page = await (await admin.get('/desk/tokens')).text()
    expect(page).toContain('县平台')
    expect(page).toContain('2026-12-31')
    expect(page).not.toContain(secret)
    const [stored] = await listApiTokens(context.deps.db)
    expect(stored).toMatchObject({ name: '县平台', createdByName: '王丽', expiresOn: '2026-12-31' })
    expect(await auditActions(context)).toContain('api_token.added')
  })

  it('keeps what was typed when something is wrong, and names each field', async () => {
    const { context, admin } = await signedIn()
    const cases = [
      [{ name: '', expiresOn: '2026-04-30' }, '', ['required', 'choose_some', 'date_over']],
      [{ name: 'x'.repeat(41), expiresOn: 'soon' }, 'everything', ['too_long', 'unknown', 'date']],
    ] as const
    for (const [fields, scopes, faults] of cases) {
      const answer = await make(admin, fields, scopes)
      const page = await answer.text()
      expect(answer.status).toBe(422)
      for (const fault of faults) expect(page).toContain(text.faults[fault])
      expect(page).toContain(`value="${fields.expiresOn}"`)
    }
    expect(await listApiTokens(context.deps.db)).toEqual([])
  })

  it('does not make a second one when the page that showed it is sent again', async () => {
    const { context, admin } = await signedIn()
    await make(admin, { name: '县平台' }, 'responses:read')
    const again = await make(admin, { name: '县平台' }, 'responses:read')
    const page = await again.text()
    expect(again.status).toBe(422)
    expect(page).toContain(text.faults['token_name_taken'])
    expect(page).toMatch(/value="responses:read"[^>]*checked/)
    expect(await listApiTokens(context.deps.db)).toHaveLength(1)
  })

  it('revokes a token at once, twice without harm, and keeps it in sight', async () => {
    const { context, admin } = await signedIn()
    const secret = secretIn(await (await make(admin, { name: '县平台' }, 'indicator:read')).text())
    const [token] = await listApiTokens(context.deps.db)
    const revoked = await admin.post(`/desk/tokens/${token?.id}/revoke`)
    await admin.post(`/desk/tokens/${token?.id}/revoke`)
    expect(await indicator(context, secret)).toBe(401)
    const page = await (await admin.get(revoked.headers.get('location') ?? '')).text()
    expect(page).toContain(text.tokens.revokedNow('县平台'))
    expect(page).toContain(text.tokens.revoked)
    const actions = await auditActions(context)
    expect(actions.filter((action) => action === 'api_token.revoked')).toHaveLength(1)
    expect((await admin.post('/desk/tokens/none/revoke')).status).toBe(404)
  })

  it('tells which tokens have expired', async () => {
    const { context, admin } = await signedIn()
    await make(admin, { name: '县平台', expiresOn: '2026-05-01' }, 'indicator:read')
    expect(await (await admin.get('/desk/tokens')).text()).not.toContain(text.tokens.expired)
    context.time.now = new Date('2026-05-01T16:00:00.000Z')
    await admin.post('/desk/sign-in', { name: '王丽', password: PASSWORD })
    expect(await (await admin.get('/desk/tokens')).text()).toContain(text.tokens.expired)
  })
})
