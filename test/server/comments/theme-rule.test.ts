import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldText, matchRule, ruleOf, themeFinder } from '../../../server/comments/theme-rule.ts'
import { COMMENT_THEMES } from '../../../server/defaults/comment-themes.ts'
import { defaultQuestionnaire } from '../../../server/defaults/questionnaire.ts'

const rule = (zh: string, en = '') => ruleOf({ keywords: { zh, en } })
const found = (zh: string, comment: string) => matchRule(rule(zh), foldText(comment))

describe('the rule of a theme', () => {
  it.each([
    ['排队', '排队太久', '排队'],
    ['太挤\n排队', '又排队又太挤', '太挤'],
    ['queue', 'The QUEUES were long', 'queue'],
    ['queue', 'we had a barbequeue', undefined],
    ['be', 'maybe to be or not', 'be'],
    ['out of order', 'All  out\nof order!', 'out of order'],
    ['VR', '玩了ＶＲ体验', 'vr'],
    ['满意\n-不满意', '不满意', undefined],
    ['满意\n-不满意', '不满意的少，满意的多', '满意'],
    ['满意\n-满\n-不满意', '不满意', undefined],
    ['满意\n－不满意', '不满意', undefined],
    ['-坏', '坏了', undefined],
    ['', '什么都有', undefined],
    [' \n-\n', '- 什么都有', undefined],
  ])('%j finds in %j: %s', (keywords, comment, keyword) => {
    expect(found(keywords, comment)).toBe(keyword)
  })

  const word = fc.stringMatching(/^[好坏挤展品ab ]{1,4}$/).filter((text) => text.trim() !== '')
  const words = fc.array(word, { maxLength: 5 })

  it('names a keyword of its own that stands in the comment', () => {
    fc.assert(
      fc.property(words, fc.stringMatching(/^[好坏挤展品ab ]*$/), (keywords, comment) => {
        const own = rule(keywords.join('\n'))
        const keyword = matchRule(own, foldText(comment))
        if (keyword === undefined) return
        expect(own.finds).toContain(keyword)
        expect(foldText(comment)).toContain(keyword)
      }),
    )
  })

  it('begins no word right behind a phrase to look past', () => {
    expect(found('a\n-b', 'ba')).toBeUndefined()
    expect(found('a\n-b', 'b a')).toBeDefined()
  })

  it('finds no more with a phrase to look past, and no less with another keyword', () => {
    fc.assert(
      fc.property(
        words,
        word,
        fc.stringMatching(/^[好坏挤展品ab ]*$/),
        (keywords, more, comment) => {
          const text = keywords.join('\n')
          const finds = found(text, comment) !== undefined
          if (!finds) expect(found(`${text}\n-${more}`, comment)).toBeUndefined()
          if (finds) expect(found(`${text}\n${more}`, comment)).toBeDefined()
        },
      ),
    )
  })
})

describe('the themes of a fresh installation', () => {
  const themesOf = (comment: string) => themeFinder(COMMENT_THEMES)(comment).map((one) => one.id)

  it('are the reasons of the questionnaire, praise and suggestions', () => {
    const why = defaultQuestionnaire([]).questions.find((question) => question.id === 'why')
    const reasons = why?.categories.map((one) => one.code).filter((code) => code !== 'other')
    expect(COMMENT_THEMES.map((one) => one.id)).toEqual([
      ...(reasons ?? []),
      'praise',
      'suggestion',
    ])
  })

  it.each([
    ['好几件展品是坏的，请尽快改进', ['broken_exhibit']],
    ['排队太久，工作人员态度有点冷', ['crowded', 'attitude']],
    ['不满意，讲得太快', ['hard_to_follow']],
    ['很好，谢谢！希望周末多一些场次', ['praise', 'suggestion']],
    ['Friendly staff, but the toilets were dirty.', ['environment', 'praise']],
    ['走了个过场', []],
  ])('finds in %s: %s', (comment, themes) => {
    expect(themesOf(comment)).toEqual(themes)
  })

  it('leaves out what is no longer used', () => {
    const themes = COMMENT_THEMES.map((one) => ({ ...one, isActive: one.id !== 'praise' }))
    expect(themeFinder(themes)('很好，建议多办')).toEqual([{ id: 'suggestion', keyword: '建议' }])
  })
})
