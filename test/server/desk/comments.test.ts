import { describe, expect, it } from 'vitest'
import { writeComments, writeSealed } from '../../support/comments.ts'
import { temporaryApp } from '../../support/temporary-app.ts'
import { parseCsv } from '../exports/parse-csv.ts'
import { auditActions, firstAdmin, operatorOf } from './desk-client.ts'

const PHONE = '13812345678'

describe('the page of comments', () => {
  it('shows each with level, place, date, channel and themes, masked', async () => {
    const context = await temporaryApp()
    const { client } = await operatorOf(context, 'evaluator')
    await writeComments(context, [{ comment: `排队太久，打 ${PHONE}`, overall: 2 }, {}])
    const page = await (await client.get('/desk/comments')).text()
    expect(page).toContain('排队太久，打 ***')
    expect(page).not.toContain(PHONE)
    expect(page).toMatch(/swatch l2"><\/span>不满意/)
    expect(page).toContain(`<li>${context.point.name}</li>`)
    expect(page).toContain('2026年5月1日')
    expect(page).toContain('<li>自行扫码</li>')
    expect(page).toMatch(/排队拥挤 <small>含“排队”/)
    expect(page).toContain('这段时间共 1 条意见')
    const english = await (await client.get('/desk/comments?lang=en')).text()
    expect(english).toMatch(/Queues, crowding <small>says “排队”/)
  })

  it('keeps the filter in the address and the pages', async () => {
    const context = await temporaryApp()
    const admin = await firstAdmin(context)
    const list = Array.from({ length: 33 }, (_, i) => ({ comment: `第${i + 1}条`, overall: 5 }))
    await writeComments(context, [...list, { comment: '差', overall: 1 }])
    const at = '/desk/comments?from=2026-05-01&to=2026-05-31&level=5'
    const first = await (await admin.get(at)).text()
    expect(first.match(/class="comment"/g)).toHaveLength(30)
    expect(first).not.toContain('差')
    const [, next = ''] = /href="([^"]+)" rel="next"/.exec(first) ?? []
    expect(next).toContain('level=5')
    const second = await (await admin.get(next.replaceAll('&amp;', '&'))).text()
    expect(second.match(/class="comment-text">([^<]+)/g)).toHaveLength(3)
    expect(second).toContain('第1条')
    expect(second).toContain('回到最新')
    expect(second).not.toContain('rel="next"')
  })

  it('can be narrowed to a place and channel, never to an audience group', async () => {
    const context = await temporaryApp()
    const admin = await firstAdmin(context)
    await writeComments(context, [{ comment: '很好' }])
    const page = async (query: string) => await (await admin.get(`/desk/comments?${query}`)).text()
    const here = await page(`point=${context.point.code}&channel=self_scan`)
    expect(here).toContain('class="comment-text">很好')
    expect(here).toContain('<details class="selection" open')
    expect(here).not.toContain('name="group"')
    expect(await page('channel=paper')).not.toContain('class="comment-text"')
    expect(await page('group=farmer')).toContain('class="comment-text"')
    const csv = await admin.get('/desk/comments.csv?channel=paper')
    expect(parseCsv(await csv.text())).toHaveLength(1)
  })

  it.each([
    ['level=6', '总体等级'],
    ['type=nothing', '活动类型'],
    ['theme=nothing', '主题'],
    ['town=nowhere', '乡镇'],
    ['activity=x', '活动'],
    ['point=x', '采集点'],
    ['channel=post', '渠道'],
    ['from=soon', '开始日期'],
    ['from=2026-05-02&to=2026-05-01', '结束日期早于开始日期'],
    ['after=2026-05-01_x_y', '翻页的位置'],
  ])('says what it cannot understand of %s', async (query, words) => {
    const context = await temporaryApp()
    const admin = await firstAdmin(context)
    const response = await admin.get(`/desk/comments?${query}`)
    expect(response.status).toBe(422)
    expect(await response.text()).toContain(`<li>${words}</li>`)
    expect((await admin.get(`/desk/comments.csv?${query}`)).status).toBe(422)
  })
})

