import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { recordedResponses } from '../support/recorded-responses.ts'
import { useServer } from '../support/use-server.ts'
import { phone, useChromium } from './support/chromium.ts'
import { filledIn, receiptShown, responseId } from './support/survey.ts'

const server = useServer()
const browser = useChromium()

const stored = (id: string) =>
  recordedResponses(server.dataFolder).filter((response) => response.id === id)

describe.each([true, false])('the keyboard alone, script on: %s', (javaScriptEnabled) => {
  async function scan(): Promise<Page> {
    const page = await (await browser.context({ ...phone, javaScriptEnabled })).newPage()
    await page.goto(`${server.origin}/s/${server.firstPointCode}`)
    return page
  }

  test('leads from the top to the thank-you page, and the focus is visible at every stop', async () => {
    const page = await scan()
    const id = await responseId(page)
    const unseen: string[] = []
    const stops = await walk(page, async (stop) => {
      if (!(await focusIsVisible(page))) unseen.push(stop)
      for (const key of keys[stop] ?? []) await page.keyboard.press(key)
    })
    expect(unseen).toEqual([])
    expect(stops.slice(0, 3)).toEqual(['show', 'show', 'overall'])
    expect(await filledIn(page)).toMatchObject({ overall: '4', group: 'youth' })
    await page.keyboard.press('Enter')
    await receiptShown(page)
    expect(stored(id)).toHaveLength(1)
  })

  test('Enter on an answer sends the form and does not switch the language', async () => {
    const page = await scan()
    const id = await responseId(page)
    await page.locator('#overall-5').focus()
    await page.keyboard.press('Space')
    await page.keyboard.press('Enter')
    await receiptShown(page)
    expect(new URL(page.url()).searchParams.get('language')).toBe('zh')
    expect(stored(id)).toHaveLength(1)
  })
})

/** What is pressed where: the first level, then the one below it; the first group. */
const keys: Readonly<Record<string, readonly string[]>> = {
  overall: ['Space', 'ArrowDown'],
  group: ['Space'],
}

/** Tab by Tab from the top to the main button. */
async function walk(page: Page, visit: (stop: string) => Promise<void>): Promise<string[]> {
  const stops: string[] = []
  while (stops.at(-1) !== 'send') {
    await page.keyboard.press('Tab')
    const stop = await page.evaluate<string>(focused)
    stops.push(stop)
    if (stops.length > 40) throw new Error(`the Tab key goes round: ${stops.join(' ')}`)
    await visit(stop)
  }
  return stops
}

/** The name of the focused control; the main button is called `send`. */
const focused = `(() => {
  const element = document.activeElement
  return element.matches('button.send') ? 'send' : element.name || element.tagName
})()`

/** Two pictures of the focused place, with and without the focus, must differ. */
async function focusIsVisible(page: Page): Promise<boolean> {
  const clip = await page.evaluate<{ x: number; y: number; width: number; height: number }>(around)
  const withFocus = await page.screenshot({ clip, animations: 'disabled', caret: 'hide' })
  await page.evaluate('window.focusedBefore = document.activeElement; focusedBefore.blur()')
  const without = await page.screenshot({ clip, animations: 'disabled', caret: 'hide' })
  await page.evaluate('focusedBefore.focus({ preventScroll: true, focusVisible: true })')
  return !withFocus.equals(without)
}

const around = `(() => {
  const element = document.activeElement
  const box = (element.closest('label') || element).getBoundingClientRect()
  return {
    x: Math.max(0, box.left - 6),
    y: Math.max(0, box.top - 6),
    width: box.width + 12,
    height: box.height + 12,
  }
})()`
