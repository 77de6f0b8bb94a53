import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { recordedResponses } from '../support/recorded-responses.ts'
import { useServer } from '../support/use-server.ts'
import { phone, useChromium } from './support/chromium.ts'
import {
  en,
  filledIn,
  fillIn,
  fullAnswers,
  press,
  receiptShown,
  responseId,
  send,
  zh,
} from './support/survey.ts'

const server = useServer()
const browser = useChromium()

async function scan(): Promise<Page> {
  const page = await (await browser.context(phone)).newPage()
  await page.goto(`${server.origin}/s/${server.firstPointCode}`)
  return page
}

const stored = (id: string) =>
  recordedResponses(server.dataFolder).filter((response) => response.id === id)

describe('with script on', () => {
  test('a scan leads over the questions to a thank-you page with a receipt', async () => {
    const page = await scan()
    const id = await responseId(page)
    await fillIn(page, fullAnswers)
    await send(page)
    const shown = await receiptShown(page)
    const [response] = stored(id)
    expect(response?.receipt).toBeTruthy()
    expect(shown).toContain(response?.receipt)
    expect(response?.comment).toBe(fullAnswers['comment'])
  })

  test('the reasons appear below a low rating only, and hidden ones are not sent', async () => {
    const page = await scan()
    const id = await responseId(page)
    const reasons = page.locator('#q-why')
    expect(await reasons.isVisible()).toBe(false)
    await press(page, 'overall', '3')
    expect(await reasons.isVisible()).toBe(false)
    await press(page, 'overall', '2')
    expect(await reasons.isVisible()).toBe(true)
    await press(page, 'why', 'crowded')
    await press(page, 'overall', '4')
    expect(await reasons.isVisible()).toBe(false)
    expect(await filledIn(page)).toEqual({ overall: '4' })
    await send(page)
    await receiptShown(page)
    expect(stored(id)[0]?.answers).not.toContain('crowded')
  })

  test('a child under 14 is offered no free text', async () => {
    const page = await scan()
    await fillIn(page, { overall: '5', comment: '我叫小明' })
    await press(page, 'age', 'under_14')
    expect(await page.locator('textarea').isVisible()).toBe(false)
    expect(await filledIn(page)).toEqual({ overall: '5', age: 'under_14' })
  })

  test('a draft survives a reload and is gone after the thank-you page', async () => {
    const page = await scan()
    await fillIn(page, fullAnswers)
    await page.locator('h1').click()
    await page.reload()
    expect(await filledIn(page)).toEqual(fullAnswers)
    await send(page)
    await receiptShown(page)
    await page.getByRole('link', { name: zh.another }).click()
    await page.locator('#q-overall').waitFor()
    expect(await filledIn(page)).toEqual({})
  })

  test('large type switches in place, without a request, and back', async () => {
    const page = await scan()
    await fillIn(page, { overall: '4' })
    const requests: string[] = []
    page.on('request', (request) => requests.push(request.url()))
    const size = () =>
      page.evaluate<number>(
        "parseFloat(getComputedStyle(document.querySelector('legend')).fontSize)",
      )
    const normal = await size()
    await page.getByRole('button', { name: zh.largeType, exact: true }).click()
    expect(await size()).toBeGreaterThan(normal)
    await page.getByRole('button', { name: zh.normalType }).click()
    expect(await size()).toBe(normal)
    expect(requests).toEqual([])
    expect(await filledIn(page)).toEqual({ overall: '4' })
  })

  test('the language switch keeps answers and type size', async () => {
    const page = await scan()
    await fillIn(page, fullAnswers)
    await page.getByRole('button', { name: zh.largeType, exact: true }).click()
    await page.getByRole('button', { name: zh.otherLanguage.name }).click()
    await page.getByRole('button', { name: en.normalType }).waitFor()
    expect(await filledIn(page)).toEqual(fullAnswers)
  })

  test('a double tap on the button makes one response', async () => {
    const page = await scan()
    await fillIn(page, { overall: '4' })
    const before = recordedResponses(server.dataFolder).length
    await page.locator('button.send').dblclick({ noWaitAfter: true })
    await receiptShown(page)
    expect(recordedResponses(server.dataFolder)).toHaveLength(before + 1)
  })

  test('a fault found by the server is shown on its page, and the focus goes there', async () => {
    const page = await scan()
    const id = await responseId(page)
    const comment = '好'.repeat(201)
    await fillIn(page, { overall: '4', comment })
    await send(page)
    const summary = page.getByRole('alert')
    await summary.waitFor()
    expect(await summary.innerText()).toContain(zh.faults.text_too_long('意见', 200))
    expect(await page.evaluate('document.activeElement.className')).toBe('notice')
    expect(await filledIn(page)).toEqual({ overall: '4', comment })
    await page.locator('textarea').fill('好')
    await send(page)
    await receiptShown(page)
    expect(stored(id)).toHaveLength(1)
  })
})
