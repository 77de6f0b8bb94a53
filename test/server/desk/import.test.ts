import { describe, expect, it } from 'vitest'
import { addActivity, findActivity, listActivities } from '../../../server/stores/activity.ts'
import { openingDays } from '../../../server/stores/opening-day.ts'
import { type TemporaryApp, temporaryApp } from '../../support/temporary-app.ts'
import { gb18030, utf8, workbook } from '../attendance/list-file.ts'
import { auditActions, type DeskClient, firstAdmin, operatorOf } from './desk-client.ts'

const UPLOAD = '/desk/coverage/import'
const FIELDS = { kind: 'activities', type: '', year: '2026' }
const LIST = workbook({
  一季度: [
    ['2026年科普活动统计表', null, null, null],
    ['活动名称', '日期', '类型', '参加人数'],
    ['蓼泉镇庙会', 46_143, '庙会', '1,200'],
    ['防火讲座', '2026年5月2日', '讲座', 60],
    ['大篷车', '2026/5/3', '神秘活动', 80],
    ['赶集', '2026/2/30', '赶集', '约300'],
    ['蓼泉镇庙会', '2026.5.1', '庙会', 900],
    ['合计', null, null, 2_240],
  ],
})

async function house() {
  const context = await temporaryApp()
  await addActivity(context.deps.db, {
    ...{ id: 'fair1', activityTypeId: 'fair', townId: null, name: '蓼泉镇庙会', attendance: 10 },
    ...{ startsOn: '2026-05-01', endsOn: '2026-05-01', createdAt: '2026-04-01T00:00:00.000Z' },
  })
  return { context, admin: await firstAdmin(context) }
}

async function upload(client: DeskClient, bytes = LIST, fields = FIELDS, name = '统计.xls') {
  const response = await client.upload(UPLOAD, fields, { name, bytes })
  return { response, path: response.headers.get('location') ?? '' }
}

const plain = (page: string) =>
  page
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&quot;', '"')
    .replace(/\s+/g, ' ')

const fair = async ({ deps }: TemporaryApp) => (await findActivity(deps.db, 'fair1'))?.attendance

