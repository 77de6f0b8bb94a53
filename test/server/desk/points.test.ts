import { describe, expect, it } from 'vitest'
import { addActivity } from '../../../server/stores/activity.ts'
import { addUnknownCode } from '../../../server/stores/opening.ts'
import { findPoint, listPoints } from '../../../server/stores/point.ts'
import { readQr } from '../../support/read-qr.ts'
import { postJson, submission } from '../../support/submissions.ts'
import { temporaryApp } from '../../support/temporary-app.ts'
import { auditActions, type DeskClient, firstAdmin } from './desk-client.ts'
import { readBitmapPng } from './read-bitmap-png.ts'

const FORM = { name: '北门', activity: '', type: '', opensAt: '', closesAt: '', mode: 'live' }

async function added(admin: DeskClient, changes: Partial<typeof FORM> = {}) {
  const response = await admin.post('/desk/points', { ...FORM, ...changes })
  const location = response.headers.get('location') ?? ''
  return { response, code: /^\/desk\/points\/(\w+)\?created$/.exec(location)?.[1] ?? '' }
}

describe('points', () => {
  it('are made with a random code, times in Beijing time, and the type of their activity', async () => {
    const context = await temporaryApp()
    const admin = await firstAdmin(context)
    await addActivity(context.deps.db, {
      id: 'talk-1',
      createdAt: context.time.now.toISOString(),
      activityTypeId: 'talk',
      townId: null,
      name: '反诈讲座',
      startsOn: '2026-06-03',
      endsOn: '2026-06-03',
      attendance: null,
    })
    const { code } = await added(admin, {
      activity: 'talk-1',
      type: 'fair',
      opensAt: '2026-06-03T08:30',
      closesAt: '2026-06-04T00:00',
    })
    expect(await findPoint(context.deps.db, code)).toMatchObject({
      activityId: 'talk-1',
      activityTypeId: 'talk',
      opensAt: '2026-06-03T00:30:00.000Z',
      closesAt: '2026-06-03T16:00:00.000Z',
    })
    const page = await (await admin.get(`/desk/points/${code}?created`)).text()
    expect(page).toContain('二维码已生成')
    expect(page).toContain('未开始')
    expect(page).toContain('2026-06-03 08:30')
  })

  it.each([
    [{ name: '' }, '请填写这一项'],
    [{ activity: 'none' }, '请从列表里选'],
    [{ opensAt: 'tomorrow' }, '不是有效的时间'],
    [{ opensAt: '2026-06-03T10:00', closesAt: '2026-06-03T10:00' }, '结束时间要晚于开始时间'],
    [{ mode: 'other' }, '请从列表里选'],
  ])('say what is wrong: %j', async (changes, sentence) => {
    const context = await temporaryApp()
    const admin = await firstAdmin(context)
    const { response } = await added(admin, changes)
    expect(response.status).toBe(422)
    expect(await response.text()).toContain(sentence)
    expect(await listPoints(context.deps.db)).toHaveLength(1)
  })

  it('close, open again and change their purpose, and tell whoever comes second', async () => {
    const context = await temporaryApp()
    const admin = await firstAdmin(context)
    const path = `/desk/points/${context.point.code}`
    expect((await admin.post(`${path}/close`, { version: '1' })).status).toBe(303)
    expect(await (await admin.get(path)).text()).toContain('已停用')
    const late = await admin.post(`${path}/mode`, { version: '1', mode: 'test' })
    expect(late.status).toBe(409)
    expect(await late.text()).toContain('别人刚刚改过')
    expect((await admin.post(`${path}/reopen`, { version: '2' })).status).toBe(303)
    expect((await admin.post(`${path}/mode`, { version: '3', mode: 'test' })).status).toBe(303)
    expect(await findPoint(context.deps.db, context.point.code)).toMatchObject({
      closedAt: null,
      mode: 'test',
      version: 4,
    })
    expect(await (await admin.get(`${path}/poster`)).text()).toContain('测试用，请勿张贴')
    expect(await auditActions(context)).toEqual([
      'operator.first_admin',
      'point.closed',
      'point.reopened',
      'point.mode_test',
      'print.poster',
    ])
  })

  it('show what has come of them this year', async () => {
    const context = await temporaryApp()
    const admin = await firstAdmin(context)
    const { code } = context.point
    for (let visit = 0; visit < 3; visit += 1) await context.app.routes.request(`/s/${code}`)
    await context.app.flush()
    await postJson(context, [submission({ code }), submission({ code })])
    const list = await (await admin.get('/desk/points')).text()
    expect(list).toContain('<td data-label="打开" class="number">3</td>')
    expect(list).toContain('<td data-label="评价" class="number">2</td>')
    const page = await (await admin.get(`/desk/points/${code}?lang=en`)).text()
    expect(page).toContain('<dt>Opened</dt><dd>3</dd>')
    expect(page).toContain('<dt>Responses</dt><dd>2</dd>')
  })

  it('tell of codes that were tried and do not exist, for thirty days', async () => {
    const context = await temporaryApp()
    const admin = await firstAdmin(context)
    const { db } = context.deps
    expect(await (await admin.get('/desk/points')).text()).not.toContain('不认识的代码')
    const days = ['2026-04-01', '2026-04-02', '2026-05-01', '2026-05-01']
    await db.atomic(days.map((day) => addUnknownCode(db, day, 'abcd234', 200)))
    await db.atomic([addUnknownCode(db, '2026-04-30', '<b>x', 200)])
    await db.atomic(
      Array.from({ length: 20 }, (_, index) => addUnknownCode(db, days[2] ?? '', `c${index}`, 200)),
    )
    const page = await (await admin.get('/desk/points')).text()
    expect(page).toContain('不认识的代码')
    expect(page).toContain('<code>abcd234</code> <span class="note">3 次</span>')
    expect(page).toContain('<code>&lt;b&gt;x</code>')
    expect(page).toContain('另有 2 个')
  })

  it('have a code that a reader reads: PNG and SVG', async () => {
    const context = await temporaryApp({ origin: 'https://survey.example.cn' })
    const admin = await firstAdmin(context)
    const path = `/desk/points/${context.point.code}`
    const address = `https://survey.example.cn/s/${context.point.code}`
    const image = await admin.get(`${path}/qr.png`)
    expect(image.headers.get('content-type')).toBe('image/png')
    const picture = readBitmapPng(new Uint8Array(await image.arrayBuffer()))
    expect(readQr(picture)).toBe(address)
    const svg = await (await admin.get(`${path}/qr.svg`)).text()
    expect(svg).toMatch(/^<svg [^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"/)
    expect(decodeSvg(svg)).toBe(address)
    const poster = await (await admin.get(`${path}/poster`)).text()
    expect(decodeSvg(/<svg class="qr".*?<\/svg>/s.exec(poster)?.[0] ?? '')).toBe(address)
    expect(poster).toContain(`survey.example.cn/s/${context.point.code}`)
  })

  it('show hostile names as text everywhere', async () => {
    const context = await temporaryApp()
    const admin = await firstAdmin(context)
    const name = `"><img src=x>'</title>&amp;\u202e`
    const { code } = await added(admin, { name })
    for (const path of ['/desk/points', `/desk/points/${code}`, `/desk/points/${code}/poster`]) {
      const page = await (await admin.get(path)).text()
      expect(page).not.toContain('<img')
      expect(page).toContain('&quot;&gt;&lt;img src=x&gt;')
    }
  })
})

/** Draws the dark runs of our SVG ten times as large and reads the picture. */
function decodeSvg(svg: string): string | undefined {
  const side = Number(/viewBox="0 0 (\d+) /.exec(svg)?.[1])
  const scale = 10
  const width = side * scale
  const pixels = new Uint8ClampedArray(width * width * 4).fill(255)
  for (const [, x, y, length] of svg.matchAll(/M(\d+) (\d+)h(\d+)v1/g)) {
    for (let row = Number(y) * scale; row < (Number(y) + 1) * scale; row += 1) {
      const start = row * width + Number(x) * scale
      for (let pixel = start; pixel < start + Number(length) * scale; pixel += 1) {
        pixels.set([0, 0, 0], pixel * 4)
      }
    }
  }
  return readQr({ data: pixels, width, height: width })
}