describe('hiding a comment', () => {
  it('takes it from the list and from every file, is logged, and can be undone', async () => {
    const context = await temporaryApp()
    const { client } = await operatorOf(context, 'evaluator', '李明')
    const list = Array.from({ length: 10 }, () => ({ comment: '很好' }))
    const [id = ''] = await writeSealed(context, [{ comment: '张三态度差' }, ...list])
    const everywhere = async () => {
      const addresses = ['comments', 'comments.csv', 'exports/responses.csv']
      const texts = addresses.map(async (to) => (await client.get(`/desk/${to}`)).text())
      return (await Promise.all(texts)).map((text) => text.includes('张三'))
    }
    expect(await everywhere()).toEqual([true, true, true])
    const hidden = await client.post(`/desk/comments/${id}/hide`, { reason: '含他人姓名' })
    expect(hidden.headers.get('location')).toBe(`/desk/comments/${id}?done=hidden`)
    expect(await everywhere()).toEqual([false, false, false])
    const listed = await (await client.get('/desk/comments?hidden=only')).text()
    expect(listed).toContain('张三')
    expect(listed).toContain('含他人姓名')
    const one = await (await client.get(`/desk/comments/${id}`)).text()
    expect(one).toContain('李明，2026-05-01')
    await client.post(`/desk/comments/${id}/unhide`, { reason: '误隐藏' })
    expect(await everywhere()).toEqual([true, true, true])
    const actions = await auditActions(context)
    expect(actions.filter((action) => action.startsWith('comment.'))).toEqual([
      'comment.hidden',
      'comment.unhidden',
    ])
  })

  it('tells the second of two, and keeps the reason that was typed', async () => {
    const context = await temporaryApp()
    const admin = await firstAdmin(context)
    const [id = ''] = await writeComments(context, [{ comment: '张三态度差' }])
    await admin.post(`/desk/comments/${id}/hide`, { reason: '一' })
    const second = await admin.post(`/desk/comments/${id}/hide`, { reason: '二二' })
    expect(second.status).toBe(409)
    const page = await second.text()
    expect(page).toContain('刚刚已被别人隐藏')
    expect(page).toContain('value="二二"')
    await admin.post(`/desk/comments/${id}/unhide`, { reason: '三' })
    expect((await admin.post(`/desk/comments/${id}/unhide`, { reason: '四' })).status).toBe(409)
  })

  it.each([
    ['', '请填写这一项'],
    ['字'.repeat(201), '太长了'],
    [`他的电话 ${PHONE}`, '像是有电话'],
  ])('names what is wrong with the reason %s', async (reason, sentence) => {
    const context = await temporaryApp()
    const admin = await firstAdmin(context)
    const [id = ''] = await writeComments(context, [{ comment: '甲' }])
    const response = await admin.post(`/desk/comments/${id}/hide`, { reason })
    expect(response.status).toBe(422)
    const page = await response.text()
    expect(page).toContain(sentence)
    expect(page).toContain('aria-describedby="reason-fault')
    expect(page).toContain(`value="${reason}"`)
  })

  it('answers 404 where there is no comment', async () => {
    const context = await temporaryApp()
    const admin = await firstAdmin(context)
    const [silent = ''] = await writeComments(context, [{}])
    expect((await admin.get(`/desk/comments/${silent}`)).status).toBe(404)
    const hidden = await admin.post(`/desk/comments/${silent}/hide`, { reason: '一' })
    expect(hidden.status).toBe(404)
  })
})

describe('the file of comments', () => {
  it('has the comments of the filter, keeps small groups at the desk, and no formula', async () => {
    const context = await temporaryApp()
    const admin = await firstAdmin(context)
    const made = await admin.post('/desk/points', { name: '小展台', mode: 'live', type: 'talk' })
    const code = /points\/(\w+)/.exec(made.headers.get('location') ?? '')?.[1] ?? ''
    const many = Array.from({ length: 9 }, () => ({ overall: 5 }))
    await writeSealed(context, [
      ...many,
      { comment: `=1+1 ${PHONE} 很好`, overall: 5 },
      { comment: '很好，小地方', overall: 5, point: code },
      { comment: '排队', overall: 1 },
    ])
    const response = await admin.get('/desk/comments.csv?theme=praise')
    expect(response.headers.get('content-disposition')).toContain('manyi-comments-2026-01-01')
    const [head = [], ...rows] = parseCsv((await response.text()).replace('\ufeff', ''))
    const cells = rows.map((row) => Object.fromEntries(head.map((name, i) => [name, row[i]])))
    expect(cells.map((row) => [row['comment'], row['withheld'], row['themes']])).toEqual([
      ['', 'small_group', 'praise'],
      ["'=1+1 *** 很好", '', 'praise'],
    ])
    expect(cells[1]).toMatchObject({
      level: '5',
      level_name: '非常满意',
      place: context.point.name,
    })
    const { details } = await context.deps.db.read
      .selectFrom('audit')
      .select('details')
      .where('action', '=', 'export.comments')
      .executeTakeFirstOrThrow()
    expect(JSON.parse(details)).toMatchObject({ theme: 'praise', rows: 2, complete: true })
  })
})
