import { describe, expect, it } from 'vitest'
import { CSV_MARK } from '../../../server/exports/csv.ts'
import { sealAll } from '../../../server/sealing/seal.ts'
import { postJson, submission } from '../../support/submissions.ts'
import { temporaryApp } from '../../support/temporary-app.ts'
import { parseCsv } from '../exports/parse-csv.ts'
import { firstAdmin, operatorOf } from './desk-client.ts'

describe('the export of responses', () => {
  it('streams a row for each response of the period and audits their number', async () => {
    const context = await temporaryApp()
    const admin = await firstAdmin(context)
    const items = Array.from({ length: 30 }, () =>
      submission(context.point, { comment: '电话13812345678，=1+1' }),
    )
    await postJson(context, items)
    const response = await admin.get('/desk/exports/responses.csv?from=2026-05-01&to=2026-05-01')
    expect(response.headers.get('content-disposition')).toContain(
      'manyi-responses-2026-05-01-2026-05-01.csv',
    )
    const text = await response.text()
    expect(text.split('\r\n')).toHaveLength(32)
    expect(text).not.toContain('13812345678')
    const { details, operator_name } = await context.deps.db.read
      .selectFrom('audit')
      .selectAll()
      .where('action', '=', 'export.responses')
      .executeTakeFirstOrThrow()
    expect(operator_name).toBe('王丽')
    expect(JSON.parse(details)).toEqual({
      from: '2026-05-01',
      to: '2026-05-01',
      rows: 30,
      complete: true,
    })
  })

  it('keeps back what was written where fewer than ten have answered, as the comments do', async () => {
    const context = await temporaryApp()
    const admin = await firstAdmin(context)
    const texts = async () => {
      await sealAll(context.deps)
      const files = ['exports/responses.csv', 'comments.csv'].map(async (path) => {
        const text = await (await admin.get(`/desk/${path}?from=2026-05-01&to=2026-05-01`)).text()
        const [heading = [], ...rows] = parseCsv(text.slice(CSV_MARK.length))
        return rows.map((row) => [
          row[heading.indexOf('comment')],
          row[heading.indexOf('withheld')],
        ])
      })
      return await Promise.all(files)
    }
    await postJson(
      context,
      Array.from({ length: 9 }, () => submission(context.point, { comment: '挤' })),
    )
    for (const rows of await texts()) {
      expect(rows).toEqual(Array.from({ length: 9 }, () => ['', 'small_group']))
    }
    await postJson(context, [submission(context.point, { comment: '挤' })])
    for (const rows of await texts()) {
      expect(rows).toEqual(Array.from({ length: 10 }, () => ['挤', '']))
    }
  })

  it('says so in the audit when the receiver went away', async () => {
    const context = await temporaryApp()
    const { client } = await operatorOf(context, 'evaluator')
    await postJson(context, [submission(context.point)])
    const response = await client.get('/desk/exports/responses.csv')
    const reader = response.body?.getReader()
    await reader?.read()
    await reader?.cancel()
    const { details } = await context.deps.db.read
      .selectFrom('audit')
      .select('details')
      .where('action', '=', 'export.responses')
      .executeTakeFirstOrThrow()
    expect(JSON.parse(details)).toMatchObject({ complete: false })
  })

  it('names a bad date instead', async () => {
    const context = await temporaryApp()
    const admin = await firstAdmin(context)
    const response = await admin.get('/desk/exports/responses.csv?from=soon')
    expect(response.status).toBe(422)
    expect(await response.text()).toContain('不是有效的日期')
  })
})
