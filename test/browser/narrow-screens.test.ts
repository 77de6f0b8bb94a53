import type { BrowserContextOptions, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { useServer } from '../support/use-server.ts'
import { phone, useChromium } from './support/chromium.ts'
import {
  elementsBeyondTheEdge,
  pressTargets,
  sidewaysOverflow,
  type Target,
  textsBelow,
} from './support/in-page.ts'
import { type Look, openVisitorPage, visitorPages } from './support/visitor-pages.ts'

const server = useServer()
const browser = useChromium()
const pages = visitorPages(server)
const looks: Look[] = [
  { language: 'zh', size: 'normal' },
  { language: 'zh', size: 'large' },
  { language: 'en', size: 'normal' },
  { language: 'en', size: 'large' },
]

/** Opens every page in a profile of its own and collects what is wrong with it, by page. */
async function faultsByPage(
  look: Look,
  options: BrowserContextOptions,
  faultsOf: (page: Page) => Promise<readonly unknown[]>,
): Promise<Record<string, readonly unknown[]>> {
  const byPage: Record<string, readonly unknown[]> = {}
  for (const wanted of pages) {
    const context = await browser.context({ ...phone, ...options })
    const faults = await faultsOf(await openVisitorPage(context, wanted, look))
    if (faults.length > 0) byPage[wanted.name] = faults
    await context.close()
  }
  return byPage
}

async function sidewaysFaults(page: Page): Promise<readonly string[]> {
  const overflow = await page.evaluate<number>(sidewaysOverflow)
  if (overflow <= 0) return []
  return [`${overflow} px too wide`, ...(await page.evaluate<string[]>(elementsBeyondTheEdge))]
}

describe.each(looks)('visitor pages in $language, $size type', (look) => {
  test.each([360, 320])('fit %d px without sideways scrolling', async (width) => {
    const viewport = { width, height: 640 }
    expect(await faultsByPage(look, { viewport }, sidewaysFaults)).toEqual({})
  })

  test('fit when all text is twice as large', async () => {
    const faults = await faultsByPage(look, {}, async (page) => {
      await page.evaluate(doubleText)
      return sidewaysFaults(page)
    })
    expect(faults).toEqual({})
  })

  test('have no text below 18 px', async () => {
    const small = textsBelow(18)
    expect(await faultsByPage(look, {}, (page) => page.evaluate<string[]>(small))).toEqual({})
  })

  test('have targets of 44 px at least, and 60 px for the overall rating', async () => {
    const faults = await faultsByPage(look, {}, async (page) => [
      ...tooSmall(await page.evaluate<Target[]>(pressTargets(everyTarget)), 44),
      ...tooSmall(await page.evaluate<Target[]>(pressTargets('input[name=overall]')), 60),
    ])
    expect(faults).toEqual({})
  })
})

const tooSmall = (targets: readonly Target[], limitPx: number) =>
  targets.filter((target) => Math.min(target.width, target.height) < limitPx)

describe('page zoom of 200 %', () => {
  test('leaves 180 px of width, and the survey still fits', async () => {
    const context = await browser.context({ ...phone, viewport: { width: 180, height: 370 } })
    const [survey] = pages
    if (!survey) throw new Error('no pages')
    const page = await openVisitorPage(context, survey, { language: 'zh', size: 'normal' })
    expect(await page.evaluate(elementsBeyondTheEdge)).toEqual([])
    expect(await page.evaluate<number>(sidewaysOverflow)).toBe(0)
  })
})

const everyTarget = 'input:not([type=hidden]), textarea, button:not(.enter), a[href], select'

/** What a browser's or WeChat's text setting does: every computed text size twice, all lengths as they were. */
const doubleText = `(() => {
  const elements = Array.from(document.querySelectorAll('body, body *'))
  const sizes = elements.map((element) => parseFloat(getComputedStyle(element).fontSize))
  elements.forEach((element, index) => {
    element.style.setProperty('font-size', sizes[index] * 2 + 'px', 'important')
  })
})()`
