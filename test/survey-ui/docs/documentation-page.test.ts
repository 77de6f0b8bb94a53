import { describe, expect, it } from 'vitest'
import { documentationPage } from '../../../survey-ui/docs/documentation-page.tsx'
import { docsMessages } from '../../../survey-ui/messages/docs.ts'
import { describedApi } from '../../support/described-api.ts'

describe.each(['zh', 'en'] as const)('the documentation (%s)', (language) => {
  const document = describedApi({ language })
  const html = documentationPage({ document, language, style: 'a{}' })

  it('shows every operation, example, schema, problem and question of the document', () => {
    const ids = [
      ...Object.values(document.paths).flatMap((methods) =>
        Object.values(methods).map((operation) => operation.operationId),
      ),
      ...Object.keys(document.components.schemas).map((name) => `schema-${name}`),
      ...document['x-problems'].map((problem) => `problem-${problem.code}`),
    ]
    expect(ids.length).toBeGreaterThan(30)
    expect(ids.filter((id) => !html.includes(`id="${id}"`))).toEqual([])
    const examples = Object.values(docsMessages(language).examples)
    expect(examples.filter((summary) => !html.includes(summary))).toEqual([])
    for (const { id, codes } of document['x-questionnaire'].questions) {
      expect(html).toContain(`<code>${id}</code>`)
      for (const { code, label } of codes) expect(html).toContain(`<code>${code}</code> ${label}`)
    }
  })

  it('has no script, no style but its own, and nothing from elsewhere', () => {
    expect(html).not.toMatch(/<script|<link(?! rel="icon")|style="|<img| src=/)
    expect(html).not.toContain('undefined')
  })
})
