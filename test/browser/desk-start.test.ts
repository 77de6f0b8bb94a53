import type { BrowserContextOptions, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { useServer } from '../support/use-server.ts'
import { desktop, phone, useChromium } from './support/chromium.ts'
import { admin, desk, type SignedIn } from './support/desk.ts'
import { press, receiptShown, send } from './support/survey.ts'

const server = useServer()
const browser = useChromium()
const { start, testScan, organisation } = desk
const noScript = { javaScriptEnabled: false }

async function deskPage(options: BrowserContextOptions): Promise<Page> {
  return await (await browser.context({ ...desktop, ...options })).newPage()
}

const progress = (page: Page) => page.locator('.progress p').first().innerText()
const button = (page: Page, name: string) => page.getByRole('button', { name })

/** Scans the code that the page shows and answers with a rating, as the phone in hand would. */
async function answerByPhone(page: Page, rating: string): Promise<void> {
  const address = await page.locator('.address a').getAttribute('href')
  const visitor = await (await browser.context({ ...phone, ...noScript })).newPage()
  await visitor.goto(address ?? '')
  await press(visitor, 'overall', rating)
  await send(visitor)
  await receiptShown(visitor)
}

describe('first use', () => {
  let signedIn: SignedIn

  test('leads from the one-time link to its end without script', async () => {
    const page = await deskPage(noScript)
    await page.goto(server.origin + server.invitationPath)
    await page.getByLabel(desk.invitation.name).fill(admin.name)
    await page.getByLabel(desk.invitation.password, { exact: true }).fill(admin.password)
    await page.getByLabel(desk.invitation.again).fill(admin.password)
    await button(page, desk.invitation.submit).click()
    expect(await progress(page)).toBe('0 / 6')

    await page.getByRole('link', { name: start.organisation.go }).click()
    await page.getByLabel(organisation.telephone).fill('0936-5521234')
    await button(page, organisation.save).click()
    await page.getByRole('status').getByRole('link', { name: testScan.back }).click()
    await button(page, start.indicator.confirm).click()
    const year = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 4)
    await button(page, start.activities.none(year)).click()
    await page.getByLabel(start.points.nameLabel).fill('科技馆正门')
    await button(page, start.points.confirm).click()
    expect(await progress(page)).toBe('4 / 6')

    await page.getByRole('link', { name: start.print.poster }).click()
    expect(await page.locator('.sheet-point').innerText()).toBe('科技馆正门')
    await page.goto(`${server.origin}/desk/start`)
    await page.getByRole('link', { name: start.test.go }).click()
    await button(page, testScan.make).click()
    await answerByPhone(page, '4')
    await page.getByRole('link', { name: testScan.check }).click()
    const received = page.locator('.received')
    expect(await received.innerText()).toContain('满意')
    expect(await received.innerText()).toContain(testScan.notCounted)
    await received.getByRole('link', { name: testScan.back }).click()
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(start.finishedTitle)
    await page.goto(`${server.origin}/desk`)
    expect(new URL(page.url()).pathname).toBe('/desk/overview')
    expect(await page.getByRole('link', { name: desk.rooms.start }).count()).toBe(0)
    signedIn = await page.context().storageState()
  })

  test('shows a test response by itself while the page waits', async () => {
    const page = await deskPage({ storageState: signedIn })
    await page.goto(`${server.origin}/desk/start/test`)
    await answerByPhone(page, '2')
    await page.locator('.received', { hasText: '不满意' }).waitFor()
    expect(await page.title()).toContain(testScan.received)
  })
})
