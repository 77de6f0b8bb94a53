import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { createApp } from '../../../server/app.ts'
import { countAnswers } from '../../../server/counting/count-answers.ts'
import { CSV_MARK } from '../../../server/exports/csv.ts'
import { responseRows } from '../../../server/exports/responses-file.ts'
import { csvTexts } from '../../../server/exports/send-csv.ts'
import { questionTexts } from '../../../server/question-text.ts'
import { checkTallies } from '../../../server/sealing/check.ts'
import { sealAll } from '../../../server/sealing/seal.ts'
import { postForm, postJson, submission } from '../../support/submissions.ts'
import type { TemporaryApp } from '../../support/temporary-app.ts'
import { parseCsv } from '../exports/parse-csv.ts'
import { CHOICE, type draftEditor, editing, RATING } from './draft-forms.ts'

/** Another process on the same database: this one remembers its questionnaires for a second. */
const restarted = (context: TemporaryApp) => ({ ...context, app: createApp(context.deps) })
const YEAR = { from: '2026-01-01', to: '2026-12-31', activityTypeIds: null }

type Editor = ReturnType<typeof draftEditor>

/** A first version with answers, then a second one with a question more and one less. */
async function twoVersions() {
  const { context: before, client, editor } = await editing()
  const first = { overall: 5, staff: 4, convenience: 2 }
  const old = submission(before.point, { answers: first })
  expect((await postJson(before, old)).status).toBe(201)
  await editor.add(RATING)
  await editor.switchTo('convenience', 'off')
  await editor.publish()
  const context = restarted(before)
  const fresh = submission(context.point, { answers: { overall: 4, staff: 5, rating_1: 1 } })
  expect((await postJson(context, fresh)).status).toBe(201)
  return { context, client, editor, old, first }
}

async function csvRows({ deps }: TemporaryApp) {
  let text = ''
  for await (const part of csvTexts(await responseRows(deps, YEAR), async () => {})) text += part
  const [names = [], ...rows] = parseCsv(text.slice(CSV_MARK.length))
  return rows.map((row) => new Map(names.map((name, index) => [name, row[index]])))
}

const codesOf = async ({ deps }: TemporaryApp, question: string) =>
  Object.fromEntries((await countAnswers(deps, question, YEAR)).byCode)

describe('versions of a questionnaire', () => {
  it('decode their own responses, sealed or not, and are compared by question id', async () => {
    const { context } = await twoVersions()
    for (const moment of ['before sealing', 'after sealing']) {
      expect(await codesOf(context, 'overall'), moment).toEqual({ 4: 1, 5: 1 })
      expect(await codesOf(context, 'staff'), moment).toEqual({ 4: 1, 5: 1 })
      expect(await codesOf(context, 'convenience'), moment).toEqual({ 2: 1 })
      expect(await codesOf(context, 'rating_1'), moment).toEqual({ 1: 1 })
      await sealAll(context.deps)
    }
    expect((await checkTallies(context.deps)).agrees).toBe(true)
    const texts = await questionTexts(context.deps.db)
    expect(texts('convenience').zh).toBe('时间、地点和通知是否方便')
    expect(texts('rating_1').zh).toBe('排队时间')
  })

  it('stand in one file whose columns are question ids', async () => {
    const { context } = await twoVersions()
    const rows = await csvRows(context)
    const told = rows.map((row) =>
      ['questionnaire_version', 'convenience', 'rating_1'].map((name) => row.get(name)),
    )
    expect(told.toSorted()).toEqual([
      ['1', '2', ''],
      ['2', '', '1'],
    ])
  })

  it('take what was answered under them, also later and again', async () => {
    const { context, old, first } = await twoVersions()
    const replayed = await postJson(context, old)
    expect(replayed.body.status).toBe('duplicate')
    const late = submission(context.point, { answers: first, questionnaireVersion: 1 })
    expect((await postJson(context, late)).status).toBe(201)
    const form = await postForm(context, {
      id: randomUUID(),
      version: '1',
      overall: '3',
      convenience: '3',
    })
    expect(form.status).toBe(303)
    const unknown = await postJson(context, submission(context.point, { answers: first }))
    expect(unknown.body.errors[0]).toMatchObject({ pointer: '#/answers/convenience' })
    expect(await codesOf(context, 'convenience')).toMatchObject({ 2: 2, 3: 1 })
  })

  it('describe the one in use to programs', async () => {
    const { context } = await twoVersions()
    const page = await context.app.routes.request('/api/v1/docs?lang=zh')
    const html = await page.text()
    expect(html).toContain('<code>rating_1</code>')
    expect(html).not.toContain('<code>convenience</code>')
  })

  it('are never edited: taking one back publishes it again, answered questions switched off', async () => {
    const { editor } = await twoVersions()
    expect((await editor.again(1)).status).toBe(303)
    expect(await editor.asked()).toContain('convenience')
    expect(await editor.asked()).not.toContain('rating_1')
    expect(await editor.page()).toMatch(/排队时间.*已停用/s)
    await editor.add(CHOICE)
    await editor.publish()
    expect(await editor.asked()).toContain('choice_2')
  })
})

