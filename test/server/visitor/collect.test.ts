import { describe, expect, it } from 'vitest'
import { sealAll } from '../../../server/sealing/seal.ts'
import { addActivity } from '../../../server/stores/activity.ts'
import {
  addCollectingLink,
  type CollectingLink,
  listCollectingLinks,
  type NewCollectingLink,
  revokeCollectingLink,
} from '../../../server/stores/collecting-link.ts'
import { addPoint, setPointClosed } from '../../../server/stores/point.ts'
import { COLLECT_EN } from '../../../survey-ui/messages/collect-en.ts'
import { COLLECT_ZH } from '../../../survey-ui/messages/collect-zh.ts'
import { postForm, postJson, storedResponses, submission } from '../../support/submissions.ts'
import { type TemporaryApp, temporaryApp } from '../../support/temporary-app.ts'

const ACTOR = { id: null, name: '张三' }

async function linked(changes: Partial<NewCollectingLink> = {}) {
  const context = await temporaryApp()
  const place = { pointCode: context.point.code, activityId: null }
  const input = { label: '志愿者王强', expiresOn: '2026-05-03', mostDays: null, ...place }
  const { token } = await addCollectingLink(context.deps, ACTOR, {
    ...input,
    ...changes,
  } as NewCollectingLink)
  const open = (query = '') => context.app.routes.request(`/collect/${token}${query}`)
  return { context, token, open }
}

const answers = async (context: TemporaryApp, ratings: readonly number[], code?: string) => {
  const point = { code: code ?? context.point.code }
  const items = ratings.map((overall) => submission(point, { answers: { overall } }))
  expect((await postJson(context, items)).status).toBe(200)
}

const onDay = (context: TemporaryApp, day: string) => {
  context.time.now = new Date(`${day}T02:00:00.000Z`)
}

