import { beforeEach, describe, expect, it } from 'vitest'
import { INDICATORS } from '../../../server/defaults/indicators.ts'
import { CSV_MARK } from '../../../server/exports/csv.ts'
import { readFormRows } from '../../../server/form-rows.ts'
import { currentDefinitions } from '../../../server/stores/definition.ts'
import {
  addIndicator,
  changeIndicator,
  retireIndicator,
} from '../../../server/stores/indicator-change.ts'
import { remarkVersions } from '../../../server/stores/remark.ts'
import { postJson, submission } from '../../support/submissions.ts'
import { type TemporaryApp, temporaryApp } from '../../support/temporary-app.ts'
import { parseCsv } from '../exports/parse-csv.ts'
import { auditActions, type DeskClient, firstAdmin, operatorOf } from './desk-client.ts'

const PERIOD = { from: '2026-01-01', to: '2026-12-31' }
const QUERY = new URLSearchParams(PERIOD)
const STAMP = { at: '2026-05-01T02:00:00.000Z', by: '王丽' }
const ROWS = `/desk/indicators/rows?${QUERY}`

const plain = (html: string) => html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')
const sheetOf = (html: string) =>
  plain(/<article class="form-sheet".*?<\/article>/s.exec(html)?.[0] ?? '')
/** The cells of the table, row by row, as a reader sees them. */
const cellsOf = (html: string) =>
  [...(/<tbody>.*?<\/tbody>/s.exec(html)?.[0] ?? '').matchAll(/<tr>.*?<\/tr>/gs)].map(([row]) =>
    [...row.matchAll(/<t[dh][^>]*>(.*?)<\/t[dh]>/gs)].map(([, cell = '']) => plain(cell).trim()),
  )

/** 20 forms: everybody is satisfied with the service, 18 of 20 with the department. */
async function answered(context: TemporaryApp) {
  const items = Array.from({ length: 20 }, (_, index) =>
    submission(context.point, { answers: { overall: 5, department: index < 18 ? 4 : 2 } }),
  )
  expect((await postJson(context, items)).status).toBe(200)
}