async function answeredRefusal(editor: Editor, id: string) {
  const refused = await editor.remove(id)
  return { status: refused.status, page: await refused.text() }
}

describe('a question with answers', () => {
  it('is not removed, but one without is', async () => {
    const { context: before, editor } = await editing()
    await editor.add(RATING)
    await editor.publish()
    const context = restarted(before)
    const answers = { overall: 5, rating_1: 5 }
    expect((await postJson(context, submission(context.point, { answers }))).status).toBe(201)
    const refused = await answeredRefusal(editor, 'rating_1')
    expect(refused.status).toBe(422)
    expect(refused.page).toContain('“排队”已经有人回答')
    expect(refused.page).not.toContain('/questions/rating_1/remove')
    await editor.add({ ...RATING, textZh: '停车' })
    expect((await editor.remove('rating_2')).status).toBe(303)
    expect(await editor.page()).not.toContain('停车')
  })

  it('that is removed in a draft while it is answered stays, switched off', async () => {
    const { context: before, editor } = await editing()
    await editor.add(RATING)
    await editor.publish()
    await editor.remove('rating_1')
    const context = restarted(before)
    const answers = { overall: 5, rating_1: 5 }
    expect((await postJson(context, submission(context.point, { answers }))).status).toBe(201)
    expect(await editor.page('/publish')).toMatch(/<b>停用<\/b> 排队/)
    await editor.publish()
    expect(await editor.asked()).not.toContain('rating_1')
    expect(await editor.page()).toMatch(/排队时间.*已停用/s)
  })
})

describe('the free text', () => {
  it('may be a new question: what is written under it is the comment', async () => {
    const { context: before, editor } = await editing()
    const text = { kind: 'text', textZh: '还有什么想说？', textEn: 'Anything else?', limit: '100' }
    await editor.switchTo('comment', 'off')
    await editor.add(text)
    await editor.publish()
    const context = restarted(before)
    const wish = '希望周末多开一小时，孩子们很喜欢。'.repeat(5)
    const form = { id: randomUUID(), version: '2', overall: '5', text_1: wish }
    expect((await postForm(context, form)).status).toBe(303)
    const api = submission(context.point, { comment: '讲解很好' })
    expect((await postJson(context, api)).status).toBe(201)
    const comments = (await csvRows(context)).map((row) => row.get('comment'))
    expect(comments).toEqual(expect.arrayContaining([wish, '讲解很好']))
    const long = await postJson(context, submission(context.point, { comment: '长'.repeat(101) }))
    expect(long.body.errors[0]).toMatchObject({ pointer: '#/comment', code: 'text_too_long' })
  })

  it('may be asked no more, and every response is taken without it', async () => {
    const { context: before, editor } = await editing()
    await editor.switchTo('comment', 'off')
    await editor.publish()
    const context = restarted(before)
    const form = { id: randomUUID(), version: '2', overall: '5' }
    expect((await postForm(context, form)).status).toBe(303)
    expect((await postJson(context, submission(context.point))).status).toBe(201)
  })
})
