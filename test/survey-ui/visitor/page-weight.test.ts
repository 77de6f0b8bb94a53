import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { surveyPage } from '../../../survey-ui/visitor/survey-page.tsx'
import { thanksPage } from '../../../survey-ui/visitor/thanks-page.tsx'
import { bundle, surveyProps, thanksProps } from './survey-fixture.ts'

/** One first congestion window of ten segments. */
const BUDGET = 14_336

const style = bundle('styles/visitor.css')
const plainStyle = bundle('styles/plain.css')
const script = bundle('visitor/client/main.ts')
const thanksScript = bundle('visitor/client/thanks.ts')
const weight = (text: string) => gzipSync(text).length

describe.each(['zh', 'en'] as const)('page weight (%s)', (language) => {
  test('a whole visit with every question stays within one congestion window', () => {
    const survey = weight(
      surveyPage(surveyProps({ language, activityTypeKnown: false, style, script })),
    )
    const thanks = weight(
      thanksPage(thanksProps({ language, style: plainStyle, script: thanksScript })),
    )
    console.log(`${language}: survey ${survey} + thanks ${thanks} = ${survey + thanks} bytes gzip`)
    expect(survey + thanks).toBeLessThanOrEqual(BUDGET)
  })
})

test('the parts stay small, so that a larger questionnaire still fits', () => {
  console.log(`style ${weight(style)}, script ${weight(script)} bytes gzip`)
  expect(weight(style)).toBeLessThanOrEqual(2_600)
  expect(weight(script)).toBeLessThanOrEqual(3_600)
})
