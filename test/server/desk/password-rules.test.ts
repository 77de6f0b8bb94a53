import { describe, expect, it } from 'vitest'
import { passwordFault } from '../../../server/desk/password-rules.ts'

describe('passwordFault', () => {
  it.each([
    ['七个字的密码呀', '王丽', 'too_short'],
    ['x'.repeat(129), '王丽', 'too_long'],
    ['12345678', '王丽', 'common'],
    ['Password123', '王丽', 'common'],
    ['ｐａｓｓｗｏｒｄ1', '王丽', 'common'],
    ['linze2026!', '王丽', 'common'],
    ['aaaaaaaaaaaa', '王丽', 'common'],
    ['woaini1314', '王丽', 'common'],
    ['wangli-2026-ok', 'WangLi', 'contains_name'],
    ['我是王丽我来登录', '王丽', 'contains_name'],
  ])('refuses %s of %s as %s', (password, name, fault) => {
    expect(passwordFault(password, name)).toBe(fault)
  })

  it.each([
    '丹霞山的晚霞很好看',
    'correct horse battery',
    'abcdefg hijklmn opq',
    '        8 spaces',
  ])('asks for no particular characters: %s', (password) =>
    expect(passwordFault(password, '王丽')).toBeUndefined(),
  )
})
