import { describe, expect, it } from 'vitest'
import { maskPersonal } from '../../../server/exports/mask-personal.ts'

describe('maskPersonal', () => {
  it.each([
    ['电话13812345678谢谢', '电话***谢谢'],
    ['138 1234 5678', '***'],
    ['138-1234-5678', '***'],
    ['+86 13812345678', '***'],
    ['008613812345678', '***'],
    ['１３８１２３４５６７８', '***'],
    ['身份证62222319900101123X。', '身份证***。'],
    ['622223 19900101 1234', '***'],
    ['６２２２２３１９９００１０１１２３４', '***'],
  ])('masks %s', (comment, masked) => {
    expect(maskPersonal(comment)).toBe(masked)
  })

  it.each([
    '展品 12345678 号坏了',
    '12812345678 不是手机',
    '一共 1,000,000 人',
    '座机 0936-5521234',
    '2026-05-01 10:30',
  ])('leaves %s alone', (comment) => {
    expect(maskPersonal(comment)).toBe(comment)
  })

  it('stays fast on long digits', () => {
    const started = performance.now()
    maskPersonal('1'.repeat(100_000))
    maskPersonal('1 '.repeat(50_000))
    maskPersonal('86'.repeat(50_000))
    expect(performance.now() - started).toBeLessThan(2_000)
  })
})
