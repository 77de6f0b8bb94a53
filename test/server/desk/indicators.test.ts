import { beforeEach, describe, expect, it } from 'vitest'
import { currentDefinitions, definitionVersions } from '../../../server/stores/definition.ts'
import { type TemporaryApp, temporaryApp } from '../../support/temporary-app.ts'
import { auditActions, type DeskClient, firstAdmin, operatorOf } from './desk-client.ts'

const plain = (html: string) => html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')

/** What a browser would send of the form as it stands: every field with its value. */
function formOf(html: string): Record<string, string> {
  const form = /<form method="post" action="\/desk\/indicators.*?<\/form>/s.exec(html)?.[0] ?? ''
  const fields: Record<string, string> = {}
  for (const [tag] of form.matchAll(/<input[^>]*>/g)) {
    const [, type] = /type="(\w+)"/.exec(tag) ?? []
    const isOff = (type === 'radio' || type === 'checkbox') && !/ checked/.test(tag)
    const [, name = ''] = / name="(\w+)"/.exec(tag) ?? []
    const [, value = ''] = / value="([^"]*)"/.exec(tag) ?? []
    if (!isOff) fields[name] = value
  }
  for (const [, name = '', options = ''] of form.matchAll(
    /<select id="\w+" name="(\w+)".*?>(.*?)<\/select>/gs,
  )) {
    fields[name] = /<option value="([^"]*)" selected/.exec(options)?.[1] ?? ''
  }
  return fields
}

