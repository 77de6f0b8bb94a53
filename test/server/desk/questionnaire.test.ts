import { describe, expect, it } from 'vitest'
import { readHistory } from '../../../server/questionnaire-history.ts'
import { readDraft } from '../../../server/stores/questionnaire-draft.ts'
import { auditActions } from './desk-client.ts'
import { CHOICE, editing, RATING } from './draft-forms.ts'

describe('the draft of a questionnaire', () => {
  it('is edited in steps that visitors do not see, and published as a whole', async () => {
    const { context, editor } = await editing()
    const added = await editor.add(RATING)
    expect(added.headers.get('location')).toBe('/desk/questionnaire?saved#question-rating_1')
    expect((await editor.move('rating_1', 'up')).status).toBe(303)
    expect((await editor.switchTo('convenience', 'off')).status).toBe(303)
    const { current } = await readHistory(context.deps.db)
    expect(current.version).toBe(1)
    const survey = async () =>
      await (await context.app.routes.request(`/s/${context.point.code}?language=zh`)).text()
    expect(await survey()).not.toContain('排队时间')
    expect(await editor.page('/preview?language=zh')).toContain('排队时间')
    expect(await editor.page('/preview?language=en')).toContain('Time spent queueing')

    const review = await editor.page('/publish')
    expect(review).toContain('新增')
    expect(review).toContain('停用')
    const published = await editor.publish()
    expect(published.headers.get('location')).toBe('/desk/questionnaire?published')
    expect(await editor.page('?published')).toContain('已启用第 2 版')
    const after = await readHistory(context.deps.db)
    expect(after.current).toMatchObject({ version: 2, publishedBy: '王丽' })
    expect(after.versions[0]?.questionnaire).toEqual(current.questionnaire)
    expect(await editor.asked()).not.toContain('convenience')
    expect((await readDraft(context.deps.db)).definition).toBeNull()
    expect(await auditActions(context)).toEqual(
      expect.arrayContaining([
        'questionnaire.question_added',
        'questionnaire.question_moved',
        'questionnaire.question_switched_off',
        'questionnaire.published',
      ]),
    )
  })

  it('keeps a question that is switched off, in its place and wording', async () => {
    const { editor } = await editing()
    await editor.switchTo('guidance', 'off')
    await editor.publish()
    expect(await editor.page()).toMatch(/讲解与辅导.*已停用/s)
    const before = (await editor.asked()).length
    await editor.switchTo('guidance', 'on')
    await editor.publish()
    const asked = await editor.asked()
    expect(asked).toHaveLength(before + 1)
    expect(asked.indexOf('guidance')).toBe(asked.indexOf('content') + 1)
  })

  it.each(['overall', 'department'])('refuses to lose %s, by name', async (id) => {
    const { context, editor } = await editing()
    for (const refused of [await editor.switchTo(id, 'off'), await editor.remove(id)]) {
      expect(refused.status).toBe(422)
      expect(await refused.text()).toMatch(/“(总体满意度|部门总体)”是固定问题/)
    }
    expect((await readDraft(context.deps.db)).version).toBe(0)
  })

  it('refuses what another question needs, and names both', async () => {
    const { editor } = await editing()
    const refused = await editor.switchTo('age', 'off')
    expect(refused.status).toBe(422)
    expect(await refused.text()).toContain('“意见”要看“年龄段”的答案')
    const reordered = await editor.move('why', 'up')
    expect(reordered.status).toBe(422)
    expect(await reordered.text()).toContain('“不满意原因”要看“总体满意度”')
  })

  it('gives codes of its own to options and keeps them through every wording', async () => {
    const { context, editor } = await editing()
    await editor.add({ ...CHOICE, place_new1: '2', place_new2: '1' })
    await editor.publish()
    await editor.post('questions/choice_1', {
      ...CHOICE,
      zh_c2: '老师',
      en_c2: 'Teachers',
      place_c2: '1',
      zh_c1: '',
      en_c1: '',
      place_c1: '2',
      zh_new1: '电视',
      en_new1: 'Television',
      zh_new2: '',
      en_new2: '',
    })
    await editor.publish()
    const { versions } = await readHistory(context.deps.db)
    const options = versions.slice(1).map(({ questionnaire }) => {
      const question = questionnaire.questions.find((one) => one.id === 'choice_1')
      return question?.categories.map(({ code, label }) => `${code} ${label.zh}`)
    })
    expect(options).toEqual([
      ['c1 学校', 'c2 朋友'],
      ['c2 老师', 'c3 电视'],
    ])
  })

  it('says nothing changed where nothing did, and stores no step', async () => {
    const { context, editor } = await editing()
    await editor.move('comment', 'down')
    expect((await readDraft(context.deps.db)).version).toBe(0)
    expect(await editor.page('/publish')).toContain('不需要启用')
    expect((await editor.publish()).status).toBe(409)
  })

  it('is given up by its own step, and the version in use stays', async () => {
    const { context, editor } = await editing()
    await editor.switchTo('staff', 'off')
    expect((await editor.post('discard')).status).toBe(303)
    expect(await editor.page('?discarded')).toContain('草稿已放弃')
    expect((await readDraft(context.deps.db)).definition).toBeNull()
    expect(await editor.asked()).toContain('staff')
    expect((await editor.post('discard')).status).toBe(409)
  })

  it('changes title, introduction and thanks, which the visitor then reads', async () => {
    const { context, editor } = await editing()
    const texts = {
      titleZh: '科技馆满意度',
      titleEn: 'Museum satisfaction',
      introZh: '由{organiser}开展。',
      introEn: 'Run by {organiser}.',
      thanksZh: '谢谢，欢迎再来！',
      thanksEn: 'Thank you, come again!',
    }
    expect((await editor.post('texts', { ...texts, thanksEn: '' })).status).toBe(422)
    expect((await editor.post('texts', texts)).status).toBe(303)
    expect(await editor.page('/preview?language=zh&page=thanks')).toContain('欢迎再来')
    await editor.publish()
    const reply = await context.app.routes.request(`/s/${context.point.code}?language=en`)
    expect(await reply.text()).toContain('Museum satisfaction')
  })
})
