import { expect, test } from 'vitest'
import { messagePage } from '../../../survey-ui/visitor/message-page.tsx'
import { surveyPage } from '../../../survey-ui/visitor/survey-page.tsx'
import { thanksPage } from '../../../survey-ui/visitor/thanks-page.tsx'
import { questionnaire, surveyProps, thanksProps } from './survey-fixture.ts'

const EVIL = `"'></textarea></title></style><script>x</script>&amp;`
const organiser = { museum: EVIL, association: EVIL, telephone: EVIL, icp: EVIL }

function expectHarmless(html: string): void {
  expect(html).not.toContain('<script>x')
  expect(html).not.toContain(`"'>`)
  expect(html.match(/<script/g) ?? []).toHaveLength(0)
  expect(html.match(/<\/textarea>/g)?.length ?? 0).toBeLessThanOrEqual(1)
}

test('a survey page escapes whatever it is given', () => {
  const evil = { zh: EVIL, en: EVIL }
  const question = {
    ...questionnaire.questions[1],
    text: evil,
    shortText: evil,
    notApplicable: evil,
  }
  const hostile = {
    title: evil,
    intro: evil,
    questions: [question, ...questionnaire.questions.slice(2)],
  } as typeof questionnaire
  const html = surveyPage(
    surveyProps({
      organiser,
      questionnaire: hostile,
      point: { code: EVIL, name: EVIL },
      ticket: EVIL,
      responseId: EVIL,
      values: { comment: EVIL, overall: EVIL },
      faults: [{ question: 'overall', code: 'required' }],
    }),
  )
  expectHarmless(html)
  expect(html).toContain(`action="/s/${encodeURIComponent(EVIL).replaceAll("'", '&#39;')}"`)
})

test('the pages after the survey escape whatever they are given', () => {
  expectHarmless(thanksPage(thanksProps({ organiser, point: { code: EVIL }, receipt: EVIL })))
  expectHarmless(
    messagePage({ kind: 'not_open', language: 'en', organiser, opensAt: EVIL, style: '' }),
  )
})

test('values named like members of an object prototype choose nothing', () => {
  const html = surveyPage(surveyProps({ values: Object.create({ overall: '5' }) }))
  expect(html).not.toContain(' checked')
})