describe('a collecting link', () => {
  it('shows the code, the survey and how many came in today, and nothing of what they said', async () => {
    const { context, open } = await linked()
    await answers(context, [5, 5, 1])
    await sealAll(context.deps)
    await answers(context, [2, 3])
    const reply = await open()
    const page = await reply.text()
    expect(reply.status).toBe(200)
    expect(page).toContain(`href="/s/${context.point.code}"`)
    expect(page).toContain('class="qr"')
    expect(page).toContain('志愿者王强')
    expect(page).toContain(COLLECT_ZH.today(5))
    expect(page.slice(page.indexOf('<main'))).not.toMatch(/满意率|%/)
    expect(page).not.toContain('<script')
    expect(await (await open('?language=en')).text()).toContain(COLLECT_EN.today(5))
    expect(reply.headers.get('set-cookie')).toBeNull()
    expect(reply.headers.get('cache-control')).toBe('no-store')
  })

  it('counts the day of Shanghai, this point only, and no tests', async () => {
    const { context, open } = await linked()
    const { db } = context.deps
    const at = context.time.now.toISOString()
    const times = { opensAt: null, closesAt: null, createdAt: at }
    const place = { activityId: null, activityTypeId: null, ...times }
    await addPoint(db, { code: 'other11', name: '别处', mode: 'live', ...place })
    await answers(context, [5, 4])
    await answers(context, [5], 'other11')
    context.time.now = new Date('2026-05-01T15:59:59.000Z')
    await sealAll(context.deps)
    expect(await (await open()).text()).toContain(COLLECT_ZH.today(2))
    context.time.now = new Date('2026-05-01T16:00:00.000Z')
    expect(await (await open()).text()).toContain(COLLECT_ZH.today(0))
    await answers(context, [3])
    await sealAll(context.deps)
    expect(await (await open()).text()).toContain(COLLECT_ZH.today(1))
  })

  it('shows every open code of its activity', async () => {
    const context = await temporaryApp()
    const { db } = context.deps
    const createdAt = context.time.now.toISOString()
    const activity = await addActivity(db, {
      id: 'fair-1',
      createdAt,
      activityTypeId: 'fair',
      townId: 'shahe',
      name: '沙河镇庙会',
      startsOn: '2026-05-01',
      endsOn: '2026-05-02',
      attendance: null,
    })
    const times = { opensAt: null, closesAt: null, createdAt }
    const place = { activityId: activity.id, activityTypeId: 'fair', ...times }
    await addPoint(db, { code: 'gate111', name: '东门', mode: 'live', ...place })
    await addPoint(db, { code: 'gate222', name: '西门', mode: 'live', ...place })
    await addPoint(db, { code: 'gate333', name: '停用的门', mode: 'live', ...place })
    await setPointClosed(db, 'gate333', 1, createdAt)
    const { token } = await addCollectingLink(context.deps, ACTOR, {
      label: '庙会',
      pointCode: null,
      activityId: activity.id,
      expiresOn: '2026-05-02',
      mostDays: null,
    })
    await answers(context, [5, 4, 3], 'gate222')
    await sealAll(context.deps)
    const page = await (await context.app.routes.request(`/collect/${token}`)).text()
    expect(page).toContain('东门')
    expect(page).toContain('西门')
    expect(page).not.toContain('停用的门')
    expect(page).toContain(COLLECT_ZH.today(3))
    expect(page).toContain(COLLECT_ZH.today(0))
  })

  it('leads to the ordinary survey: same channel, same presence, as from a poster', async () => {
    const { context, open } = await linked()
    const href = /href="(\/s\/[^"]+)"/.exec(await (await open()).text())?.[1] ?? ''
    expect(href).toBe(`/s/${context.point.code}`)
    const form = await (await context.app.routes.request(href)).text()
    const field = (name: string) =>
      new RegExp(`name="${name}" value="([^"]+)"`).exec(form)?.[1] ?? ''
    await postForm(context, { id: field('id'), ticket: field('ticket'), overall: '5' })
    const [row] = await storedResponses(context)
    expect(row).toMatchObject({ channel: 'self_scan', presence: 1 })
  })

  it('works until its day is over, and then says so in both languages', async () => {
    const { context, open } = await linked()
    onDay(context, '2026-05-03')
    expect((await open()).status).toBe(200)
    onDay(context, '2026-05-04')
    const reply = await open()
    const page = await reply.text()
    expect(reply.status).toBe(410)
    expect(page).toContain(COLLECT_ZH.expired.title)
    expect(page).toContain(COLLECT_EN.expired.title)
    expect(page).not.toContain(context.point.code)
  })

  it('ends after its days, counted from the first one on which it was opened', async () => {
    const { context, open } = await linked({ expiresOn: '2026-12-31', mostDays: 2 })
    onDay(context, '2026-06-10')
    expect((await open()).status).toBe(200)
    onDay(context, '2026-06-11')
    expect(await (await open()).text()).toContain(COLLECT_ZH.until('2026-06-11'))
    onDay(context, '2026-06-12')
    expect((await open()).status).toBe(410)
    const [link] = await listCollectingLinks(context.deps.db)
    expect([link?.firstOpenedOn, link?.lastOpenedOn]).toEqual(['2026-06-10', '2026-06-11'])
  })

  it('says in both languages that it was revoked, or that there is none', async () => {
    const { context, token, open } = await linked()
    const [link] = await listCollectingLinks(context.deps.db)
    await revokeCollectingLink(context.deps, ACTOR, link as CollectingLink)
    const revoked = await open('?language=en')
    const page = await revoked.text()
    expect(revoked.status).toBe(410)
    expect(page).toContain(COLLECT_EN.revoked.title)
    expect(page).toContain(COLLECT_ZH.revoked.title)
    for (const wrong of [`${token.slice(1)}A`, 'x', `${token}'`]) {
      const reply = await context.app.routes.request(`/collect/${wrong}`)
      expect(reply.status).toBe(404)
      expect(await reply.text()).toContain(COLLECT_ZH.unknown.title)
    }
  })

  it('shows no code of a point that was closed', async () => {
    const { context, open } = await linked()
    await setPointClosed(context.deps.db, context.point.code, 1, context.time.now.toISOString())
    const page = await (await open()).text()
    expect(page).toContain(COLLECT_ZH.closed)
    expect(page).not.toContain('class="qr"')
    expect(page).not.toContain(COLLECT_ZH.open)
  })
})
