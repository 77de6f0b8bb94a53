import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { recordedResponses } from '../support/recorded-responses.ts'
import { useServer } from '../support/use-server.ts'
import { phone, useChromium } from './support/chromium.ts'
import { forgetNativeChecks } from './support/in-page.ts'
import {
  en,
  filledIn,
  fillIn,
  fullAnswers,
  receiptShown,
  responseId,
  send,
  zh,
} from './support/survey.ts'

const server = useServer()
const browser = useChromium()

async function scan(): Promise<Page> {
  const context = await browser.context({ ...phone, javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(`${server.origin}/s/${server.firstPointCode}`)
  return page
}

const stored = (id: string) =>
  recordedResponses(server.dataFolder).filter((response) => response.id === id)

describe('with script off', () => {
  test('a scan leads over the questions to a thank-you page with a receipt', async () => {
    const page = await scan()
    const id = await responseId(page)
    await fillIn(page, fullAnswers)
    await send(page)
    const shown = await receiptShown(page)
    const [response] = stored(id)
    expect(response?.receipt).toBeTruthy()
    expect(shown.replaceAll(/[\s-]/g, '')).toContain(response?.receipt?.replaceAll('-', ''))
    expect(response?.comment).toBe(fullAnswers['comment'])
    expect(response?.presence).toBe(1)
  })

  test('the browser itself stops a form without the one required answer', async () => {
    const page = await scan()
    const address = page.url()
    await send(page)
    expect(await page.locator('#overall-5:invalid').count()).toBe(1)
    expect(page.url()).toBe(address)
    expect(stored(await responseId(page))).toEqual([])
  })

  test('a missing answer is named in a summary that leads to it, and the others are kept', async () => {
    const page = await scan()
    const id = await responseId(page)
    const { overall: _, ...others } = fullAnswers
    await fillIn(page, others)
    await page.evaluate(forgetNativeChecks)
    await send(page)
    const summary = page.getByRole('alert')
    await summary.waitFor()
    expect(await summary.innerText()).toContain(zh.faults.required('总体满意度', 0))
    expect(await filledIn(page)).toEqual(others)
    expect(stored(id)).toEqual([])

    await summary.getByRole('link').click()
    expect(new URL(page.url()).hash).toBe('#overall-5')
    await fillIn(page, { overall: '4' })
    await send(page)
    await receiptShown(page)
    expect(stored(id)).toHaveLength(1)
  })

  test('a comment that is too long is named, and not a letter of it is lost', async () => {
    const page = await scan()
    const comment = '好'.repeat(201)
    await fillIn(page, { overall: '5', comment })
    await send(page)
    expect(await page.getByRole('alert').innerText()).toContain(
      zh.faults.text_too_long('意见', 200),
    )
    expect(await filledIn(page)).toEqual({ overall: '5', comment })
  })

  test('the language switch keeps the answers and records nothing', async () => {
    const page = await scan()
    await fillIn(page, fullAnswers)
    await page.getByRole('button', { name: zh.otherLanguage.name }).click()
    await page.getByText('Overall, how satisfied are you').waitFor()
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
    expect(await filledIn(page)).toEqual(fullAnswers)
    await page.getByRole('button', { name: en.otherLanguage.name }).click()
    await page.getByText('总体来说，您对本次科普服务满意吗？').waitFor()
    expect(await filledIn(page)).toEqual(fullAnswers)
    expect(stored(await responseId(page))).toEqual([])
  })

  test('the large-type switch keeps the answers, and both switches hold together', async () => {
    const page = await scan()
    await fillIn(page, fullAnswers)
    const before = await textSize(page)
    await page.getByRole('button', { name: zh.largeType, exact: true }).click()
    await page.getByRole('button', { name: zh.normalType }).waitFor()
    expect(await textSize(page)).toBeGreaterThan(before)
    expect(await filledIn(page)).toEqual(fullAnswers)
    await page.getByRole('button', { name: zh.otherLanguage.name }).click()
    await page.getByRole('button', { name: en.normalType }).waitFor()
    expect(await filledIn(page)).toEqual(fullAnswers)
  })

  test('the reasons stand there, and the page says whom they are for', async () => {
    const page = await scan()
    const reasons = page.locator('#q-why')
    expect(await reasons.isVisible()).toBe(true)
    expect(await reasons.innerText()).toContain(zh.onlyIf(['不满意', '非常不满意']))
    const id = await responseId(page)
    await fillIn(page, { overall: '2', why: ['crowded', 'other'] })
    await send(page)
    await receiptShown(page)
    expect(stored(id)).toHaveLength(1)
  })

  test('reasons beside a good rating do no harm: the response is recorded without them', async () => {
    const page = await scan()
    const id = await responseId(page)
    await fillIn(page, { overall: '5', why: ['crowded'] })
    await send(page)
    await receiptShown(page)
    expect(stored(id)[0]?.answers.split('|')[2]).not.toContain('crowded')
  })
})

function textSize(page: Page): Promise<number> {
  return page.evaluate<number>(
    "parseFloat(getComputedStyle(document.querySelector('p.lead')).fontSize)",
  )
}
