import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { recordedResponses } from '../support/recorded-responses.ts'
import { useServer } from '../support/use-server.ts'
import { phone, useChromium } from './support/chromium.ts'
import {
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
  const page = await (await browser.context(phone)).newPage()
  await page.goto(`${server.origin}/s/${server.firstPointCode}`)
  return page
}

const stored = (id: string) =>
  recordedResponses(server.dataFolder).filter((response) => response.id === id)

/** Waits until the page says that it keeps trying, with every answer still there. */
async function waitsPatiently(page: Page): Promise<void> {
  await page.getByText(zh.retrying).waitFor()
  await page.getByRole('button', { name: zh.retryNow }).waitFor()
  expect(await filledIn(page)).toEqual(fullAnswers)
}

describe('a weak network', () => {
  test('that is gone at the moment of sending costs no answer and makes no second response', async () => {
    const page = await scan()
    const id = await responseId(page)
    await fillIn(page, fullAnswers)
    await page.context().setOffline(true)
    await send(page)
    await waitsPatiently(page)
    expect(stored(id)).toEqual([])
    await page.context().setOffline(false)
    await receiptShown(page)
    expect(stored(id)).toHaveLength(1)
  })

  test('that loses the answer of the server is asked again with the same id', async () => {
    const page = await scan()
    const id = await responseId(page)
    const before = recordedResponses(server.dataFolder).length
    let lost = 0
    await page.route(`**/s/${server.firstPointCode}`, async (route) => {
      if (route.request().method() !== 'POST' || lost > 0) return route.continue()
      lost += 1
      await route.fetch()
      await route.abort('connectionreset')
    })
    await fillIn(page, fullAnswers)
    await send(page)
    await receiptShown(page)
    expect(lost).toBe(1)
    expect(stored(id)).toHaveLength(1)
    expect(recordedResponses(server.dataFolder)).toHaveLength(before + 1)
  })

  test('that comes back only after the page was closed is used by the next visit', async () => {
    const page = await scan()
    const id = await responseId(page)
    await fillIn(page, fullAnswers)
    await page.context().setOffline(true)
    await send(page)
    await waitsPatiently(page)
    const { context, address } = { context: page.context(), address: page.url() }
    await page.close()
    await context.setOffline(false)
    const later = await context.newPage()
    await later.goto(address)
    await receiptShown(later)
    expect(stored(id)).toHaveLength(1)
  })

  test('whose captive portal answers 200 with a page is never taken for success', async () => {
    const page = await scan()
    const id = await responseId(page)
    let portal = true
    let asked = 0
    await page.route(`**/s/${server.firstPointCode}`, async (route) => {
      if (route.request().method() !== 'POST' || !portal) return route.continue()
      asked += 1
      await route.fulfill({ status: 200, contentType: 'text/html', body: '<h1>请登录 Wi-Fi</h1>' })
    })
    await fillIn(page, fullAnswers)
    await send(page)
    await waitsPatiently(page)
    await page.getByRole('button', { name: zh.retryNow }).click()
    await expect.poll(() => asked).toBeGreaterThan(1)
    expect(stored(id)).toEqual([])
    portal = false
    await receiptShown(page)
    expect(stored(id)).toHaveLength(1)
  })

  test('whose captive portal answers with JSON of its own is not believed either', async () => {
    const page = await scan()
    const id = await responseId(page)
    let portal = true
    await page.route(`**/s/${server.firstPointCode}`, async (route) => {
      if (route.request().method() !== 'POST' || !portal) return route.continue()
      await route.fulfill({ status: 200, json: { id: 'other', location: '/thanks' } })
    })
    await fillIn(page, fullAnswers)
    await send(page)
    await waitsPatiently(page)
    portal = false
    await receiptShown(page)
    expect(stored(id)).toHaveLength(1)
  })
})

describe('a power cut of the server', () => {
  test('between opening the page and sending costs no answer', async () => {
    const page = await scan()
    const id = await responseId(page)
    await fillIn(page, fullAnswers)
    await server.cutPower()
    await send(page)
    await waitsPatiently(page)
    await server.comeBack()
    await receiptShown(page)
    expect(stored(id)).toHaveLength(1)
  })

  test('right after a response was recorded loses nothing, and a replay counts once', async () => {
    const page = await scan()
    const id = await responseId(page)
    let cut = false
    await page.route(`**/s/${server.firstPointCode}`, async (route) => {
      if (route.request().method() !== 'POST' || cut) return route.continue()
      cut = true
      await route.fetch()
      await server.cutPower()
      await route.abort('connectionreset')
    })
    await fillIn(page, fullAnswers)
    await send(page)
    await waitsPatiently(page)
    expect(stored(id)).toHaveLength(1)
    await server.comeBack()
    await receiptShown(page)
    expect(stored(id)).toHaveLength(1)
  })
})
