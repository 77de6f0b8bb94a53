import { describe, expect, it } from 'vitest'
import { findRectification } from '../../../server/stores/rectification.ts'
import { parseCsv } from '../exports/parse-csv.ts'
import { auditActions } from './desk-client.ts'
import { ledger, NOTHING } from './ledger.ts'

describe('giving entries to an owner', () => {
  const bad = Array.from({ length: 3 }, () => ({ comment: '差', overall: 1, why: [] }))

  it('takes the ticked ones, tells what was changed meanwhile, and stays in the filter', async () => {
    const { context, client, owner, ids } = await ledger(bad)
    await client.post(`/desk/rectifications/${ids[1]}`, { ...NOTHING, owner, version: '1' })
    const [given = '', changed = ''] = ids.map((id) => `${id}:1`)
    const body = new URLSearchParams({ owner, state: 'open', shown: 'nobody', year: '2026' })
    body.append('entry', given)
    body.append('entry', changed)
    const response = await context.app.routes.request('/desk/rectifications/assign', {
      method: 'POST',
      body: body.toString(),
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        'content-length': String(Buffer.byteLength(body.toString())),
        origin: 'http://localhost',
        cookie: [...client.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
      },
    })
    const location = response.headers.get('location') ?? ''
    expect(location).toBe(
      '/desk/rectifications?state=open&owner=nobody&year=2026&assigned=1&missed=1',
    )
    const page = await (await client.get(location)).text()
    expect(page).toContain('已指定 1 条。')
    expect(page).toContain('有 1 条刚刚被别人改过')
    expect((await findRectification(context.deps.db, ids[0] ?? ''))?.ownerId).toBe(owner)
    expect(await auditActions(context)).toContain('rectification.assigned')
  })

  it('says what is missing and keeps the ticks', async () => {
    const { client, owner, ids } = await ledger(bad)
    const none = await client.post('/desk/rectifications/assign', { owner })
    expect(none.status).toBe(422)
    expect(await none.text()).toContain('没有勾选任何一条')
    const ticked = { owner: '', entry: `${ids[0]}:1` }
    const nobody = await client.post('/desk/rectifications/assign', ticked)
    expect(nobody.status).toBe(422)
    const page = await nobody.text()
    expect(page).toContain('没有选责任人')
    expect(page).toMatch(new RegExp(`value="${ids[0]}:1" checked`))
  })
})

describe('what leaves the ledger', () => {
  it('is a file without words of visitors, logged', async () => {
    const { context, client, owner, path } = await ledger()
    const action = '=已报修'
    await client.post(path, { ...NOTHING, owner, state: 'in_hand', action, version: '1' })
    const response = await client.get('/desk/rectifications.csv?state=in_hand')
    const text = await response.text()
    expect(text).not.toContain('排队太久')
    const [head = [], row = [], ...rest] = parseCsv(text.replace('\ufeff', ''))
    expect(rest).toEqual([])
    const cells = Object.fromEntries(head.map((name, i) => [name, row[i]]))
    expect(cells).toMatchObject({
      责任人: '赵强',
      整改措施: "'=已报修",
      state: 'in_hand',
      late: '0',
    })
    expect(await auditActions(context)).toContain('export.rectifications')
  })

  it('is a digest of a month with its counts', async () => {
    const { client, owner, path } = await ledger()
    await client.post(path, { ...NOTHING, owner, state: 'in_hand', action: '已报修', version: '1' })
    const page = await (await client.get('/desk/rectifications/digest?month=2026-05')).text()
    expect(page).toContain('评价 1 份，全部登记入台账')
    expect(page).toContain('<td data-label="措施与结果">已报修</td>')
    expect(page).not.toContain('排队太久')
    const done = { state: 'done', action: '已报修。', outcome: '修好了。', version: '2' }
    await client.post(path, { ...NOTHING, owner, ...done })
    const later = await (await client.get('/desk/rectifications/digest?month=2026-05')).text()
    expect(later).toContain('已报修；修好了。')
    const empty = await client.get('/desk/rectifications/digest?month=2026-04')
    expect(await empty.text()).toContain('本月没有收到差评')
    expect((await client.get('/desk/rectifications/digest?month=May')).status).toBe(422)
  })
})