describe('indicators at the desk', () => {
  let context: TemporaryApp
  let admin: DeskClient
  beforeEach(async () => {
    context = await temporaryApp()
    admin = await firstAdmin(context)
  })

  const read = async (path: string) => await (await admin.get(path)).text()

  it('are listed in their order with question, target and version', async () => {
    const page = plain(await read('/desk/indicators'))
    expect(page).toMatch(/公众满意度 默认 .*≥95% 10 第 1 版.*履职情况群众满意度.*“不了解”不计入/)
    expect(page).not.toContain('已停用的指标')
    expect(page).not.toContain('还没有“部门总体”的指标')
  })

  it('are added with any rule, and become the next row', async () => {
    const form = formOf(await read('/desk/indicators/new'))
    expect(form).toMatchObject({ rule: 'proportional', target: '95', convention: 'top_two' })
    const added = await admin.post('/desk/indicators', {
      ...form,
      name: '免费开放满意度',
      types: 'museum_visit',
      rule: 'tiers',
      tierBound1: '95',
      tierPoints1: '10',
      tierBound2: '85.5',
      tierPoints2: '6',
      basis: '临财绩〔2026〕3号',
    })
    expect(added.headers.get('location')).toBe('/desk/indicators/indicator-3?saved')
    const page = plain(await read('/desk/indicators/indicator-3?saved'))
    expect(page).toContain('已保存为第 1 版')
    expect(page).toContain('分档：95% 得 10 分，85.5% 得 6 分，其余 0 分')
    expect(page).toContain('科技馆参观')
    expect(page).toContain('临财绩〔2026〕3号')
    const definitions = await currentDefinitions(context.deps.db)
    expect(definitions.map((one) => one.id)).toEqual(['overall', 'department', 'indicator-3'])
    expect(definitions[2]?.scope).toEqual({ activityTypeIds: ['museum_visit'] })
    expect(await auditActions(context)).toContain('indicator.added')
  })

  it('name all faults at once, in words, and keep what was typed', async () => {
    const form = formOf(await read('/desk/indicators/new'))
    const typed = {
      ...form,
      name: '',
      target: '九十五',
      points: '0',
      rule: 'qualitative',
      band: '120',
      reason: '',
      weight5: '-3',
    }
    const refused = await admin.post('/desk/indicators', typed)
    expect(refused.status).toBe(422)
    const html = await refused.text()
    const summary = plain(/<div class="notice bad" role="alert">.*?<\/div>/s.exec(html)?.[0] ?? '')
    for (const sentence of [
      '指标名称 ：请填写这一项。',
      '目标值 ：请写成数字',
      '分值 ：要大于 0。',
      '评定为分值的百分之几 ：请写 0 到 100 之间的数。',
      '评定理由 ：请写明理由。',
      '权重：非常满意 ：请写成数字',
    ]) {
      expect(summary).toContain(sentence)
    }
    expect(html).toContain('value="九十五"')
    expect(formOf(html)).toEqual(typed)
    const english = await (await admin.post('/desk/indicators?lang=en', typed)).text()
    expect(plain(english)).toContain('Write a number, such as 95 or 90.5.')
    expect(await currentDefinitions(context.deps.db)).toHaveLength(2)
  })

  it('refuse a code that was used before', async () => {
    const form = formOf(await read('/desk/indicators/new'))
    const refused = await admin.post('/desk/indicators', { ...form, name: '又一个', id: 'overall' })
    expect(refused.status).toBe(422)
    expect(plain(await refused.text())).toContain('这个代号已经用过')
  })

  it('become a next version by an edit; the old one stays readable with day and author', async () => {
    const form = formOf(await read('/desk/indicators/overall/edit'))
    const saved = await admin.post('/desk/indicators/overall', { ...form, target: '96.5' })
    expect(saved.headers.get('location')).toBe('/desk/indicators/overall?saved')
    const now = plain(await read('/desk/indicators/overall'))
    expect(now).toContain('≥96.5%')
    expect(now).toMatch(/第 2 版 2026-05-01 10:00 · 王丽 第 1 版 2026-05-01 10:00 · 安装时自带/)
    const old = plain(await read('/desk/indicators/overall?version=1'))
    expect(old).toContain('这是旧的第 1 版，只供查看')
    expect(old).toContain('≥95%')
    expect(old).not.toContain('停用这个指标')
    expect((await admin.get('/desk/indicators/overall?version=9')).status).toBe(404)
    expect((await admin.get('/desk/indicators/nothing')).status).toBe(404)
    expect(plain(await read('/desk/results'))).toContain('第 2 版')
  })

  it('stay at their version when nothing is different', async () => {
    const form = formOf(await read('/desk/indicators/overall/edit'))
    const same = await admin.post('/desk/indicators/overall', form)
    expect(same.headers.get('location')).toBe('/desk/indicators/overall?unchanged')
    expect(await definitionVersions(context.deps.db, 'overall')).toHaveLength(1)
    expect(await auditActions(context)).not.toContain('indicator.changed')
  })

  it('show who edits second what the first one stored, and keep both', async () => {
    const form = formOf(await read('/desk/indicators/overall/edit'))
    await admin.post('/desk/indicators/overall', { ...form, target: '96', rounding: 'truncated_2' })
    const second = await admin.post('/desk/indicators/overall', { ...form, target: '97' })
    expect(second.status).toBe(409)
    const html = await second.text()
    expect(html).toMatch(/<td>96<\/td><td>97<\/td>/)
    expect(html).toMatch(/<td>截到两位小数，不进位<\/td><td>四舍五入，两位小数<\/td>/)
    const kept = formOf(html)
    expect(kept).toMatchObject({ target: '97', version: '2' })
    expect((await admin.post('/desk/indicators/overall', kept)).status).toBe(303)
    const versions = await definitionVersions(context.deps.db, 'overall')
    expect(versions.map((one) => one.definition.targetPercent)).toEqual(['97', '96', '95'])
    const changes = (await auditActions(context)).filter((one) => one === 'indicator.changed')
    expect(changes).toHaveLength(2)
  })

  it('are retired and brought back, but never the last one', async () => {
    const path = '/desk/indicators/department'
    expect((await admin.post(`${path}/retire`, { version: '1' })).status).toBe(303)
    expect(plain(await read('/desk/indicators'))).toMatch(/已停用的指标.*履职情况群众满意度/)
    expect(await read('/desk/results')).not.toContain('class="tabs"')
    expect(plain(await read('/desk/results?indicator=department'))).toContain('已停用')
    expect((await admin.post(`${path}/retire`, { version: '1' })).status).toBe(409)
    const last = await admin.post('/desk/indicators/overall/retire', { version: '1' })
    expect(last.status).toBe(422)
    expect(plain(await last.text())).toContain('只剩这一个指标在用')
    expect((await admin.post(`${path}/bring-back`, { version: '1' })).status).toBe(303)
    expect(await read('/desk/results')).toContain('class="tabs"')
    expect(await auditActions(context)).toEqual([
      'operator.first_admin',
      'indicator.retired',
      'indicator.brought_back',
    ])
  })

  it('are for evaluators to read, and for administrators to change', async () => {
    const { client: evaluator } = await operatorOf(context, 'evaluator')
    const list = await (await evaluator.get('/desk/indicators')).text()
    expect(list).not.toContain('/desk/indicators/new')
    const page = await (await evaluator.get('/desk/indicators/overall')).text()
    expect(page).not.toContain('/edit')
    expect(page).not.toContain('/retire')
  })

  it('offer the department once more where an older installation has none', async () => {
    const { db } = context.deps
    const filled = formOf(await read('/desk/indicators/new?like=department'))
    expect(filled).toMatchObject({ id: 'department', question: 'department', target: '95' })
    await db.atomic([
      db.write.deleteFrom('indicator').where('id', '=', 'department'),
      db.write.deleteFrom('indicator_definition').where('id', '=', 'department'),
    ])
    expect(await read('/desk/indicators')).toContain('/desk/indicators/new?like=department')
    expect((await admin.post('/desk/indicators', filled)).status).toBe(303)
    const [, department] = await currentDefinitions(db)
    expect(department).toMatchObject({ id: 'department', name: '履职情况群众满意度' })
    expect(await read('/desk/indicators')).not.toContain('?like=department')
  })

  it('say beside the choice where the attendance of the weights comes from', async () => {
    const html = await read('/desk/indicators/overall/edit')
    const field = /<select id="weighting".*?<p class="hint" id="weighting-hint">.*?<\/p>/s.exec(
      html,
    )
    expect(field?.[0]).toContain('要先在“覆盖情况”里填写人次')
  })
})
