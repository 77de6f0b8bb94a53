import { describe, expect, it } from 'vitest'
import { readDraft } from '../../../server/stores/questionnaire-draft.ts'
import { CHOICE, editing, RATING } from './draft-forms.ts'

/** Text that compresses badly: no character comes twice. */
function rareText(seed: number, length: number): string {
  const point = (n: number) => 0x4e00 + (((seed * 160 + n) * 7_919) % 20_000)
  return String.fromCodePoint(...Array.from({ length }, (_, n) => point(n)))
}

describe('a form of the questionnaire', () => {
  it.each([
    ['textEn', { textEn: '' }, '请填写这一项'],
    ['textZh', { textZh: '长'.repeat(81) }, '太长了'],
    ['naEn', { naEn: '' }, '请填写这一项'],
    ['shortZh', { textZh: '长'.repeat(30), shortZh: '' }, '请写一个简称'],
  ])('names %s and keeps what was typed', async (field, change, sentence) => {
    const { context, editor } = await editing()
    const reply = await editor.add({ ...RATING, ...change })
    expect(reply.status).toBe(422)
    const page = await reply.text()
    expect(page).toContain(`href="#${field}"`)
    expect(page).toContain(sentence)
    expect(page).toContain('value="Queueing"')
    expect((await readDraft(context.deps.db)).version).toBe(0)
  })

  it.each([
    ['en_new2', { en_new2: '' }, '请填写这一项'],
    ['zh_new2', { zh_new2: '朋友' }, '和另一个选项一样'],
    ['en_new2', { en_new2: 'friends' }, '和另一个选项一样'],
    ['options', { zh_new2: '', en_new2: '' }, '至少要两个选项'],
    ['place_new1', { place_new1: '0' }, '1 到 99'],
  ])('names %s among the options and keeps what was typed', async (field, change, sentence) => {
    const { editor } = await editing()
    const reply = await editor.add({ ...CHOICE, ...change })
    expect(reply.status).toBe(422)
    const page = await reply.text()
    expect(page).toContain(`href="#${field}"`)
    expect(page).toContain(sentence)
    expect(page).toContain('value="朋友"')
  })

  it('tells a text that cannot be one, in English too', async () => {
    const { client } = await editing()
    await client.get('/desk/questionnaire?lang=en')
    const reply = await client.post('/desk/questionnaire/questions/comment', {
      version: '0',
      textZh: '意见',
      textEn: 'Comments',
      limit: '5000',
    })
    expect(reply.status).toBe(422)
    expect(await reply.text()).toContain('whole number from 20 to 500')
  })

  it('cannot take a category away that decides what is asked', async () => {
    const { editor } = await editing()
    const reply = await editor.post('questions/age', {
      textZh: '您的年龄段？',
      textEn: 'Your age?',
      zh_under_14: '',
      en_under_14: '',
      zh_18_35: '18–35岁',
      en_18_35: '18–35',
      zh_36_59: '36–59岁',
      en_36_59: '36–59',
    })
    expect(reply.status).toBe(422)
    expect(await reply.text()).toContain('决定别的问题问不问')
  })

  it('says when a visit gets longer than a minute and heavier than its budget', async () => {
    const { editor } = await editing()
    expect(await editor.page()).toMatch(/13 个问题.*答完约 55 秒/)
    expect(await editor.page()).not.toContain('超过一分钟')
    const wordy = (n: number) => ({
      ...RATING,
      textZh: `第${n}问：${'临泽丹霞科普大篷车走进乡镇中小学的体验'.slice(n)}怎么样？`,
      textEn: `${n}: how was the experience of the caravan ${'xyzzy plugh '.repeat(n)}?`.slice(
        0,
        90,
      ),
    })
    for (let n = 1; n <= 7; n += 1) expect((await editor.add(wordy(n))).status).toBe(303)
    const page = await editor.page()
    expect(page).toContain('20 个问题')
    expect(page).toContain('超过一分钟')
    const full = await editor.add(wordy(8))
    expect(full.status).toBe(422)
    expect(await full.text()).toContain('问题最多 20 个')
    expect(page).not.toContain('网页超过预算')
    const facets = ['content', 'guidance', 'staff', 'environment', 'convenience']
    const added = Array.from({ length: 7 }, (_, n) => `rating_${n + 1}`)
    for (const [n, id] of [...facets, ...added].entries()) {
      const rare = { ...RATING, textZh: rareText(n, 80), textEn: rareText(n + 20, 160) }
      expect((await editor.post(`questions/${id}`, rare)).status).toBe(303)
    }
    expect(await editor.page('/publish')).toContain('网页超过预算')
  })

  it('asks for one free text only', async () => {
    const { editor } = await editing()
    const text = { kind: 'text', textZh: '还有什么想说？', textEn: 'Anything else?', limit: '100' }
    const refused = await editor.add(text)
    expect(refused.status).toBe(422)
    expect(await refused.text()).toContain('“意见”已经在问')
    await editor.switchTo('comment', 'off')
    expect((await editor.add(text)).status).toBe(303)
  })
})
