import { describe, expect, it } from 'vitest'
import { CSV_MARK } from '../../../server/exports/csv.ts'
import { currentDefinitions } from '../../../server/stores/definition.ts'
import { changeIndicator } from '../../../server/stores/indicator-change.ts'
import { INTERVAL_NOTE } from '../../../survey-ui/messages/desk-interval-note.ts'
import { postJson, submission } from '../../support/submissions.ts'
import { type TemporaryApp, temporaryApp } from '../../support/temporary-app.ts'
import { parseCsv } from '../exports/parse-csv.ts'
import { auditActions, firstAdmin } from './desk-client.ts'

async function answered(context: TemporaryApp, levels: readonly number[]) {
  const items = levels.map((overall) => submission(context.point, { answers: { overall } }))
  const { status } = await postJson(context, items)
  expect(status).toBe(200)
}

/** Sets the flags of responses with these levels, of as many as wanted. */
async function flag({ deps: { db } }: TemporaryApp, flags: string, levels: number[], n = 99) {
  const packed = levels.map((level) => `K|${level}|`)
  const rows = await db.read.selectFrom('response').select(['id', 'answers', 'flags']).execute()
  const ids = rows
    .filter((row) => packed.some((start) => row.answers.startsWith(start)))
    .filter((row) => n === 99 || row.flags === '')
    .slice(0, n)
    .map((row) => row.id)
  await db.atomic([db.write.updateTable('response').set({ flags }).where('id', 'in', ids)])
}

const plain = (html: string) => html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')

