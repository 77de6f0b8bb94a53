import { beforeAll, describe, expect, it } from 'vitest'
import { findRectification } from '../../../server/stores/rectification.ts'
import { writeSealed } from '../../support/comments.ts'
import { ledger, NOTHING } from './ledger.ts'

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
