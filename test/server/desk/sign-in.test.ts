import { describe, expect, it } from 'vitest'
import { temporaryApp } from '../../support/temporary-app.ts'
import {
  auditActions,
  deskClient,
  firstAdmin,
  invitationPath,
  operatorOf,
  PASSWORD,
} from './desk-client.ts'

const sentence = async (response: Response) =>
  /<p class="notice[^"]*" role="\w+">([^<]*)</.exec(await response.text())?.[1]

describe('signing in', () => {
  it('leads to the wanted page with a session, and says nothing more about a wrong name than about a wrong password', async () => {
    const context = await temporaryApp()
    await firstAdmin(context)
    const stranger = deskClient(context)
    const wrong = await stranger.post('/desk/sign-in', { name: '王丽', password: 'wrong' })
    const unknown = await stranger.post('/desk/sign-in', { name: '李明', password: 'wrong' })
    expect([wrong.status, unknown.status]).toEqual([401, 401])
    expect(await sentence(wrong)).toBe(await sentence(unknown))
    context.time.now = new Date(context.time.now.getTime() + 60_000)
    const right = await stranger.post('/desk/sign-in', {
      name: ' 王丽 ',
      password: PASSWORD,
      next: '/desk/points',
    })
    expect(right.status).toBe(303)
    expect(right.headers.get('location')).toBe('/desk/points')
    expect((await stranger.get('/desk/points')).status).toBe(200)
    expect(await auditActions(context)).toEqual([
      'operator.first_admin',
      'operator.sign_in_failed',
      'operator.sign_in_unknown',
      'operator.signed_in',
    ])
  })

  it('slows attempts on an account and on an unknown name down alike', async () => {
    const context = await temporaryApp()
    await firstAdmin(context)
    const stranger = deskClient(context)
    for (const name of ['王丽', '李明']) {
      await stranger.post('/desk/sign-in', { name, password: 'wrong' })
      const second = await stranger.post('/desk/sign-in', { name, password: 'wrong' })
      expect(second.status).toBe(429)
      expect(second.headers.get('retry-after')).toBe('2')
      expect(await sentence(second)).toContain('2 秒')
    }
    const right = await stranger.post('/desk/sign-in', { name: '王丽', password: PASSWORD })
    expect(right.status).toBe(429)
  })

  it('counts attempts that arrive together each for itself', async () => {
    const context = await temporaryApp()
    await firstAdmin(context)
    const answers = await Promise.all(
      Array.from({ length: 12 }, () =>
        deskClient(context).post('/desk/sign-in', { name: '王丽', password: 'wrong' }),
      ),
    )
    expect(answers.filter((answer) => answer.status === 401)).toHaveLength(1)
    expect(answers.filter((answer) => answer.status === 429)).toHaveLength(11)
  })

  it('lets the administrator in after 1,000 wrong attempts of others: known browser, one-time link', async () => {
    const context = await temporaryApp()
    const admin = await firstAdmin(context)
    const stranger = deskClient(context)
    for (let attempt = 0; attempt < 1_000; attempt += 1) {
      if (attempt % 125 === 0) context.time.now = new Date(context.time.now.getTime() + 3_600_000)
      await stranger.post('/desk/sign-in', { name: '王丽', password: `wrong ${attempt}` })
    }
    admin.cookies.delete('manyi_session')
    const known = await admin.post('/desk/sign-in', { name: '王丽', password: PASSWORD })
    expect(known.status).toBe(303)

    for (let attempt = 0; attempt < 3; attempt += 1) {
      await stranger.post('/desk/sign-in', { name: '王丽', password: 'wrong' })
    }
    const { operator_id } = await context.deps.db.read
      .selectFrom('operator_session')
      .select('operator_id')
      .executeTakeFirstOrThrow()
    const elsewhere = deskClient(context)
    const path = await invitationPath(context, operator_id)
    const fresh = '新的密码也要好记一些'
    expect((await elsewhere.post(path, { password: fresh, again: fresh })).status).toBe(303)
    expect((await elsewhere.get('/desk/results')).status).toBe(200)
  })

  it('slows a known browser down by its own failures only', async () => {
    const context = await temporaryApp()
    const admin = await firstAdmin(context)
    admin.cookies.delete('manyi_session')
    const attempt = (password: string) => admin.post('/desk/sign-in', { name: '王丽', password })
    expect((await attempt('wrong')).status).toBe(401)
    expect((await attempt(PASSWORD)).status).toBe(429)
    context.time.now = new Date(context.time.now.getTime() + 2_000)
    expect((await attempt(PASSWORD)).status).toBe(303)
  })

  it('makes one computer known to each operator who signs in on it', async () => {
    const context = await temporaryApp()
    const admin = await firstAdmin(context)
    const { id } = await operatorOf(context, 'staff', '赵强')
    const path = await invitationPath(context, id)
    await admin.post(path, { password: PASSWORD, again: PASSWORD })
    const rows = await context.deps.db.read.selectFrom('known_browser').selectAll().execute()
    expect(new Set(rows.map((row) => row.operator_id)).size).toBe(2)
    expect(rows).toHaveLength(3)
  })

  it.each([
    'https://evil.example/',
    '//evil.example/desk',
    '/\\evil.example',
    '/desk/../s/abc',
    '/desk/points/abc/../../..//evil.example',
    '/desk/sign-in',
    '/desk/results.csv',
    'javascript:alert(1)',
    '/desk/results?next=//evil.example',
    '/desk\n/results',
  ])('never leads to %s afterwards', async (next) => {
    const context = await temporaryApp()
    const admin = await firstAdmin(context)
    const door = await admin.get(`/desk/sign-in?${new URLSearchParams({ next })}`)
    expect(door.headers.get('location')).toMatch(/^\/desk(\/results)?$/)
  })
})
