import { describe, expect, it } from 'vitest'
import { readThemes } from '../../../server/comments/read-themes.ts'
import { writeComments } from '../../support/comments.ts'
import { temporaryApp } from '../../support/temporary-app.ts'
import { auditActions, firstAdmin, operatorOf } from './desk-client.ts'

const VR = {
  nameZh: 'VR体验',
  nameEn: 'VR',
  keywordsZh: 'VR\n头盔',
  keywordsEn: 'headset',
  used: 'yes',
}

describe('themes', () => {
  it('show their rules to evaluators, who cannot edit them', async () => {
    const context = await temporaryApp()
    const { client } = await operatorOf(context, 'evaluator')
    await writeComments(context, [{ comment: '排队太久' }, { comment: '很好' }])
    const page = await (await client.get('/desk/comments/themes')).text()
    expect(page).toContain('含有其中一个词就算： 排队、人太多')
    expect(page).toContain('先略过这些说法： 不用排队、不拥挤')
    expect(page).toContain('最近 2 条里有 1 条')
    expect(page).not.toContain('/desk/comments/themes/crowded')
    expect((await client.get('/desk/comments/themes/crowded')).status).toBe(403)
  })

  it('are tried on the latest comments before they are saved', async () => {
    const context = await temporaryApp()
    const admin = await firstAdmin(context)
    await writeComments(context, [
      { comment: 'ＶＲ晕，打 13812345678' },
      { comment: '头盔太重' },
      { comment: '很好' },
    ])
    const tried = await admin.post('/desk/comments/themes', { ...VR, step: 'preview' })
    expect(tried.status).toBe(200)
    const page = await tried.text()
    expect(page).toContain('符合最近 3 条意见中的 2 条')
    expect(page).toContain('<li>ＶＲ晕，打 ***</li>')
    expect(page).toContain('value="VR体验"')
    expect(await readThemes(context.deps.db)).toHaveLength(8)
    const saved = await admin.post('/desk/comments/themes', VR)
    expect(saved.status).toBe(303)
    const location = saved.headers.get('location') ?? ''
    expect(await (await admin.get(location)).text()).toContain('“VR体验”已保存')
    expect((await readThemes(context.deps.db)).at(-1)).toMatchObject({ position: 9, version: 1 })
    expect(await (await admin.get('/desk/comments')).text()).toContain('含“头盔”')
    expect(await auditActions(context)).toContain('comment_theme.added')
  })

  it('keep both when two people edit one', async () => {
    const context = await temporaryApp()
    const admin = await firstAdmin(context)
    const path = '/desk/comments/themes/crowded'
    await admin.post(path, { ...VR, version: '0' })
    const second = await admin.post(path, { ...VR, nameZh: '拥挤', used: '', version: '0' })
    expect(second.status).toBe(409)
    const page = await second.text()
    expect(page).toMatch(/<td>VR体验<\/td><td>拥挤<\/td>/)
    expect(page).toMatch(/<td>使用中<\/td><td>已停用<\/td>/)
    const version = /name="version" value="(\d+)"/.exec(page)?.[1] ?? ''
    await admin.post(path, { ...VR, nameZh: '拥挤', used: '', version })
    const theme = (await readThemes(context.deps.db)).find((one) => one.id === 'crowded')
    expect(theme).toMatchObject({ name: { zh: '拥挤' }, isActive: false, position: 3, version: 2 })
  })

  it.each([
    ['nameZh', '', '请填写这一项'],
    ['nameEn', 'x'.repeat(21), '太长了'],
    ['keywordsZh', '字'.repeat(31), '超过 30 个字'],
    ['keywordsEn', 'a\n'.repeat(501), '太长了'],
  ])('say what is wrong with %s', async (field, value, sentence) => {
    const context = await temporaryApp()
    const admin = await firstAdmin(context)
    const response = await admin.post('/desk/comments/themes', { ...VR, [field]: value })
    expect(response.status).toBe(422)
    const page = await response.text()
    expect(page).toContain(sentence)
    expect(page).toContain(`aria-describedby="${field}-fault`)
  })

  it('need a keyword in one of the languages', async () => {
    const context = await temporaryApp()
    const admin = await firstAdmin(context)
    const empty = { ...VR, keywordsZh: '-不满意', keywordsEn: '' }
    const response = await admin.post('/desk/comments/themes', empty)
    expect(response.status).toBe(422)
    expect(await response.text()).toContain('至少写一个关键词')
    const english = { ...empty, keywordsEn: 'headset' }
    expect((await admin.post('/desk/comments/themes', english)).status).toBe(303)
  })
})