describe('the result page', () => {
  it('says what to do while there is no response', async () => {
    const context = await temporaryApp()
    const admin = await firstAdmin(context)
    const page = await (await admin.get('/desk/results')).text()
    expect(page).toContain('这段时间还没有评价')
    expect(page).toContain(`/desk/points/${context.point.code}/poster`)
    expect(page).not.toContain('class="big"')
  })

  it('shows rate, reached, verdict, n, counts and conventions of what was answered', async () => {
    const context = await temporaryApp()
    const admin = await firstAdmin(context)
    await answered(context, [...Array(19).fill(5), 3])
    const page = plain(await (await admin.get('/desk/results')).text())
    for (const text of [
      '2026年公众满意度',
      '95 .00 %',
      '20 份有效评价中 19 份',
      '达到目标 95%，但样本尚不足以证明',
      '尚未证明',
      '10.00',
      '满分 10 分',
      '样本较小（20 份，少于 30 份）',
      '98.00',
      '第 1 版',
      '2026-01-01 至 2026-12-31',
      'n = 20',
      '2026-05-01 10:00',
    ]) {
      expect(page).toContain(text)
    }
  })

  it('never shows a figure as reaching the target that does not', async () => {
    const context = await temporaryApp()
    const admin = await firstAdmin(context)
    await answered(context, [...Array(18).fill(5), 2, 1])
    const page = plain(await (await admin.get('/desk/results?lang=en')).text())
    expect(page).toContain('90 .00 %')
    expect(page).toContain('Target of 95% missed')
    expect(page).toContain('10 × 90.00% ÷ 95% = 9.47 points')
  })

  it('filters by period and type, and names a bad date', async () => {
    const context = await temporaryApp()
    const admin = await firstAdmin(context)
    await answered(context, [5, 4])
    const other = await admin.get('/desk/results?from=2026-05-02&to=2026-05-31')
    expect(await other.text()).toContain('这段时间还没有评价')
    const today = await admin.get('/desk/results?from=2026-05-01&to=2026-05-01&type=museum_visit')
    expect(plain(await today.text())).toContain('2 份有效评价中 2 份')
    const talks = await admin.get('/desk/results?type=talk')
    expect(await talks.text()).toContain('这段时间还没有评价')
    for (const [query, sentence] of [
      ['from=2026-02-30', '“从”不是有效日期'],
      ['to=tomorrow', '“到”不是有效日期'],
      ['from=2026-05-02&to=2026-05-01', '“到”不能早于“从”'],
      ['type=<script>', '没有这个活动类型'],
    ]) {
      const bad = await admin.get(`/desk/results?${query}`)
      expect(bad.status).toBe(422)
      expect(await bad.text()).toContain(sentence)
    }
  })

  it('shows how responses came in, and the figure without the doubtful ones', async () => {
    const context = await temporaryApp()
    const admin = await firstAdmin(context)
    await answered(context, [5, 5, 5, 5, 4, 4, 4, 4, 3, 1])
    await context.app.routes.request(`/s/${context.point.code}`)
    await context.app.flush()
    await flag(context, '', [5, 4, 3, 1])
    await flag(context, 'late', [5], 1)
    await flag(context, 'burst ticket_missing', [1])
    await flag(context, 'ticket_expired', [5], 1)
    await postJson(context, [submission(context.point, { answers: { overall: 1 } })])
    await context.deps.db.atomic([
      context.deps.db.write
        .updateTable('response')
        .set({ is_test: 1 })
        .where('flags', '=', 'ticket_missing'),
    ])
    const page = plain(await (await admin.get('/desk/results')).text())
    expect(page).toContain('80 .00 %')
    expect(page).toContain('打开 1 次 · 提交 10 份 · 有效 10 份')
    expect(page).toContain('带标记 3 份有效评价')
    for (const kind of [
      '短时间内集中提交 1',
      '没有页面凭证 1',
      '页面打开超过一天 1',
      '隔天补录 1',
    ]) {
      expect(page).toContain(kind)
    }
    expect(page).toContain('不计其中 2 份存疑的：满意率 87.50%（n = 8）')
    const visits = await admin.get('/desk/results?type=museum_visit&lang=en')
    const scoped = plain(await visits.text())
    expect(scoped).toContain('10 submitted · 10 valid')
    expect(scoped).not.toContain('1 opened')
    expect(scoped).toContain('Without the 2 doubtful: Satisfaction rate 87.50% (n = 8)')
    const other = plain(await (await admin.get('/desk/results?type=talk')).text())
    expect(other).not.toContain('doubtful')
    const csv = await (await admin.get('/desk/results.csv')).text()
    const lines = csv.split('\r\n')
    for (const line of [
      'opened,,,1,,',
      'submitted,,,10,,',
      'flagged,,,3,,',
      'flag_burst,,,1,,',
      'doubtful,,,2,,',
      // A rate of fewer than ten stays at the desk.
      'without_doubtful,,,8,,',
    ]) {
      expect(lines).toContain(line)
    }
  })

  it('says so when nothing is left without the doubtful ones', async () => {
    const context = await temporaryApp()
    const admin = await firstAdmin(context)
    await answered(context, [5, 4, 5, 4, 5, 4, 5, 4, 5, 4])
    const page = plain(await (await admin.get('/desk/results')).text())
    expect(page).toContain('不计其中 10 份存疑的，就没有有效评价了')
    const csv = await (await admin.get('/desk/results.csv')).text()
    expect(csv).toContain('without_doubtful,,,0,,')
  })

  it('never shows an interval without saying what it does not tell, in both languages', async () => {
    const context = await temporaryApp()
    const admin = await firstAdmin(context)
    await answered(context, [5, 4, 5, 4, 5, 4, 5, 4, 5, 4])
    for (const language of ['zh', 'en'] as const) {
      const page = await (await admin.get(`/desk/results?lang=${language}`)).text()
      const ruler = /<figcaption>.*?<\/figcaption>/s.exec(page)?.[0]
      expect(ruler).toContain(INTERVAL_NOTE[language])
      const panel = /<td class="number interval-cell">.*?<\/section>/s.exec(page)?.[0]
      expect(panel).toContain(INTERVAL_NOTE[language])
      const csv = await (await admin.get('/desk/results.csv')).text()
      const rows = parseCsv(csv).filter(([item]) => item === `interval_note_${language}`)
      expect(rows.map((row) => row[2])).toEqual([INTERVAL_NOTE[language]])
    }
  })

  it('names the indicator above, in the choice, in the source panel and at the foot of a print', async () => {
    const context = await temporaryApp()
    const admin = await firstAdmin(context)
    const { db } = context.deps
    const [definition] = await currentDefinitions(db)
    if (!definition) throw new Error('The installation has no definition.')
    const renamed = { ...definition, name: '年度绩效<满意度>', version: 2 }
    await changeIndicator(db, renamed, { at: context.time.now.toISOString(), by: '王丽' })
    await answered(context, [5])
    const page = await (await admin.get('/desk/results')).text()
    expect(page.split('年度绩效&lt;满意度&gt;').length - 1).toBe(4)
    expect(page).toMatch(/<p class="print-foot">[^<]*第 2 版 · 统计截至 2026-05-01 10:00<\/p>/)
  })

  it('shows the indicator that is chosen, in the words of its question, on page, file and API', async () => {
    const context = await temporaryApp()
    const admin = await firstAdmin(context)
    const answers = [
      { overall: 5, department: 4 },
      { overall: 5, department: 1 },
      { overall: 5, department: 'not_applicable' },
      { overall: 5 },
    ]
    await postJson(
      context,
      answers.map((each) => submission(context.point, { answers: each })),
    )
    const first = plain(await (await admin.get('/desk/results')).text())
    expect(first).toContain('2026年公众满意度')
    expect(first).toContain('问的是：总体来说，您对本次科普服务满意吗？')
    expect(first).toContain('4 份有效评价中 4 份')
    const html = await (await admin.get('/desk/results?indicator=department')).text()
    expect(html).toMatch(/indicator=department" aria-current="page"/)
    expect(html).toContain('<input type="hidden" name="indicator" value="department"/>')
    const page = plain(html)
    expect(page).toContain('2026年履职情况群众满意度')
    expect(page).toContain('问的是：您对县科协、科技馆今年的工作总体满意吗？')
    expect(page).toContain('2 份有效评价中 1 份')
    expect(page).toContain('未参与或不了解 1 份，未作答 1 份')
    const csv = await admin.get('/desk/results.csv?indicator=department')
    expect(csv.headers.get('content-disposition')).toContain('manyi-results-department-2026-01-01')
    const rows = parseCsv(await csv.text())
    expect(rows).toContainEqual(['indicator', '', 'department', '', '', ''])
    expect(rows).toContainEqual(['definition', '', '履职情况群众满意度 v1', '', '', ''])
    expect(rows).toContainEqual(['withheld', '', 'too_few', '', '', ''])
    const api = await admin.get('/api/v1/indicator?indicator=department')
    expect(await api.json()).toMatchObject({
      definition: { id: 'department', version: 1, question: 'department' },
      valid: 2,
      notApplicable: 1,
    })
    const unknown = await admin.get('/desk/results?indicator=nothing')
    expect(unknown.status).toBe(422)
    expect(plain(await unknown.text())).toContain('没有这个指标')
    expect((await admin.get('/desk/results.csv?indicator=nothing')).status).toBe(404)
    expect((await admin.get('/api/v1/indicator?indicator=nothing')).status).toBe(422)
  })

  it('hands the same figures out as CSV and audits it', async () => {
    const context = await temporaryApp()
    const admin = await firstAdmin(context)
    await answered(context, [5, 5, 5, 5, 5, 5, 5, 5, 5, 1, 1, 1])
    const response = await admin.get('/desk/results.csv?from=2026-05-01&to=2026-05-31')
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    expect(response.headers.get('content-disposition')).toBe(
      'attachment; filename="manyi-results-2026-05-01-2026-05-31.csv"',
    )
    const bytes = Buffer.from(await response.arrayBuffer())
    const text = bytes.toString('utf8')
    expect(text.startsWith(CSV_MARK)).toBe(true)
    const lines = text.slice(1).split('\r\n')
    expect(lines).toContain('level_5,0.75,75.00,9,,')
    expect(lines.find((line) => line.startsWith('top_two,'))).toMatch(
      /^top_two,0\.75,75\.00,9,0\.4/,
    )
    expect(lines).toContain('reached,,false,,,')
    expect(await auditActions(context)).toContain('export.results')
  })
})
