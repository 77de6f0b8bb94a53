import { describe, expect, test } from 'vitest'
import type { FaultCode } from '../../../survey-ui/instrument/fault.ts'
import type { Language } from '../../../survey-ui/instrument/questionnaire.ts'
import { visitorMessages } from '../../../survey-ui/messages/visitor.ts'
import { surveyPage } from '../../../survey-ui/visitor/survey-page.tsx'
import { surveyProps } from './survey-fixture.ts'

const LANGUAGES: readonly Language[] = ['zh', 'en']
const FAULTS: Readonly<Record<FaultCode, string>> = {
  required: 'overall',
  unknown_question: 'gone',
  unknown_category: 'group',
  one_answer_only: 'age',
  wrong_type: 'why',
  text_too_long: 'comment',
}

describe('notices', () => {
  test.each(LANGUAGES)('name every fault in the summary and at its question (%s)', (language) => {
    const faults = Object.entries(FAULTS).map(([code, question]) => ({
      question,
      code: code as FaultCode,
    }))
    const html = surveyPage(surveyProps({ language, faults }))
    expect(html).toContain('role="alert" tabindex="-1"')
    for (const first of [
      'overall-5',
      'group-youth',
      'age-under_14',
      'why-broken_exhibit',
      'comment-text',
    ]) {
      expect(html).toContain(`<a href="#${first}">`)
    }
    for (const id of ['overall', 'group', 'age', 'why', 'comment']) {
      expect(html).toContain(`<p class="fault" id="e-${id}">`)
      expect(html).toMatch(new RegExp(`aria-describedby="e-${id}[ "]`))
    }
    expect(html).toContain(visitorMessages(language).faults.unknown_question('', 0))
    expect(html).toMatch(/id="q-overall"[^>]*aria-invalid="true"/)
  })

  test('say calmly that a form was already sent, and let another visitor send', () => {
    const html = surveyPage(surveyProps({ notice: 'conflict', values: { overall: '5' } }))
    expect(html).toContain('这份问卷已经提交过了')
    expect(html).toMatch(/class="send">另一位填写并提交</)
    expect(html).toContain('data-kept="1"')
  })

  test('say that nothing was sent yet when the server is busy', () => {
    const html = surveyPage(surveyProps({ language: 'en', notice: 'busy' }))
    expect(html).toContain('not sent yet')
    expect(html).toMatch(/class="send">Send my answers</)
  })

  test('say that the page was renewed and that the answers are kept', () => {
    const html = surveyPage(surveyProps({ notice: 'stale', values: { overall: '4' } }))
    expect(html).toContain('页面已更新')
    expect(html).toContain('您的选择都还在，请再按一次“提交评价”')
    expect(html).toMatch(/class="send">提交评价</)
  })

  test('do not stand there when there is nothing to say', () => {
    expect(surveyPage(surveyProps())).not.toContain('role="alert"')
  })
})
