import { describe, expect, test } from 'vitest'
import { visitorMessages } from '../../../survey-ui/messages/visitor.ts'
import type { MessageKind } from '../../../survey-ui/messages/visitor-messages.ts'
import { messagePage } from '../../../survey-ui/visitor/message-page.tsx'
import { surveyProps } from './survey-fixture.ts'

const KINDS = Object.keys(visitorMessages('zh').messages) as MessageKind[]

describe.each(['zh', 'en'] as const)('message page (%s)', (language) => {
  const { organiser } = surveyProps({ language })

  test.each(KINDS)('says what happened and what to do next: %s', (kind) => {
    const html = messagePage({ kind, language, organiser, style: 'a{}' })
    const { title, advice } = visitorMessages(language).messages[kind]
    expect(html).toContain(`<h1>${title}</h1>`)
    expect(html).toContain(advice)
    expect(html).toContain('tel:')
    expect(html).not.toContain('<script')
  })

  test('names the opening time and the way back', () => {
    const html = messagePage({
      kind: 'not_open',
      language,
      organiser,
      style: '',
      opensAt: '2026-12-01 09:00',
      backHref: '/s/k7q2',
    })
    expect(html).toContain('<strong>2026-12-01 09:00</strong>')
    expect(html).toContain('href="/s/k7q2"')
  })
})
