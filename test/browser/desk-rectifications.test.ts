import type { Page } from 'playwright-core'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { postComments, postResponses } from '../support/post-responses.ts'
import { until } from '../support/until.ts'
import { useServer } from '../support/use-server.ts'
import { barriers } from './support/axe.ts'
import { desktop, useChromium } from './support/chromium.ts'
import { admin, becomeAdmin, desk, type SignedIn } from './support/desk.ts'
import { sidewaysOverflow } from './support/in-page.ts'

const server = useServer()
const browser = useChromium()
const { rectifications, rectificationDigest } = desk
const ratings = Array.from({ length: 20 }, (_, i) => (i % 2) + 1)
let signedIn: SignedIn
let page: Page

beforeAll(async () => {
  signedIn = await becomeAdmin(browser, server)
  await postResponses(server.origin, server.firstPointCode, [5, ...ratings])
  await postComments(server.origin, server.firstPointCode, [{ overall: 1, comment: '展品坏了' }])
})
beforeEach(async () => {
  page = await (await browser.context({ ...desktop, storageState: signedIn })).newPage()
})

const rows = () => page.locator('.ledger tbody tr')

/** Opens the ledger with at least so many unfinished entries: the first test closes one of 21. */
async function openLedger(unfinished = 20): Promise<void> {
  await until('every bad rating has an entry', async () => {
    await page.goto(`${server.origin}/desk/rectifications`)
    return (await rows().count()) >= unfinished
  })
}

describe('the rectification ledger', () => {
  test('fills itself, gives entries to an owner, and closes one, by keyboard', async () => {
    await openLedger(21)
    const boxes = page.getByRole('checkbox')
    for (const at of [0, 1]) {
      await boxes.nth(at).focus()
      await page.keyboard.press('Space')
    }
    await page.locator('#assign-owner').focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    expect(await page.getByRole('status').innerText()).toBe(rectifications.assigned(2))
    expect(await rows().first().innerText()).toContain(admin.name)
    await rows().first().getByRole('link').focus()
    await page.keyboard.press('Enter')
    await page.locator('#state').selectOption('done')
    await page.getByRole('button', { name: rectifications.save }).focus()
    await page.keyboard.press('Enter')
    await page.locator('#action-fault').waitFor()
    const named = await page.getByRole('alert').getByRole('link').allInnerTexts()
    expect(named).toEqual([rectifications.action, rectifications.outcome])
    await page.locator('#action').fill('更换了按钮')
    await page.locator('#outcome').fill('展品恢复使用')
    await page.getByRole('button', { name: rectifications.save }).click()
    expect(await page.getByRole('status').innerText()).toBe(rectifications.saved)
    await page.goto(`${server.origin}/desk/rectifications?state=done`)
    expect(await rows().count()).toBe(1)
    const month = page.locator('.months tbody tr').first()
    expect(await month.locator('td').allInnerTexts()).toEqual(['21', '1', '0', '20', '0', '0'])
  })

  test('prints a month on one page of A4 with nothing around it', async () => {
    await openLedger()
    await page.goto(`${server.origin}/desk/rectifications/digest`)
    expect(await page.locator('.digest tbody tr').count()).toBe(12)
    const text = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
    expect(text.match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
    const [, width = 0, height = 0] = /MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/.exec(text) ?? []
    expect([Math.round(Number(width)), Math.round(Number(height))]).toEqual([595, 842])
    await page.emulateMedia({ media: 'print' })
    for (const around of ['.rail', '.head', '.filter']) {
      expect(await page.locator(around).first().isVisible(), around).toBe(false)
    }
    expect(await page.getByText(rectificationDigest.note).isVisible()).toBe(true)
  })

  test.each(['zh', 'en'])('has no barrier and no sideways scroll at 390 px in %s', async (lang) => {
    await openLedger()
    const [entry = ''] = await rows()
      .first()
      .getByRole('link')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
    await page.setViewportSize({ width: 390, height: 844 })
    const digest = '/desk/rectifications/digest'
    const calendar = '/desk/rectifications/calendar'
    for (const path of ['/desk/rectifications', entry, digest, calendar]) {
      await page.goto(`${server.origin}${path}?lang=${lang}`)
      expect(await barriers(page), path).toEqual([])
      expect(await page.evaluate<number>(sidewaysOverflow), path).toBeLessThanOrEqual(0)
    }
  })
})
