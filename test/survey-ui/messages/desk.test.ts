import { describe, expect, it } from 'vitest'
import { deskMessages } from '../../../survey-ui/messages/desk.ts'

/** Every text by its path; functions are named without being called. */
function texts(value: unknown, path = ''): [string, unknown][] {
  if (typeof value !== 'object' || value === null) return [[path, value]]
  return Object.entries(value).flatMap(([name, entry]) => texts(entry, `${path}.${name}`))
}

describe('texts of the desk', () => {
  const zh = new Map(texts(deskMessages('zh')))
  const en = new Map(texts(deskMessages('en')))

  it('are the same in number and kind in both languages', () => {
    expect([...en.keys()].sort()).toEqual([...zh.keys()].sort())
    for (const [path, text] of zh) expect(typeof en.get(path), path).toBe(typeof text)
  })

  it('are never empty, and each in its own language', () => {
    for (const [path, text] of en) {
      if (typeof text !== 'string' || path.includes('otherLanguage')) continue
      expect(text.trim(), path).not.toBe('')
      expect(text, path).not.toMatch(/[\u4e00-\u9fff]/)
    }
    for (const [path, text] of zh) expect(text, path).not.toBe('')
  })
})
