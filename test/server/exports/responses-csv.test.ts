import { describe, expect, it } from 'vitest'
import { createApp } from '../../../server/app.ts'
import { defaultQuestionnaire } from '../../../server/defaults/questionnaire.ts'
import { CSV_MARK } from '../../../server/exports/csv.ts'
import { FIXED_COLUMNS, responsesCsv } from '../../../server/exports/responses-csv.ts'
import { csvTexts } from '../../../server/exports/send-csv.ts'
import { readQuestionnaires } from '../../../server/questionnaires.ts'
import { insertQuestionnaireVersion } from '../../../server/stores/questionnaire.ts'
import { postJson, submission } from '../../support/submissions.ts'
import { type TemporaryApp, temporaryApp } from '../../support/temporary-app.ts'
import { parseCsv } from './parse-csv.ts'

async function exported(context: TemporaryApp, period = { from: '2026-01-01', to: '2026-12-31' }) {
  const ends: object[] = []
  const { byVersion } = await readQuestionnaires(context.deps.db)
  let text = ''
  const table = responsesCsv(context.deps.db, {
    ...period,
    questionnaires: byVersion,
    activityOfPoint: () => '=HYPERLINK("x")',
    hasTexts: () => true,
  })
  for await (const part of csvTexts(table, async (end) => void ends.push(end))) text += part
  const [header = [], ...rows] = parseCsv(text.slice(CSV_MARK.length))
  const records = rows.map((row) =>
    Object.fromEntries(row.map((cell, index) => [header[index] ?? '', cell])),
  )
  return { text, header, records, ends }
}

/** The second version drops a question, adds one with a dangerous id, and rewords a third. */
function secondVersion() {
  const first = defaultQuestionnaire([])
  const questions = first.questions.filter((question) => question.id !== 'convenience')
  const [activityType, overall, ...others] = questions
  if (!activityType || !overall) throw new Error('The default questionnaire has changed.')
  const reworded = { ...overall, text: { zh: '您满意吗？', en: 'Satisfied?' } }
  const dangerous = { ...overall, id: '=cmd', required: false }
  const twin = { ...overall, id: 'language', required: false }
  return { ...first, questions: [activityType, dangerous, twin, reworded, ...others] }
}

describe('responsesCsv', () => {
  it('writes codes, joined choices, words for what is missing, and masks comments', async () => {
    const context = await temporaryApp()
    const why = ['hard_to_follow', 'crowded']
    const comment = '=SUM(A1)，电话13812345678，"挤"\n第二行'
    await postJson(context, [
      submission(context.point, {
        answers: { overall: 2, why, content: 'not_applicable', group: 'farmer', age: '18_35' },
        comment,
      }),
    ])
    const { text, header, records, ends } = await exported(context)
    expect(text.startsWith('\ufeffid,answered_at,')).toBe(true)
    expect(header.slice(0, FIXED_COLUMNS.length)).toEqual(FIXED_COLUMNS)
    expect(header.slice(-2)).toEqual(['comment', 'withheld'])
    expect(records).toHaveLength(1)
    expect(records[0]).toMatchObject({
      point: context.point.code,
      activity: `'=HYPERLINK("x")`,
      stratum: 'museum_visit',
      channel: 'self_scan',
      questionnaire_version: '1',
      local_date: '2026-05-01',
      overall: '2',
      why: 'hard_to_follow;crowded',
      content: 'not_applicable',
      guidance: 'not_answered',
      activity_type: 'not_asked',
      group: 'farmer',
    })
    expect(records[0]?.['comment']).toBe(`'=SUM(A1)，电话***，"挤"\n第二行`)
    expect(ends).toEqual([{ rows: 1, complete: true }])
  })

  it('keeps columns by question id over versions, first seen first', async () => {
    const context = await temporaryApp()
    await postJson(context, [
      submission(context.point, { answers: { overall: 5, convenience: 4 } }),
    ])
    await context.deps.db.atomic([
      insertQuestionnaireVersion(
        context.deps.db,
        2,
        JSON.stringify(secondVersion()),
        context.time.now.toISOString(),
      ),
    ])
    const restarted = { ...context, app: createApp(context.deps) }
    await postJson(restarted, [
      submission(context.point, {
        questionnaireVersion: 2,
        answers: { overall: 3, '=cmd': 4, language: 1 },
      }),
    ])
    const { header, records } = await exported(context)
    expect(new Set(header).size).toBe(header.length)
    expect(header.indexOf('convenience')).toBeLessThan(header.indexOf(`'=cmd`))
    const byVersion = Object.fromEntries(records.map((row) => [row['questionnaire_version'], row]))
    expect(byVersion['1']).toMatchObject({ overall: '5', convenience: '4', [`'=cmd`]: '' })
    expect(byVersion['2']).toMatchObject({ language: 'zh', answer_language: '1' })
    expect(byVersion['2']).toMatchObject({ overall: '3', convenience: '', [`'=cmd`]: '4' })
  })

  it('leaves out other days and test responses', async () => {
    const context = await temporaryApp()
    await postJson(context, [submission(context.point)])
    await context.deps.db.atomic([context.deps.db.write.updateTable('point').set({ mode: 'test' })])
    await postJson(context, [submission(context.point)])
    expect((await exported(context)).records).toHaveLength(1)
    const other = await exported(context, { from: '2026-05-02', to: '2026-12-31' })
    expect(other.records).toHaveLength(0)
    expect(other.header.length).toBeGreaterThan(FIXED_COLUMNS.length)
  })
})
