import type { BrowserContext } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { docsMessages } from '../../survey-ui/messages/docs.ts'
import { useServer } from '../support/use-server.ts'
import { desktop, phone, useChromium } from './support/chromium.ts'
import { addToken, becomeAdmin, desk, type SignedIn } from './support/desk.ts'

const server = useServer()
const browser = useChromium()
const docs = docsMessages('zh').page
let signedIn: SignedIn

beforeAll(async () => {
  signedIn = await becomeAdmin(browser, server)
})

const atTheDesk = (options = {}): Promise<BrowserContext> =>
  browser.context({ ...desktop, storageState: signedIn, ...options })

async function indicator(token: string): Promise<number> {
  const headers = { authorization: `Bearer ${token}` }
  return (await fetch(`${server.origin}/api/v1/indicator`, { headers })).status
}

test('a token is made, copied, used and revoked', async () => {
  const context = await atTheDesk({ permissions: ['clipboard-read', 'clipboard-write'] })
  const page = await context.newPage()
  const secret = await addToken(page, server.origin, '县绩效平台')
  await page.getByRole('button', { name: `${desk.tokens.copy} ${desk.tokens.text}` }).click()
  await page.getByRole('button', { name: desk.tokens.copied }).waitFor()
  expect(await page.evaluate('navigator.clipboard.readText()')).toBe(secret)
  expect(await indicator(secret)).toBe(200)

  await page.getByRole('link', { name: desk.tokens.done }).click()
  const row = page.getByRole('row', { name: '县绩效平台' })
  expect(await row.innerText()).not.toContain(desk.tokens.neverUsed)
  expect(await page.content()).not.toContain(secret)
  await row.locator('summary').click()
  await row.getByRole('button', { name: desk.tokens.revokeConfirm }).click()
  await page.getByRole('status').waitFor()
  expect(await row.innerText()).toContain(desk.tokens.revoked)
  expect(await indicator(secret)).toBe(401)
})

test('without script a token is made and can be marked', async () => {
  const context = await atTheDesk({ javaScriptEnabled: false })
  const page = await context.newPage()
  const secret = await addToken(page, server.origin, '无脚本')
  expect(await indicator(secret)).toBe(200)
  expect(await page.getByRole('button', { name: desk.tokens.copy }).count()).toBe(0)
})

test('the documentation leads to the tokens and back, and to every problem it names', async () => {
  const page = await (await atTheDesk()).newPage()
  await page.goto(`${server.origin}/desk/tokens`)
  await page.getByRole('link', { name: desk.tokens.docs }).click()
  await page.getByRole('heading', { level: 1, name: docs.title }).waitFor()
  const broken = await page.evaluate<
    string[]
  >(`Array.from(document.querySelectorAll('a[href^="#"]'))
    .map((link) => link.getAttribute('href').slice(1))
    .filter((id) => !document.getElementById(id))`)
  expect(broken).toEqual([])
  await page.getByRole('link', { name: docs.toDesk }).click()
  await page.getByRole('heading', { level: 1, name: desk.tokens.title }).waitFor()
})

test('the documentation is complete without script, in both languages, on a phone', async () => {
  const page = await (await browser.context({ ...phone, javaScriptEnabled: false })).newPage()
  const requests: string[] = []
  page.on('request', (request) => requests.push(request.url()))
  await page.goto(`${server.origin}/api/v1/docs`)
  await page.getByRole('heading', { name: docs.operations }).waitFor()
  expect(requests.filter((url) => !url.startsWith('data:'))).toEqual([
    `${server.origin}/api/v1/docs`,
  ])
  await page.getByRole('link', { name: docs.otherLanguage }).click()
  await page.getByRole('heading', { name: docsMessages('en').page.operations }).waitFor()
})
