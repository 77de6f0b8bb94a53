import { expect, test } from 'vitest'
import { thanksPage } from '../../../survey-ui/visitor/thanks-page.tsx'
import { thanksProps } from './survey-fixture.ts'

test('thanks, gives the receipt, the count and the telephone for whoever wants an answer', () => {
  const html = thanksPage(thanksProps())
  expect(html).toContain('谢谢您！')
  expect(html).toContain('<b>7KQ4-M2XT-9HWD</b>')
  expect(html).toContain('今天这里已收到 38 份评价')
  expect(html).toContain('href="tel:09365520000"')
})

test('tells the count of today as it is, not as a place in a queue', () => {
  const english = (count: number) =>
    thanksPage(thanksProps({ language: 'en', today: { count, scope: 'all' } }))
  expect(english(38)).toContain('<p>38 responses received today</p>')
  expect(english(1)).toContain('<p>1 response received today</p>')
})

test('leads the next visitor to an empty survey in the same language and size', () => {
  const html = thanksPage(thanksProps({ language: 'en', large: true }))
  expect(html).toContain('href="/s/k7q2?language=en&amp;size=large"')
  expect(thanksPage(thanksProps())).toContain('href="/s/k7q2"')
})

test('is silent about what it does not have', () => {
  const { organiser } = thanksProps()
  const html = thanksPage(
    thanksProps({ receipt: null, today: null, organiser: { ...organiser, telephone: '' } }),
  )
  expect(html).not.toMatch(/回执码|已收到|请致电/)
})

test('says in test mode that nothing was counted', () => {
  expect(thanksPage(thanksProps({ testMode: true }))).toContain('测试模式，不计入结果')
})

test('names the point for the script that forgets the draft', () => {
  const html = thanksPage(thanksProps({ script: 'f()' }))
  expect(html).toContain('data-point="k7q2"')
  expect(html).toContain('<script>f()</script>')
})
