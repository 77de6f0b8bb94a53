import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { maskPersonal } from '../../../server/exports/mask-personal.ts'

describe('maskPersonal', () => {
  it.each([
    ['电话13812345678谢谢', '电话***谢谢'],
    ['138 1234 5678', '***'],
    ['138-1234-5678', '***'],
    ['138—1234—5678', '***'],
    ['1 3 8 1 2 3 4 5 6 7 8', '***'],
    ['138\u200b1234\u00a05678', '***'],
    ['+86 13812345678', '***'],
    ['008613812345678', '***'],
    ['１３８１２３４５６７８', '***'],
    ['１３８－１２３４－５６７８', '***'],
    ['幺三八一二三四五六七八', '***'],
    ['1381234567813912345678', '***'],
    ['身份证62222319900101123X。', '身份证***。'],
    ['622223 19900101 1234', '***'],
    ['622223-1990-0101-123x', '***'],
    ['６２２２２３１９９００１０１１２３Ｘ', '***'],
    ['６２２２２３１９９００１０１１２３４', '***'],
    ['旧证622223900101123号', '旧证***号'],
    ['622223 900101 123', '***'],
    ['卡号6222020200012345678', '卡号***'],
    ['座机 0936-5521234', '座机 ***'],
    ['（0936）5521234', '***'],
    ['０９３６－５５２１２３４转８', '***'],
    ['打 010 8888 8888', '打 ***'],
    ['电话：5521234', '电话：***'],
    ['邮箱 li.ming@example.com.cn，', '邮箱 ***，'],
    ['Ｌｉ＠ｅｘａｍｐｌｅ．ｃｏｍ', '***'],
    ['加微信 liming_2020 聊', '加微信 *** 聊'],
    ['微信号：LiMing-88', '微信号：***'],
    ['my WeChat: danxia', 'my WeChat: ***'],
    ['wx liming88', 'wx ***'],
    ['QQ 12345678', 'QQ ***'],
    ['扣扣号１２３４５６', '扣扣号***'],
    ['加q：88 88 88', '加q：***'],
  ])('masks %s', (comment, masked) => {
    expect(maskPersonal(comment)).toBe(masked)
  })

  it.each([
    '展品 12345678 号坏了',
    '12812345678 不是手机',
    '一共 1,000,000 人',
    '2026-05-01 10:30',
    '2026-05-01 至 2026-05-07 都开门，9:00-17:00',
    '微信扫码很方便，用微信支付',
    'WeChat payment did not work',
    '第一三八号展台',
    'QQ糖 5 颗',
    '看了3遍，95分，12345热线打不通',
    '一二三四五六七八九十，数得真好',
    'a@b，什么@所有人',
  ])('leaves %s alone', (comment) => {
    expect(maskPersonal(comment)).toBe(comment)
  })

  const wide = (text: string) =>
    text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))
  const gap = fc.constantFrom('', ' ', '-', '\u3000', '—', '－', '\u00a0', ' - ', '.')
  const number = fc.oneof(
    fc.stringMatching(/^1[3-9]\d{9}$/),
    fc.stringMatching(/^[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])[0-2]\d{4}[\dX]$/),
  )
  const around = fc.stringMatching(/^[展品坏了请修，。！谢谢老师 a-z]{0,12}$/)

  it('leaves no digit of a number, however it is written and whatever stands around it', () => {
    fc.assert(
      fc.property(
        around,
        number,
        fc.array(gap, { minLength: 18, maxLength: 18 }),
        fc.boolean(),
        around,
        (before, digits, gaps, isWide, after) => {
          const spaced = [...digits].map((one, i) => (i ? (gaps[i] ?? '') : '') + one).join('')
          // An X that a word follows is no longer the end of a number.
          const end = /^[a-z]/.test(after) ? `。${after}` : after
          const masked = maskPersonal(before + (isWide ? wide(spaced) : spaced) + end)
          expect(masked).toBe(`${before}***${end}`)
        },
      ),
      { numRuns: 2_000 },
    )
  })

  it('changes nothing more the second time', () => {
    const piece = fc.oneof(
      number,
      gap,
      around,
      fc.string(),
      fc.constantFrom('微信', 'qq', '@', '电话'),
    )
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const once = maskPersonal(pieces.join(''))
        expect(maskPersonal(once)).toBe(once)
      }),
      { numRuns: 2_000 },
    )
  })

  it('leaves texts without digits, signs of mail and names of accounts alone', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[\u4e02-\u4e08\u5c55\u54c1 ，。！？a-p]*$/), (text) => {
        expect(maskPersonal(text)).toBe(text)
      }),
    )
  })

  it('stays fast on long digits', () => {
    const started = performance.now()
    for (const part of ['1', '1 ', '86', '0936-', 'a.', 'a@', '微信', 'q ', '1   ']) {
      maskPersonal(part.repeat(50_000))
    }
    expect(performance.now() - started).toBeLessThan(4_000)
  })
})
