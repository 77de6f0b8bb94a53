import type { BrowserContext, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { recordedResponses } from '../support/recorded-responses.ts'
import { useServer } from '../support/use-server.ts'
import { phone, useChromium } from './support/chromium.ts'
import { filledInPairs } from './support/in-page.ts'
import { startOldChromium } from './support/old-chromium.ts'
import {
  answersOf,
  filledIn,
  fillIn,
  press,
  receiptShown,
  responseId,
  send,
  zh,
} from './support/survey.ts'

const server = useServer()
const browser = useChromium()

/** Longer than two taps of one unsteady hand are apart. */
const aMoment = 700
/** Longer than typing rests before it is saved. */
const typingRests = 600

async function scan(context?: BrowserContext): Promise<Page> {
  const page = await (context ?? (await browser.context(phone))).newPage()
  await page.goto(`${server.origin}/s/${server.firstPointCode}`)
  return page
}

const stored = (id: string) =>
  recordedResponses(server.dataFolder).filter((response) => response.id === id)

describe('answers that somebody left on the phone', () => {
  test('come back with a quiet word and can be cleared, also from the storage', async () => {
    const page = await scan()
    await fillIn(page, { overall: '2', why: 'crowded', comment: '人太多' })
    await page.waitForTimeout(typingRests)
    const next = await scan(page.context())
    await page.close()
    const note = next.getByRole('status').filter({ hasText: zh.restored })
    await note.waitFor()
    expect(await filledIn(next)).toEqual({ overall: '2', why: 'crowded', comment: '人太多' })
    await next.getByRole('button', { name: zh.startAfresh }).click()
    expect(await filledIn(next)).toEqual({})
    await next.getByText(zh.cleared).waitFor()
    expect(await next.evaluate('document.activeElement.className')).toBe('restored')
    expect(await next.evaluate('JSON.stringify(localStorage)')).toBe('{}')
    const id = await responseId(next)
    await fillIn(next, { overall: '4' })
    await send(next)
    await receiptShown(next)
    expect(stored(id)[0]).toMatchObject({ comment: null, presence: 1, flags: '' })
  })

  test('are not spoken of where there are none', async () => {
    const page = await scan()
    await page.reload()
    expect(await page.getByText(zh.restored).isVisible()).toBe(false)
  })

  test('include a comment that was still being typed when the page was closed', async () => {
    const page = await scan()
    await page.locator('textarea').pressSequentially('半句')
    await page.waitForTimeout(typingRests)
    const next = await scan(page.context())
    expect(await filledIn(next)).toEqual({ comment: '半句' })
  })
})

describe('a second thought about an optional answer', () => {
  test('takes it back with a second tap, and the page says so to screen readers', async () => {
    const page = await scan()
    await fillIn(page, { overall: '4', staff: '2', group: 'farmer' })
    await page.waitForTimeout(aMoment)
    await press(page, 'staff', '2')
    await expect.poll(() => filledIn(page)).toEqual({ overall: '4', group: 'farmer' })
    const said = await page.locator('.said').textContent()
    expect(said).toBe(`${zh.unchosen} 不满意`)
    await press(page, 'group', 'farmer')
    await expect.poll(() => filledIn(page)).toEqual({ overall: '4' })
    await page.reload()
    expect(await filledIn(page)).toEqual({ overall: '4' })
  })

  test('takes it back with Space, and routing follows', async () => {
    const page = await scan()
    await press(page, 'age', 'under_14')
    expect(await page.locator('textarea').isVisible()).toBe(false)
    await page.waitForTimeout(aMoment)
    await page.locator('#age-under_14').focus()
    await page.keyboard.press('Space')
    await expect.poll(() => filledIn(page)).toEqual({})
    expect(await page.locator('textarea').isVisible()).toBe(true)
    await page.keyboard.press('ArrowDown')
    await page.waitForTimeout(aMoment)
    expect(await filledIn(page)).toEqual({ age: '14_17' })
  })

  test('takes back what came with the page or from a draft', async () => {
    const page = await scan()
    await press(page, 'recommend', 'no')
    await page.getByRole('button', { name: zh.otherLanguage.name }).click()
    await page.locator('html[lang=en]').waitFor()
    await press(page, 'recommend', 'no')
    await expect.poll(() => filledIn(page)).toEqual({})
  })

  test('is not read into the double tap of an unsteady hand', async () => {
    const page = await scan()
    await page.locator('label:has(#staff-4)').dblclick()
    await page.waitForTimeout(aMoment)
    expect(await filledIn(page)).toEqual({ staff: '4' })
  })

  test('never takes back the required answer', async () => {
    const page = await scan()
    await press(page, 'overall', '4')
    await page.waitForTimeout(aMoment)
    await press(page, 'overall', '4')
    await page.waitForTimeout(100)
    expect(await filledIn(page)).toEqual({ overall: '4' })
  })
})

describe('Chromium 64', () => {
  test('takes an optional answer back, and clears what somebody left', async () => {
    const page = await startOldChromium()
    const answers = async () => answersOf(await page.evaluate(filledInPairs))
    const survey = `${server.origin}/s/${server.firstPointCode}?language=zh`
    await page.navigate(survey)
    await page.click('#staff-2')
    await new Promise((resolve) => setTimeout(resolve, aMoment))
    await page.click('#staff-2')
    await expect.poll(answers).toEqual({})
    await page.click('#staff-4')
    await page.navigate(`${survey}&size=large`)
    expect(await answers()).toEqual({ staff: '4' })
    await page.click('.restored button')
    await expect.poll(answers).toEqual({})
    expect(page.faults).toEqual([])
  })
})
