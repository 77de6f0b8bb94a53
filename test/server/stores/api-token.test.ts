import { describe, expect, it } from 'vitest'
import {
  addApiToken,
  findApiToken,
  listApiTokens,
  type NewApiToken,
  noteApiTokenUse,
  revokeApiToken,
} from '../../../server/stores/api-token.ts'
import { hashToken } from '../../../server/stores/token.ts'
import { type TemporaryApp, temporaryApp } from '../../support/temporary-app.ts'

const TODAY = '2026-05-01'
const ACTOR = { id: null, name: '命令行 command line' }

async function made({ deps }: TemporaryApp, changes: Partial<NewApiToken> = {}) {
  const input = { name: '县平台', scopes: ['indicator:read'], expiresOn: null, ...changes } as const
  const added = await addApiToken(deps, ACTOR, input)
  if (!added) throw new Error(`There is a living token ${input.name}.`)
  return added
}

async function audit({ deps }: TemporaryApp) {
  const rows = await deps.db.read.selectFrom('audit').selectAll().orderBy('at').execute()
  return rows.map((row) => `${row.operator_name}: ${row.action} ${row.subject}`)
}

describe('a token', () => {
  it('is found by its text, of which only a hash is stored', async () => {
    const context = await temporaryApp()
    const { text, token } = await made(context)
    expect(text).toMatch(/^manyi_[\w-]{43}$/)
    expect(await findApiToken(context.deps.db, text, TODAY)).toEqual(token)
    const rows = await context.deps.db.read.selectFrom('api_token').selectAll().execute()
    expect(rows[0]?.token_hash).toBe(await hashToken(text))
    expect(JSON.stringify(rows)).not.toContain(text.slice('manyi_'.length))
  })

  it('works on its last day and no longer', async () => {
    const { deps, ...context } = await temporaryApp()
    const { text } = await made({ deps, ...context }, { expiresOn: '2026-05-31' })
    expect(await findApiToken(deps.db, text, '2026-05-31')).toBeDefined()
    expect(await findApiToken(deps.db, text, '2026-06-01')).toBeUndefined()
  })

  it('ends once, and its name is free again', async () => {
    const context = await temporaryApp()
    const { text, token } = await made(context)
    expect(await addApiToken(context.deps, ACTOR, token)).toBeUndefined()
    context.time.now = new Date('2026-05-01T03:00:00.000Z')
    expect(await revokeApiToken(context.deps, ACTOR, token)).toBe(true)
    expect(await revokeApiToken(context.deps, ACTOR, token)).toBe(false)
    expect(await findApiToken(context.deps.db, text, TODAY)).toBeUndefined()
    context.time.now = new Date('2026-05-02T02:00:00.000Z')
    const next = await made(context)
    expect((await listApiTokens(context.deps.db)).map((listed) => listed.id)).toEqual([
      next.token.id,
      token.id,
    ])
    expect(await audit(context)).toEqual([
      '命令行 command line: api_token.added 县平台',
      '命令行 command line: api_token.revoked 县平台',
      '命令行 command line: api_token.added 县平台',
    ])
  })

  it('writes its use down at most once a minute', async () => {
    const context = await temporaryApp()
    const { db } = context.deps
    const { text } = await made(context)
    const use = async (at: string) => {
      context.time.now = new Date(at)
      const token = await findApiToken(db, text, TODAY)
      if (token) await noteApiTokenUse(context.deps, token)
      return (await findApiToken(db, text, TODAY))?.usedAt
    }
    expect(await use('2026-05-01T03:00:00.000Z')).toBe('2026-05-01T03:00:00.000Z')
    expect(await use('2026-05-01T03:00:59.000Z')).toBe('2026-05-01T03:00:00.000Z')
    expect(await use('2026-05-01T03:01:00.000Z')).toBe('2026-05-01T03:01:00.000Z')
  })

  it.each(['', 'manyi_', 'manyi_short', `manyi_${'x'.repeat(43)}`, `x${'y'.repeat(48)}`])(
    'is not %j',
    async (text) => {
      const context = await temporaryApp()
      await made(context)
      expect(await findApiToken(context.deps.db, text, TODAY)).toBeUndefined()
    },
  )
})
