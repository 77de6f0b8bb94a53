import { describe, expect, it } from 'vitest'
import { runScript } from '../../support/command.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

describe('manyi indicator', () => {
  const env = { MANYI_DATA: temporaryFolder() }
  const manyi = (...words: string[]) => runScript('manyi.mjs', ['indicator', ...words], env)
  const json = async (...words: string[]) => JSON.parse((await manyi(...words, '--json')).out)

  it('lists the two that an installation begins with, the default first', async () => {
    const list = await json('list')
    expect(list.map((one: { definition: { id: string } }) => one.definition.id)).toEqual([
      'overall',
      'department',
    ])
    expect((await manyi('list')).out).toMatch(/^overall {2}v1 {2}公众满意度.*≥95%\ndepartment /)
  })

  it('adds one with tiers, changes it as its next version, and keeps the first', async () => {
    const added = await json(
      ...['add', '--name', '免费开放满意度', '--id', 'museum', '--types', 'museum_visit'],
      ...['--rule', 'tiers', '--tiers', '95:10, 90:8', '--basis', '临财绩〔2026〕3号'],
    )
    expect(added).toMatchObject({
      version: 1,
      rule: { kind: 'tiers', tiers: [{ lowerBoundPercent: '95', points: '10' }, { points: '8' }] },
      scope: { activityTypeIds: ['museum_visit'] },
    })
    const changed = await json('set', '--id', 'museum', '--target', '92', '--types', '-')
    expect(changed).toMatchObject({ version: 2, targetPercent: '92', basis: added.basis })
    expect(changed.scope).toEqual({ activityTypeIds: null })
    const shown = await json('show', '--id', 'museum')
    const targets = shown.versions.map(
      (one: { definition: { targetPercent: string } }) => one.definition.targetPercent,
    )
    expect(targets).toEqual(['92', '95'])
    expect((await manyi('set', '--id', 'museum', '--target', '92')).out).toContain('没有改动')
    expect((await manyi('show', '--id', 'museum')).out).toContain('分档：95% 得 10 分')
    expect((await manyi('add', '--name', 'x', '--id', 'museum')).error).toContain('--id')
  })

  it('names every faulty option in one answer', async () => {
    const ran = await manyi(
      ...['set', '--id', 'museum', '--target', 'many', '--points', '0'],
      ...['--rule', 'bonus', '--weights', '100/80/60/x/0'],
    )
    expect(ran.code).toBe(2)
    for (const option of ['--target: 请写成数字', '--points: 要大于 0', '--rule: one of prop']) {
      expect(ran.error).toContain(option)
    }
    expect(ran.error).toContain('--weights')
    expect((await manyi('set', '--id', 'museum', '--weights', '1/2')).code).toBe(2)
    expect((await manyi('show', '--id', 'nothing')).error).toContain('overall, department, museum')
  })

  it('retires and brings back, but never the last one', async () => {
    expect(await json('retire', '--id', 'overall')).toMatchObject({ retired: true })
    expect((await json('rows')).map((row: { labels: object }) => row.labels)).toMatchObject([
      { third: '履职情况群众满意度' },
      { third: '免费开放满意度' },
    ])
    await manyi('retire', '--id', 'museum')
    const last = await manyi('retire', '--id', 'department')
    expect(last.code).toBe(2)
    expect(last.error).toContain('只剩这一个指标在用')
    expect(await json('bring-back', '--id', 'overall')).toMatchObject({ retired: false })
    const [first] = await json('list')
    expect(first).toMatchObject({ definition: { id: 'overall' }, retiredAt: null })
  })

  it('gives the rows of the form with their reasons, and refuses a wrong period', async () => {
    const rows = await json('rows', '--from', '2026-01-01', '--to', '2026-06-30')
    expect(rows).toMatchObject([
      {
        indicator: { definition: { id: 'overall', version: 1 }, valid: 0, score: null },
        printed: { achieved: '无法计算：没有有效评价', remark: '待填写' },
        remark: null,
      },
      { indicator: { definition: { id: 'department' } } },
    ])
    const text = (await manyi('rows')).out
    expect(text).toContain('三级指标：履职情况群众满意度')
    expect(text).toContain('指标定义：公众满意度，第 1 版（overall）')
    const wrong = await manyi('rows', '--from', '2026-02-30')
    expect(wrong.code).toBe(2)
    expect(wrong.error).toContain('--from')
  })

  it('is what manyi rate chooses among', async () => {
    const rate = (...words: string[]) => runScript('manyi.mjs', ['rate', ...words], env)
    const named = JSON.parse((await rate('--indicator', 'department', '--json')).out)
    expect(named.definition).toMatchObject({ id: 'department', question: 'department', version: 1 })
    expect((await rate('--indicator', 'department')).out).toContain('部门总体 department')
    expect(JSON.parse((await rate('--json')).out).definition.id).toBe('overall')
    const unknown = await rate('--indicator', 'nothing')
    expect(unknown.code).toBe(2)
    expect(unknown.error).toContain('--indicator')
  })
})