describe('the self-evaluation form', () => {
  let context: TemporaryApp
  let admin: DeskClient
  beforeEach(async () => {
    context = await temporaryApp()
    admin = await firstAdmin(context)
  })
  const read = async (path: string) => await (await admin.get(path)).text()

  it('prints a row for every active indicator, 无 where the target is reached, a gap where not', async () => {
    await answered(context)
    const html = await read(ROWS)
    expect(cellsOf(html)).toEqual([
      [
        ...['满意度指标', '服务对象满意度指标', '公众满意度 注1'],
        ...['≥95%', '100.00%', '10', '10.00', '无 填写 公众满意度'],
      ],
      [
        ...['满意度指标', '服务对象满意度指标', '履职情况群众满意度 注2'],
        ...['≥95%', '90.00%', '10', '9.47', '待填写 填写 履职情况群众满意度'],
      ],
    ])
    expect(html).toContain('class="remark to_write"')
    const sheet = sheetOf(html)
    for (const text of [
      '填报单位：临泽县科学技术协会',
      '评价期间：2026-01-01 至 2026-12-31',
      '统计截至：2026-05-01 10:00',
      '指标定义： 履职情况群众满意度，第 1 版（department）。',
      '问题： 您对县科协、科技馆今年的工作总体满意吗？',
      '口径： 非常满意＋满意。',
      '依据： n = 20，其中满意 18。',
      '95%置信区间： 69.90%–97.21%；Wilson；',
      '结论： 未达到；尚未证明；',
      '计算： 10 × 90.00% ÷ 95% ＝ 9.47 分。',
      '文件依据： 未填文号。',
      '注意： 样本较小（20 份',
    ]) {
      expect(sheet).toContain(text)
    }
  })

  it('prints the reason of a value that does not exist, never a zero', async () => {
    const empty = await read(ROWS)
    for (const row of cellsOf(empty)) {
      expect(row.slice(3, 7)).toEqual([
        '≥95%',
        '无法计算：没有有效评价',
        '10',
        '无法计算：没有有效评价',
      ])
      expect(row[7]).toContain('待填写')
    }
    await answered(context)
    const [overall] = await currentDefinitions(context.deps.db)
    const weighted = { ...(overall ?? INDICATORS[0]), weighting: 'attendance', version: 2 } as const
    await changeIndicator(context.deps.db, weighted as never, STAMP)
    const [first] = cellsOf(await read(ROWS))
    expect(first?.slice(4, 7)).toEqual([
      '无法计算：还没有填写参加人次',
      '10',
      '无法计算：还没有填写参加人次',
    ])
  })

  it('never rounds up to the target, and prints indexes and retired ones as they are', async () => {
    const { db } = context.deps
    const [overall, department] = await currentDefinitions(db)
    if (!overall || !department) throw new Error('The installation has two indicators.')
    const index = { ...overall, id: 'index', name: '指数', convention: 'index' } as const
    await addIndicator(db, { ...index, targetPercent: '99.999' }, STAMP)
    await retireIndicator(db, department, STAMP.at)
    const most = Array.from({ length: 200 }, (_, i) =>
      submission(context.point, { answers: { overall: i === 0 ? 4 : 5 } }),
    )
    await postJson(context, most)
    const rows = cellsOf(await read(ROWS))
    expect(rows.map((row) => row.slice(2, 7))).toEqual([
      ['公众满意度 注1', '≥95%', '100.00%', '10', '10.00'],
      ['公众满意度 注2', '≥99.999', '99.90', '10', '9.99'],
    ])
  })

  it('takes remarks of an evaluator, by period, each with who and when', async () => {
    await answered(context)
    const { client: evaluator } = await operatorOf(context, 'evaluator', '李明')
    const path = '/desk/indicators/department/remark'
    const page = plain(await (await evaluator.get(`${path}?${QUERY}`)).text())
    expect(page).toContain('90.00%')
    const body = '宣传不够：\r\n下半年进社区讲清职责。'
    const saved = await evaluator.post(path, { ...PERIOD, version: '0', body })
    expect(saved.headers.get('location')).toBe(ROWS)
    const [, department] = cellsOf(await read(ROWS))
    expect(department?.[7]).toContain('宣传不够： 下半年进社区讲清职责。 修改')
    const again = await read(`${path}?${QUERY}`)
    expect(plain(again)).toContain('李明 2026-05-01 10:00 填写')
    expect(again).toContain('name="version" value="1"')
    const other = await read('/desk/indicators/rows?from=2026-01-01&to=2026-06-30')
    expect(cellsOf(other)[1]?.[7]).toContain('待填写')
    expect(await auditActions(context)).toContain('remark.written')
    const entries = await context.deps.db.read.selectFrom('audit').select('details').execute()
    expect(JSON.stringify(entries)).not.toContain('宣传不够')
  })

  it('shows who saves a remark second what the first one wrote, and keeps both', async () => {
    await answered(context)
    const path = '/desk/indicators/department/remark'
    await admin.post(path, { ...PERIOD, version: '0', body: '先写的' })
    const second = await admin.post(path, { ...PERIOD, version: '0', body: '后写的' })
    expect(second.status).toBe(409)
    const html = await second.text()
    expect(html).toContain('先写的')
    expect(html).toMatch(/<textarea[^>]*>后写的<\/textarea>/)
    const version = /name="version" value="(\d+)"/.exec(html)?.[1] ?? ''
    expect((await admin.post(path, { ...PERIOD, version, body: '后写的' })).status).toBe(303)
    const key = { indicatorId: 'department', ...PERIOD }
    const kept = await remarkVersions(context.deps.db, key)
    expect(kept.map((remark) => remark.text)).toEqual(['后写的', '先写的'])
  })

  it('is a gap again when a remark is taken back; an empty or endless one is refused', async () => {
    await answered(context)
    const path = '/desk/indicators/department/remark'
    for (const body of [' ', '长'.repeat(501)]) {
      const refused = await admin.post(path, { ...PERIOD, version: '0', body })
      expect(refused.status).toBe(422)
      expect(await refused.text()).toContain('href="#body"')
    }
    await admin.post(path, { ...PERIOD, version: '0', body: '写错了' })
    expect((await admin.post(path, { ...PERIOD, version: '1', body: '' })).status).toBe(303)
    expect(cellsOf(await read(ROWS))[1]?.[7]).toContain('待填写')
    expect(plain(await read(`${path}?${QUERY}`))).toContain('（已撤回）')
    const lost = await admin.post(path, { from: '2026-02-30', to: '', version: '0', body: 'x' })
    expect(lost.status).toBe(404)
    expect((await admin.get('/desk/indicators/nothing/remark')).status).toBe(404)
  })

  it('is handed out as CSV with the same cells, and audited', async () => {
    await answered(context)
    await admin.post('/desk/indicators/department/remark', {
      ...PERIOD,
      version: '0',
      body: '=宣传不够，\n要改',
    })
    const file = await admin.get(`/desk/indicators/rows.csv?${QUERY}`)
    expect(file.headers.get('content-disposition')).toContain(
      'manyi-form-rows-2026-01-01-2026-12-31.csv',
    )
    const bytes = Buffer.from(await file.arrayBuffer()).toString('utf8')
    expect(bytes.startsWith(CSV_MARK)).toBe(true)
    const [head = [], ...lines] = parseCsv(bytes)
    const column = (name: string) => lines.map((line) => line[head.indexOf(name)])
    expect(column('实际完成值')).toEqual(['100.00%', '90.00%'])
    expect(column('得分')).toEqual(['10.00', '9.47'])
    expect(column('偏差原因及改进措施')).toEqual(['无', "'=宣传不够，\n要改"])
    expect(column('indicator')).toEqual(['overall', 'department'])
    expect(column('version')).toEqual(['1', '1'])
    expect(column('achieved_exact')).toEqual(['100', '90'])
    expect(column('reached')).toEqual(['true', 'false'])
    expect(await auditActions(context)).toContain('export.form_rows')
  })

  it('says which period it cannot show, on the page and instead of the file', async () => {
    for (const path of ['/desk/indicators/rows', '/desk/indicators/rows.csv']) {
      const bad = await admin.get(`${path}?from=2026-06-01&to=2026-05-01`)
      expect(bad.status).toBe(422)
      const page = plain(await bad.text())
      expect(page).toContain('结束日期不能早于开始日期')
      expect(page).toContain('2026-01-01 至 2026-12-31')
    }
  })

  it('is the same in rows as each indicator by itself, in English too', async () => {
    await answered(context)
    const rows = await readFormRows(context.deps, PERIOD)
    for (const row of rows) {
      const api = await admin.get(
        `/api/v1/indicator?${QUERY}&indicator=${row.indicator.definition.id}`,
      )
      expect(await api.json()).toEqual(JSON.parse(JSON.stringify(row.indicator)))
    }
    const english = await read(`${ROWS}&lang=en`)
    expect(cellsOf(english)[1]?.[7]).toContain('to be written')
    expect(sheetOf(english)).toContain('Definition: 履职情况群众满意度, version 1 (department).')
  })
})
