import { beforeAll, describe, expect, it } from 'vitest'
import { addOperator } from '../../../server/stores/operator.ts'
import { findRectification } from '../../../server/stores/rectification.ts'
import { writeSealed } from '../../support/comments.ts'
import { temporaryApp } from '../../support/temporary-app.ts'
import { parseCsv } from '../exports/parse-csv.ts'
import { auditActions, operatorOf } from './desk-client.ts'

const NOTHING = { owner: '', state: 'open', action: '', outcome: '', appeal: '' }

/** A bad rating with its entry, an evaluator at the desk and somebody to own it. */
async function ledger(
  list = [{ comment: '排队太久，打 13812345678', overall: 1, why: ['crowded'] }],
) {
  const context = await temporaryApp()
  const { client } = await operatorOf(context, 'evaluator', '李明')
  const { id: owner } = await addOperator(context.deps, { name: '赵强', role: 'staff' })
  const ids = await writeSealed(context, list)
  await client.get('/desk/rectifications')
  /** A later day, on which the evaluator signs in again. */
  const on = async (date: string) => {
    context.time.now = new Date(`${date}T02:00:00.000Z`)
    return (await operatorOf(context, 'evaluator', `李明 ${date}`)).client
  }
  return { context, client, owner, ids, on, path: `/desk/rectifications/${ids[0]}` }
}

describe('the ledger', () => {
  it('lists what is unfinished, overdue first, and says how late it is', async () => {
    const { context, client, on } = await ledger()
    const page = await (await client.get('/desk/rectifications')).text()
    expect(page).toContain('2026-05-25')
    expect(page).toContain('还有 24 天')
    expect(page).toMatch(/swatch l1"><\/span>非常不满意/)
    const clientLater = await on('2026-05-28')
    await writeSealed(context, [{ overall: 2 }])
    const later = await (await clientLater.get('/desk/rectifications')).text()
    expect(later).toContain('逾期 3 天')
    expect(later.indexOf('逾期 3 天')).toBeLessThan(later.indexOf('2026-06-18'))
    const overdue = await (await clientLater.get('/desk/rectifications?state=overdue')).text()
    expect(overdue.match(/name="entry"/g)).toHaveLength(1)
    expect(overdue).toMatch(/2026-05<span class="unseen"> 2026-05 的简报/)
    const bad = await clientLater.get('/desk/rectifications?state=lost&owner=nobody')
    expect(bad.status).toBe(422)
  })

  it('shows what was rated and why, with the comment masked', async () => {
    const { client, path } = await ledger()
    const page = await (await client.get(path)).text()
    expect(page).toContain('排队太久，打 ***')
    expect(page).not.toContain('13812345678')
    expect(page).toContain('<dd>排队拥挤</dd>')
    expect(page).toContain('收到之后的第 15 个工作日')
  })

  it('is worked on to its end, and opened again', async () => {
    const { context, client: first, owner, path, ids, on } = await ledger()
    const stored = () => findRectification(context.deps.db, ids[0] ?? '')
    const inHand = { ...NOTHING, owner, state: 'in_hand', action: '已报修' }
    expect((await first.post(path, { ...inHand, version: '1' })).status).toBe(303)
    const client = await on('2026-05-20')
    const done = { ...inHand, state: 'done', outcome: '已恢复' }
    await client.post(path, { ...done, version: '2' })
    expect(await stored()).toMatchObject({ state: 'done', closedOn: '2026-05-20', ownerId: owner })
    expect(await (await client.get(path)).text()).toContain('2026-05-20 办结')
    const last = await on('2026-05-22')
    const appeal = { ...done, state: 'appeal_accepted', appeal: '评的是别处' }
    await last.post(path, { ...appeal, version: '3' })
    expect(await stored()).toMatchObject({ state: 'appeal_accepted', closedOn: '2026-05-20' })
    await last.post(path, { ...inHand, version: '4' })
    expect(await stored()).toMatchObject({ state: 'in_hand', closedOn: null, version: 5 })
    const audit = await context.deps.db.read
      .selectFrom('audit')
      .select('details')
      .where('action', '=', 'rectification.changed')
      .orderBy('at')
      .execute()
    expect(audit).toHaveLength(4)
    expect(JSON.parse(audit[0]?.details ?? '')).toEqual({
      owner: ' → 赵强',
      state: 'open → in_hand',
      action: ' → 已报修',
    })
    const counted = await (await last.get('/api/v1/indicator')).json()
    expect(counted).toMatchObject({ valid: 1, excluded: 0 })
  })

  it('keeps both when two people edit: the second is shown the first', async () => {
    const { client, owner, path } = await ledger()
    await client.post(path, { ...NOTHING, owner, version: '1' })
    const mine = { ...NOTHING, action: '我的措施' }
    const second = await client.post(path, { ...mine, version: '1' })
    expect(second.status).toBe(409)
    const page = await second.text()
    expect(page).toMatch(/<td>赵强<\/td><td>—<\/td>/)
    expect(page).toContain('我的措施</textarea>')
    const version = /name="version" value="(\d+)"/.exec(page)?.[1] ?? ''
    expect((await client.post(path, { ...mine, version })).status).toBe(303)
  })
})

describe('an entry that is not right', () => {
  let house: Awaited<ReturnType<typeof ledger>>
  beforeAll(async () => {
    house = await ledger()
  })

  it.each([
    [{ state: 'in_hand' }, 'owner', '开始办理就要有责任人'],
    [{ owner: 'nobody-else' }, 'owner', '请从列表里选'],
    [{ state: 'lost' }, 'state', '请从列表里选'],
    [{ state: 'done' }, 'action', '写明做了什么'],
    [{ state: 'done', action: '修' }, 'outcome', '写明结果'],
    [{ state: 'appeal_rejected' }, 'appeal', '写明申诉理由'],
    [{ action: '回电 138 1234 5678' }, 'action', '像是有电话'],
    [{ outcome: '字'.repeat(501) }, 'outcome', '太长了'],
  ])('says what is wrong with %j', async (fields, field, sentence) => {
    const { context, client, path, ids } = house
    const response = await client.post(path, { ...NOTHING, ...fields, version: '1' })
    expect(response.status).toBe(422)
    const page = await response.text()
    expect(page).toContain(sentence)
    expect(page).toMatch(new RegExp(`id="${field}"[^>]+aria-invalid="true"`))
    expect((await findRectification(context.deps.db, ids[0] ?? ''))?.version).toBe(1)
  })
})

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
    const empty = await client.get('/desk/rectifications/digest?month=2026-04')
    expect(await empty.text()).toContain('本月没有收到差评')
    expect((await client.get('/desk/rectifications/digest?month=May')).status).toBe(422)
  })
})
