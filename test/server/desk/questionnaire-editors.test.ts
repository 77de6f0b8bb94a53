import { describe, expect, it } from 'vitest'
import { temporaryApp } from '../../support/temporary-app.ts'
import { auditActions, operatorOf } from './desk-client.ts'
import { CHOICE, editing, RATING } from './draft-forms.ts'

describe('two editors', () => {
  it('of one question: the second sees both and loses nothing', async () => {
    const { context, client, editor } = await editing()
    await editor.switchTo('convenience', 'off')
    const version = await editor.version()
    const save = (textZh: string) =>
      client.post('/desk/questionnaire/questions/staff', {
        version,
        textZh,
        textEn: 'Staff',
        naZh: '不了解',
        naEn: 'Do not know',
      })
    expect((await save('讲解员怎么样')).status).toBe(303)
    const second = await save('服务人员怎么样')
    expect(second.status).toBe(409)
    const page = await second.text()
    expect(page).toContain('<td>讲解员怎么样</td><td>服务人员怎么样</td>')
    expect(page).toContain('value="服务人员怎么样"')
    expect(page).toContain(`name="version" value="${await editor.version()}"`)
    expect(await editor.page()).toContain('讲解员怎么样')
    const changed = (await auditActions(context)).filter((one) => one.endsWith('changed'))
    expect(changed).toHaveLength(1)
  })

  it('of one list of options: what the first one added stays', async () => {
    const { client, editor } = await editing()
    await editor.add(CHOICE)
    const version = await editor.version()
    const kept = { ...CHOICE, zh_c1: '朋友', en_c1: 'Friends', zh_c2: '学校', en_c2: 'School' }
    const save = (third: string, fields = {}) =>
      client.post('/desk/questionnaire/questions/choice_1', {
        ...kept,
        zh_new1: third,
        en_new1: `${third} in English`,
        zh_new2: '',
        en_new2: '',
        version,
        ...fields,
      })
    expect((await save('电视')).status).toBe(303)
    const second = await save('报纸')
    expect(second.status).toBe(409)
    expect(await second.text()).toMatch(/name="zh_c3" value="电视"/)
    expect((await save('报纸', { version: await editor.version() })).status).toBe(303)
    const page = await editor.page('/questions/choice_1')
    for (const option of ['电视', '报纸']) expect(page).toContain(`value="${option}"`)
  })

  it('of a question that the other takes out: what was typed can be added anew', async () => {
    const { editor } = await editing()
    await editor.add(CHOICE)
    await editor.remove('choice_1')
    const typed = { ...CHOICE, textZh: '从哪里听说的？', zh_c1: '朋友', en_c1: 'Friends' }
    const lost = await editor.post('questions/choice_1', typed)
    expect(lost.status).toBe(409)
    const page = await lost.text()
    expect(page).toContain('value="从哪里听说的？"')
    expect(page).toContain('value="Friends"')
    expect(page).toContain('action="/desk/questionnaire/questions"')
  })

  it('at the same moment: one step is stored, the other told', async () => {
    const { editor } = await editing()
    for (const pair of [
      ['staff', 'content'],
      ['guidance', 'environment'],
    ]) {
      const version = await editor.version()
      const replies = await Promise.all(
        pair.map((id) => editor.post(`questions/${id}/switch`, { to: 'off', version })),
      )
      expect(replies.map((reply) => reply.status).toSorted()).toEqual([303, 409])
    }
  })

  it('of list and publication: nobody publishes what they have not seen', async () => {
    const { editor } = await editing()
    await editor.switchTo('staff', 'off')
    const version = await editor.version()
    await editor.switchTo('content', 'off')
    const late = await editor.post('publish', { version, current: '1' })
    expect(late.status).toBe(409)
    expect(await late.text()).toContain('还没有启用')
    expect((await editor.publish()).status).toBe(303)
  })

  it('one publishes an earlier version while the other drafts: the draft says so', async () => {
    const { editor } = await editing()
    await editor.switchTo('staff', 'off')
    await editor.publish()
    await editor.switchTo('content', 'off')
    expect((await editor.again(1)).status).toBe(303)
    const page = await editor.page('/publish')
    expect(page).toContain('第 3 版已经启用')
    expect(page).toContain('name="current" value="3"')
    expect((await editor.publish()).status).toBe(303)
    expect(await editor.asked()).not.toContain('content')
  })
})

it('evaluators read the questionnaire and its versions, and change nothing', async () => {
  const context = await temporaryApp()
  const { client } = await operatorOf(context, 'evaluator')
  for (const path of ['', '/versions/1', '/preview']) {
    const page = await client.get(`/desk/questionnaire${path}`)
    expect(page.status).toBe(200)
    expect(await page.text()).not.toContain('/desk/questionnaire/questions/')
  }
  const refused = await client.post('/desk/questionnaire/questions/staff/switch', {
    to: 'off',
    version: '0',
  })
  expect(refused.status).toBe(403)
})

it('a preview stands in a frame of the desk and can send nothing', async () => {
  const { client } = await editing()
  const page = await client.get('/desk/questionnaire')
  expect(page.headers.get('content-security-policy')).toContain("frame-src 'self'")
  expect(await page.text()).toContain('sandbox="allow-scripts"')
  const preview = await client.get('/desk/questionnaire/preview')
  expect(preview.headers.get('x-frame-options')).toBe('SAMEORIGIN')
  const policy = preview.headers.get('content-security-policy') ?? ''
  for (const rule of ["form-action 'none'", "connect-src 'none'", "frame-ancestors 'self'"]) {
    expect(policy).toContain(rule)
  }
  expect(policy).toMatch(/sandbox allow-scripts$/)
  expect(await preview.text()).toContain('预览，不能提交')
  const typed = await client.post('/desk/questionnaire/preview', {
    ...RATING,
    id: '',
    version: '0',
  })
  expect(await typed.text()).toContain('排队时间')
})
