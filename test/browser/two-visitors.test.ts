import type { BrowserContext, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { recordedResponses } from '../support/recorded-responses.ts'
import { useServer } from '../support/use-server.ts'
import { phone, useChromium } from './support/chromium.ts'
import {
  type Answers,
  filledIn,
  fillIn,
  receiptShown,
  responseId,
  send,
  zh,
} from './support/survey.ts'

const server = useServer()
const browser = useChromium()

const first: Answers = { overall: '5', group: 'elderly', comment: '很好' }
const second: Answers = { overall: '2', group: 'youth', comment: '人太多' }

async function scan(context: BrowserContext): Promise<Page> {
  const page = await context.newPage()
  await page.goto(`${server.origin}/s/${server.firstPointCode}`)
  return page
}

const stored = (id: string) =>
  recordedResponses(server.dataFolder).filter((response) => response.id === id)

const comments = (...ids: string[]) => ids.map((id) => stored(id)[0]?.comment)

/** From now on the phone shows the very page it has, as some browsers do on "back" and "reload". */
async function serveFromCache(page: Page): Promise<void> {
  const body = await (await page.request.get(page.url())).text()
  const own = await responseId(page)
  const cached = body.replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/, own)
  const { headers } = await headersOf(page)
  await page.context().route(`**/s/${server.firstPointCode}`, async (route) => {
    if (route.request().method() !== 'GET') return route.continue()
    await route.fulfill({ body: cached, headers })
  })
}

async function headersOf(page: Page): Promise<{ headers: Record<string, string> }> {
  const response = await page.request.get(page.url())
  const { 'content-encoding': _, 'content-length': __, ...headers } = response.headers()
  return { headers }
}

describe('the second person at the same phone, with script on', () => {
  test('finds an empty form behind the back button and is counted too', async () => {
    const page = await scan(await browser.context(phone))
    // A fault of the first person leaves the survey in the history twice.
    await fillIn(page, { ...first, comment: '好'.repeat(201) })
    await send(page)
    await page.getByRole('alert').waitFor()
    const firstId = await responseId(page)
    await fillIn(page, first)
    await send(page)
    await receiptShown(page)
    await page.goBack()
    await secondIsCounted(page, firstId)
  })

  test('gets a fresh id when the browser brings the sent page back from memory', async () => {
    const page = await scan(await browser.context(phone))
    const firstId = await responseId(page)
    // The page stays in memory: its way to the thank-you page ends in nothing.
    await page.route('**/thanks?*', (route) => route.fulfill({ status: 204 }))
    await fillIn(page, first)
    const leaving = page.waitForResponse('**/thanks?*')
    await send(page)
    await leaving
    await page.unroute('**/thanks?*')
    await page.evaluate("dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))")
    await secondIsCounted(page, firstId)
  })

  test('gets a fresh id when the browser shows the sent page from its cache', async () => {
    const page = await scan(await browser.context(phone))
    const firstId = await responseId(page)
    await serveFromCache(page)
    await fillIn(page, first)
    await send(page)
    await receiptShown(page)
    await page.goto(`${server.origin}/s/${server.firstPointCode}`)
    await secondIsCounted(page, firstId)
  })

  test('loses nothing in another tab that shows the cached page: it is offered as a new form', async () => {
    const context = await browser.context(phone)
    const page = await scan(context)
    const firstId = await responseId(page)
    await serveFromCache(page)
    await fillIn(page, first)
    await send(page)
    await receiptShown(page)

    const other = await scan(context)
    expect(await responseId(other)).toBe(firstId)
    await conflictIsSettled(other, firstId)
  })
})

describe('the second person at the same phone, with script off', () => {
  test('finds an empty form behind the back button and is counted too', async () => {
    const page = await scan(await browser.context({ ...phone, javaScriptEnabled: false }))
    const firstId = await responseId(page)
    await fillIn(page, first)
    await send(page)
    await receiptShown(page)
    await page.goBack()
    await secondIsCounted(page, firstId)
  })

  test('who goes back to a cached page and changes the answers is offered a form of their own', async () => {
    const page = await scan(await browser.context({ ...phone, javaScriptEnabled: false }))
    const firstId = await responseId(page)
    await serveFromCache(page)
    await fillIn(page, first)
    await send(page)
    await receiptShown(page)
    await page.goBack()
    expect(await responseId(page)).toBe(firstId)
    await conflictIsSettled(page, firstId)
  })

  test('starts from the link on the thank-you page with an empty form', async () => {
    const page = await scan(await browser.context({ ...phone, javaScriptEnabled: false }))
    const firstId = await responseId(page)
    await fillIn(page, first)
    await send(page)
    await receiptShown(page)
    await page.getByRole('link', { name: zh.another }).click()
    await page.locator('#q-overall').waitFor()
    expect(await filledIn(page)).toEqual({})
    expect(await responseId(page)).not.toBe(firstId)
  })

  test('who presses send twice on the same answers sees the same receipt again', async () => {
    const page = await scan(await browser.context({ ...phone, javaScriptEnabled: false }))
    const firstId = await responseId(page)
    await serveFromCache(page)
    const receipts: (string | null | undefined)[] = []
    for (let turn = 0; turn < 2; turn += 1) {
      await page.goto(`${server.origin}/s/${server.firstPointCode}`)
      await fillIn(page, first)
      await send(page)
      expect(await receiptShown(page)).toContain(stored(firstId)[0]?.receipt)
      receipts.push(stored(firstId)[0]?.receipt)
    }
    expect(receipts[0]).toBe(receipts[1])
    expect(stored(firstId)).toHaveLength(1)
  })
})

/** The form is empty and has an id of its own; what is filled in now is a second response. */
async function secondIsCounted(page: Page, firstId: string): Promise<void> {
  expect(await filledIn(page)).toEqual({})
  const secondId = await responseId(page)
  expect(secondId).not.toBe(firstId)
  await fillIn(page, second)
  await send(page)
  await receiptShown(page)
  expect(comments(firstId, secondId)).toEqual(['很好', '人太多'])
}

/** Other answers under a used id: kept, shown with a fresh id, recorded on the next press; the first stay. */
async function conflictIsSettled(page: Page, firstId: string): Promise<void> {
  await fillIn(page, second)
  await send(page)
  const notice = page.getByRole('alert')
  await notice.waitFor()
  expect(await notice.innerText()).toContain(zh.conflict.title)
  expect(await filledIn(page)).toEqual(second)
  const freshId = await responseId(page)
  expect(freshId).not.toBe(firstId)
  expect(stored(freshId)).toEqual([])
  await page.getByRole('button', { name: zh.submitAsAnother }).click()
  await receiptShown(page)
  expect(comments(firstId, freshId)).toEqual(['很好', '人太多'])
}
