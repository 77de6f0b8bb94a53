import { describe, expect, it } from 'vitest'
import { sealAll } from '../../../server/sealing/seal.ts'
import { addSaidDone, changeSaidDone } from '../../../server/stores/said-done.ts'
import { setSetting } from '../../../server/stores/setting.ts'
import { RESULTS_EN } from '../../../survey-ui/messages/results-en.ts'
import { RESULTS_ZH } from '../../../survey-ui/messages/results-zh.ts'
import { postJson, submission } from '../../support/submissions.ts'
import { type TemporaryApp, temporaryApp } from '../../support/temporary-app.ts'

const MINUTE_MS = 60_000

async function published(settings: Readonly<Record<string, string>> = { 'results.on': 'yes' }) {
  const context = await temporaryApp()
  const at = context.time.now.toISOString()
  const { db } = context.deps
  await db.atomic(Object.entries(settings).map(([name, value]) => setSetting(db, name, value, at)))
  const open = async (query = '') => {
    const reply = await context.app.routes.request(`/results${query}`)
    return { status: reply.status, page: await reply.text(), headers: reply.headers }
  }
  return { context, open }
}

const answer = async (context: TemporaryApp, overall: number, times: number) => {
  const items = Array.from({ length: times }, () =>
    submission(context.point, { answers: { overall } }),
  )
  expect((await postJson(context, items)).status).toBe(200)
}

const pass = (context: TemporaryApp, ms: number) => {
  context.time.now = new Date(context.time.now.getTime() + ms)
}

describe('the public page of results', () => {
  it('is off until it is switched on, and says so in both languages', async () => {
    const { context, open } = await published({})
    const off = await open()
    expect(off.status).toBe(404)
    expect(off.page).toContain(RESULTS_ZH.off.title)
    expect(off.page).toContain(RESULTS_EN.off.title)
    const { db } = context.deps
    await db.atomic([setSetting(db, 'results.on', 'yes', context.time.now.toISOString())])
    pass(context, 1_000)
    expect((await open()).status).toBe(200)
    await db.atomic([setSetting(db, 'results.on', 'no', context.time.now.toISOString())])
    pass(context, 1_000)
    expect((await open()).status).toBe(404)
  })

  it('shows rate, number, interval, period and what they mean, sealed or not', async () => {
    const { context, open } = await published()
    await answer(context, 5, 15)
    await answer(context, 3, 2)
    await sealAll(context.deps)
    await answer(context, 4, 3)
    const { status, page } = await open()
    expect(status).toBe(200)
    expect(page).toContain('90<small>.00</small><small>%</small>')
    expect(page).toContain(RESULTS_ZH.base('20'))
    expect(page).toContain(RESULTS_ZH.interval('69.90', '97.21'))
    expect(page).toContain('2026年1月1日')
    expect(page).toContain(RESULTS_ZH.conventions.top_two)
    expect(page).toContain(RESULTS_ZH.question('总体来说，您对本次科普服务满意吗？'))
    expect(page).toContain(RESULTS_ZH.selfSelected)
    expect(page).toContain(RESULTS_ZH.received('20', '2026'))
    const english = (await open('?language=en')).page
    expect(english).toContain('lang="en"')
    expect(english).toContain(RESULTS_EN.selfSelected)
    expect(english).toContain(RESULTS_EN.base('20'))
  })

  it('tells no rate of fewer than ten, neither in the text nor in the number', async () => {
    const { context, open } = await published()
    expect((await open()).page).toContain(RESULTS_ZH.none)
    await answer(context, 5, 9)
    pass(context, MINUTE_MS)
    const { page } = await open()
    expect(page).toContain(RESULTS_ZH.few(10))
    expect(page.slice(page.indexOf('<main'))).not.toContain('%')
    await answer(context, 5, 1)
    pass(context, MINUTE_MS)
    expect((await open()).page).toContain('100<small>.00</small>')
  })

  it('counts anew at most once a minute, whoever opens it how often', async () => {
    const { context, open } = await published()
    await answer(context, 5, 10)
    expect((await open()).page).toContain(RESULTS_ZH.base('10'))
    await answer(context, 5, 1)
    pass(context, MINUTE_MS - 1)
    const pages = await Promise.all(Array.from({ length: 20 }, () => open()))
    expect(pages.every(({ page }) => page.includes(RESULTS_ZH.base('10')))).toBe(true)
    pass(context, 1)
    expect((await open()).page).toContain(RESULTS_ZH.base('11'))
  })

  it('shows the indicator and the year that were chosen', async () => {
    const { context, open } = await published({
      'results.on': 'yes',
      'results.indicator': 'department',
      'results.year': 'last',
    })
    await answer(context, 5, 12)
    const { page } = await open()
    expect(page).toContain('2025年1月1日')
    expect(page).toContain('您对县科协、科技馆今年的工作总体满意吗？')
    expect(page).toContain(RESULTS_ZH.none)
  })

  it('shows what was said and done once it is published, in Chinese where there is no English', async () => {
    const { context, open } = await published()
    const { db } = context.deps
    const createdAt = context.time.now.toISOString()
    const texts = { saidEn: '', doneEn: '', doneOn: '2026-04-20', createdAt }
    await addSaidDone(db, { id: 'a', saidZh: '展品坏了', doneZh: '修好了<b>', ...texts }, [])
    await addSaidDone(db, { id: 'b', saidZh: '草稿', doneZh: '草稿', ...texts }, [])
    await changeSaidDone(db, { id: 'a', version: 1 }, { publishedAt: createdAt }, [])
    const { page } = await open()
    expect(page).toContain('展品坏了')
    expect(page).toContain('修好了&lt;b&gt;')
    expect(page).toContain('2026-04-20')
    expect(page).not.toContain('草稿')
    expect((await open('?language=en')).page).toContain('<p lang="zh-CN">展品坏了</p>')
  })

  it('needs no script and no cookie, and its policy allows its own style only', async () => {
    const { open } = await published()
    const { page, headers } = await open()
    expect(page).not.toContain('<script')
    expect(headers.get('set-cookie')).toBeNull()
    const policy = headers.get('content-security-policy') ?? ''
    expect(policy).not.toContain('script-src')
    expect(policy).toMatch(/style-src 'sha256-/)
  })
})