describe('importing a list of activities', () => {
  it('shows every row and names every refused cell; nothing is stored yet', async () => {
    const { context, admin } = await house()
    const { path } = await upload(admin)
    const page = plain(await (await admin.get(path)).text())
    expect(page).toContain('新增 1')
    expect(page).toContain('修改 1')
    expect(page).toContain('有问题 3')
    expect(page).toContain('“一季度”第 5 行 C 列 神秘活动 是这些活动类型之一：科技馆参观')
    expect(page).toContain('“一季度”第 6 行 B 列 2026/2/30 写成 2026/5/1')
    expect(page).toContain('“一季度”第 6 行 D 列 约300 写准确的整数')
    expect(page).toContain('“一季度”第 7 行 A 列 蓼泉镇庙会 不重复：与第 3 行')
    expect(page).toContain('“一季度”第 8 行 — — 合计行，略过')
    expect(page).toMatch(/“一季度”第 3 行 蓼泉镇庙会 2026年5月1日 10 1200/)
    expect(page).toContain('确认导入 2 行（有问题的 3 行不导入）')
    expect(await fair(context)).toBe(10)
    expect(await listActivities(context.deps.db)).toHaveLength(1)
    expect(await auditActions(context)).toEqual(['operator.first_admin'])
  })

  it('imports once however often it is confirmed, and can be undone', async () => {
    const { context, admin } = await house()
    const { path } = await upload(admin)
    const both = await Promise.all([1, 2].map(() => admin.post(`${path}/confirm`)))
    const notices = both.map((one) => one.headers.get('location')?.split('done=')[1])
    expect(notices.toSorted()).toEqual(['already', 'imported'])
    expect((await admin.post(`${path}/confirm`)).headers.get('location')).toContain('already')
    expect(await fair(context)).toBe(1_200)
    const added = (await listActivities(context.deps.db)).find(({ name }) => name === '防火讲座')
    expect(added).toMatchObject({ activityTypeId: 'talk', startsOn: '2026-05-02', attendance: 60 })
    const history = await (await admin.get(UPLOAD)).text()
    expect(history).toContain('统计.xls')

    // Importing it again changes nothing.
    const again = plain(await (await admin.get((await upload(admin)).path)).text())
    expect(again).toContain('没有可以导入的行')
    expect(again).toContain('已经是这个数')

    const undone = await admin.post(`${path}/undo`)
    expect(await (await admin.get(undone.headers.get('location') ?? '')).text()).toContain(
      '全部撤销了',
    )
    expect(await fair(context)).toBe(10)
    expect(await listActivities(context.deps.db)).toHaveLength(1)
    expect((await admin.post(`${path}/undo`)).headers.get('location')).toContain('not-undone')
    const actions = await auditActions(context)
    expect(actions.filter((action) => action.startsWith('attendance.'))).toEqual([
      'attendance.imported',
      'attendance.import_undone',
    ])
  })

  it('says what could not be undone, because somebody has changed it since', async () => {
    const { context, admin } = await house()
    const { path } = await upload(admin)
    await admin.post(`${path}/confirm`)
    const typed = { 'attendance-fair1': '1300', 'version-fair1': '2' }
    const period = { from: '2026-01-01', to: '2026-12-31' }
    await admin.post('/desk/coverage/attendance', { ...period, ...typed })
    await admin.post(`${path}/undo`)
    const page = plain(await (await admin.get(path)).text())
    expect(page).toContain('没有撤销的 (1)')
    expect(page).toContain('蓼泉镇庙会')
    expect(page).not.toContain('防火讲座')
    expect(await fair(context)).toBe(1_300)
  })

  it('is shown anew when somebody has changed an activity since the preview', async () => {
    const { context, admin } = await house()
    const { client: evaluator } = await operatorOf(context, 'evaluator')
    const { path } = await upload(admin)
    const period = { from: '2026-01-01', to: '2026-12-31' }
    const typed = { 'attendance-fair1': '700', 'version-fair1': '1' }
    await evaluator.post('/desk/coverage/attendance', { ...period, ...typed })
    const first = await admin.post(`${path}/confirm`)
    const page = plain(await (await admin.get(first.headers.get('location') ?? '')).text())
    expect(page).toContain('下面是新的预览')
    expect(page).toMatch(/蓼泉镇庙会 2026年5月1日 700 1200/)
    expect(await fair(context)).toBe(700)
    expect((await admin.post(`${path}/confirm`)).headers.get('location')).toContain('imported')
    expect(await fair(context)).toBe(1_200)
  })

  it('is not confirmed after a day', async () => {
    const { context, admin } = await house()
    const { path } = await upload(admin)
    context.time.now = new Date('2026-05-02T03:00:00.000Z')
    const { client: evaluator } = await operatorOf(context, 'evaluator')
    expect((await evaluator.post(`${path}/confirm`)).headers.get('location')).toContain('expired')
    expect(await fair(context)).toBe(10)
  })

  it('reads what a Chinese Excel saves as CSV', async () => {
    const { admin } = await house()
    const list = gb18030('活动名称;日期;人数\r\n庙会;2026年5月9日;"1,200"\r\n')
    const { path } = await upload(admin, list, { ...FIELDS, type: 'fair' }, '名单.csv')
    const page = plain(await (await admin.get(path)).text())
    expect(page).toMatch(/第 2 行 庙会 2026年5月9日 · 赶集、庙会、节点活动 — 1200/)
  })

  it('warns of an activity of the same name on another day', async () => {
    const { admin } = await house()
    const list = utf8('活动,日期,类型,人数\n蓼泉镇庙会,5月8日,庙会,5\n')
    const { path } = await upload(admin, list)
    const page = plain(await (await admin.get(path)).text())
    expect(page).toContain('已有同名活动，日期是2026年5月1日')
  })

  it.each([
    ['no file', new Uint8Array(0), '', '请选一个文件'],
    ['an empty one', new Uint8Array(0), 'a.csv', '文件是空的'],
    ['one that is too large', new Uint8Array(2 * 1024 * 1024 + 1), 'a.xlsx', '文件超过 2 MB'],
    ['a list of something else', utf8('姓名,电话\n甲,1\n'), 'a.csv', '没有找到表头'],
  ])('says what is wrong with the file: %s', async (_, bytes, name, sentence) => {
    const { context, admin } = await house()
    const { response } = await upload(admin, bytes, { ...FIELDS, year: '2025' }, name)
    expect(response.status).toBe(422)
    const page = await response.text()
    expect(page).toContain(sentence)
    expect(page).toContain('aria-describedby="file-fault file-hint"')
    expect(page).toContain('name="year" type="text" value="2025"')
    const rows = await context.deps.db.read.selectFrom('attendance_import').select('id').execute()
    expect(rows).toEqual([])
  })

  it('is told in English to whoever reads English', async () => {
    const { admin } = await house()
    const { path } = await upload(admin)
    const page = plain(await (await admin.get(`${path}?lang=en`)).text())
    expect(page).toContain('"一季度", row 6, column D')
    expect(page).toContain('an exact whole number')
    expect(page).toContain('Import 2 rows, without the 3 refused')
  })

  it('is for those who may see results', async () => {
    const { context, admin } = await house()
    const { path } = await upload(admin)
    const { client: staff } = await operatorOf(context, 'staff')
    expect((await staff.get(path)).status).toBe(403)
    expect((await upload(staff)).response.status).toBe(403)
    expect((await staff.post(`${path}/confirm`)).status).toBe(403)
    expect((await admin.get('/desk/coverage/imports/none')).status).toBe(404)
  })
})

describe('importing opening days', () => {
  it('adds and changes days, and undoes them', async () => {
    const { context, admin } = await house()
    const read = async () => {
      const days = await openingDays(context.deps.db, 'museum_visit', '2026-05-01', '2026-05-31')
      return days.map(({ date, isOpen, visits }) => [date.slice(8), isOpen, visits])
    }
    const list = utf8(
      [
        '日期;是否开放;参观人次',
        '5月1日;是;320',
        '5月2日;是;1,150',
        '5月3日;;闭馆',
        '5月4日;否;7',
        ';;',
        '合计;;1470',
      ].join('\n'),
    )
    const fields = { kind: 'opening_days', type: 'museum_visit', year: '2026' }
    const { path } = await upload(admin, list, fields, '台账.csv')
    const page = plain(await (await admin.get(path)).text())
    expect(page).toContain('新增 3')
    expect(page).toContain('第 5 行 C 列 7 闭馆的日子没有人次')
    expect(page).toContain('开放，1150人次')
    await admin.post(`${path}/confirm`)
    expect(await read()).toEqual([
      ['01', true, 320],
      ['02', true, 1_150],
      ['03', false, null],
    ])
    await admin.post(`${path}/undo`)
    expect(await read()).toEqual([
      ['01', null, null],
      ['02', null, null],
      ['03', null, null],
    ])
    const missing = await upload(admin, list, { ...fields, type: '' })
    expect(missing.response.status).toBe(422)
    expect(await missing.response.text()).toContain('aria-describedby="type-fault')
  })
})
