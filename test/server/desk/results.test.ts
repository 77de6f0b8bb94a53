import { describe, expect, it } from 'vitest'
import { CSV_MARK } from '../../../server/exports/csv.ts'
import { postJson, submission } from '../../support/submissions.ts'
import { type TemporaryApp, temporaryApp } from '../../support/temporary-app.ts'
import { auditActions, firstAdmin } from './desk-client.ts'

async function answered(context: TemporaryApp, levels: readonly number[]) {
  const items = levels.map((overall) => submission(context.point, { answers: { overall } }))
  const { status } = await postJson(context, items)
  expect(status).toBe(200)
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

  it('hands the same figures out as CSV and audits it', async () => {
    const context = await temporaryApp()
    const admin = await firstAdmin(context)
    await answered(context, [5, 5, 5, 1])
    const response = await admin.get('/desk/results.csv?from=2026-05-01&to=2026-05-31')
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    expect(response.headers.get('content-disposition')).toBe(
      'attachment; filename="manyi-results-2026-05-01-2026-05-31.csv"',
    )
    const bytes = Buffer.from(await response.arrayBuffer())
    const text = bytes.toString('utf8')
    expect(text.startsWith(CSV_MARK)).toBe(true)
    const lines = text.slice(1).split('\r\n')
    expect(lines).toContain('level_5,0.75,75.00,3,,')
    expect(lines.find((line) => line.startsWith('top_two,'))).toMatch(
      /^top_two,0\.75,75\.00,3,0\.3/,
    )
    expect(lines).toContain('reached,,false,,,')
    expect(await auditActions(context)).toContain('export.results')
  })
})
