import { describe, expect, it } from 'vitest'
import { remarksOfPeriod, remarkVersions, writeRemark } from '../../../server/stores/remark.ts'
import { temporaryApp } from '../../support/temporary-app.ts'

const KEY = { indicatorId: 'overall', from: '2026-01-01', to: '2026-12-31' }
const at = '2026-12-31T02:00:00.000Z'

describe('remarks', () => {
  it('belong to one indicator in one period, and keep every version', async () => {
    const { deps } = await temporaryApp()
    const first = { version: 0, text: '雨季停办两场。', at, by: '王丽' }
    await writeRemark(deps.db, KEY, first)
    await writeRemark(deps.db, { ...KEY, from: '2026-07-01' }, { ...first, text: '下半年' })
    await writeRemark(deps.db, { ...KEY, indicatorId: 'department' }, { ...first, text: '部门' })
    await writeRemark(deps.db, KEY, { version: 1, text: '雨季停办三场。', at, by: '李明' })
    expect(await remarkVersions(deps.db, KEY)).toEqual([
      { version: 2, text: '雨季停办三场。', writtenAt: at, writtenBy: '李明' },
      { version: 1, text: '雨季停办两场。', writtenAt: at, writtenBy: '王丽' },
    ])
    const year = await remarksOfPeriod(deps.db, KEY.from, KEY.to)
    expect([...year].map(([id, remark]) => [id, remark.text])).toEqual([
      ['department', '部门'],
      ['overall', '雨季停办三场。'],
    ])
  })

  it('take one of two writers who saw the same', async () => {
    const { deps } = await temporaryApp()
    const write = (version: number, text: string) =>
      writeRemark(deps.db, KEY, { version, text, at, by: '王丽' })
    const settled = await Promise.allSettled([write(0, '甲'), write(0, '乙')])
    expect(settled.map((one) => one.status)).toEqual(['fulfilled', 'rejected'])
    await expect(write(0, '丙')).rejects.toMatchObject({ code: 'edit_conflict' })
    await expect(write(2, '丙')).rejects.toMatchObject({ code: 'edit_conflict' })
    await write(1, '丁')
    const versions = await remarkVersions(deps.db, KEY)
    expect(versions.map((remark) => remark.text)).toEqual(['丁', '甲'])
  })

  it('are not stored for an indicator that does not exist', async () => {
    const { deps } = await temporaryApp()
    const key = { ...KEY, indicatorId: 'nobody' }
    const writing = writeRemark(deps.db, key, { version: 0, text: '无主', at, by: '王丽' })
    await expect(writing).rejects.toMatchObject({ code: 'edit_conflict' })
    expect(await remarkVersions(deps.db, key)).toEqual([])
  })
})
