import { expect, test } from 'vitest'
import { visitorMessages } from '../../../survey-ui/messages/visitor.ts'

/** Every text with its path; functions are asked with sample arguments. */
function texts(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]]
  if (typeof value === 'function') {
    const sample = path.startsWith('.onlyIf') || path.startsWith('.notIf') ? [['甲']] : ['甲', 7]
    return [[path, String(value(...sample))]]
  }
  return Object.entries(value as object).flatMap(([key, each]) => texts(each, `${path}.${key}`))
}

const zh = texts(visitorMessages('zh'))
const en = texts(visitorMessages('en'))

test('has every text in both languages', () => {
  expect(en.map(([path]) => path)).toEqual(zh.map(([path]) => path))
  for (const [path, text] of [...zh, ...en]) expect(text.trim(), path).not.toBe('')
})

test('has Chinese in Chinese and English in English', () => {
  const own = (path: string) => !/otherLanguage|htmlLanguage/.test(path)
  for (const [path, text] of zh.filter(([each]) => own(each)))
    expect(text, path).toMatch(/\p{sc=Han}/u)
  for (const [path, text] of en.filter(([each]) => own(each))) {
    expect(text.replaceAll('甲', ''), path).not.toMatch(/\p{sc=Han}/u)
  }
})
