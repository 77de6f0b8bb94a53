import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { useServer } from '../support/use-server.ts'
import { phone, useChromium } from './support/chromium.ts'
import {
  elementsBeyondTheEdge,
  pressTargets,
  sidewaysOverflow,
  type Target,
  textsBelow,
} from './support/in-page.ts'
import { type Look, phoneFor, visitorPages } from './support/visitor-pages.ts'

const server = useServer()
const browser = useChromium()
const pages = visitorPages(server)
const halfAPhone = { ...phone, viewport: { width: 180, height: 370 } }
const looks: Look[] = [
  { language: 'zh', size: 'normal' },
  { language: 'zh', size: 'large' },
  { language: 'en', size: 'normal' },
  { language: 'en', size: 'large' },
]

type Faults = readonly unknown[]

interface Measured {
  readonly at360: Faults
  readonly at320: Faults
  readonly smallText: Faults
  readonly smallTargets: Faults
  readonly doubled: Faults
}

async function measure(page: Page): Promise<Measured> {
  const at360 = await sidewaysFaults(page)
  const smallText = await page.evaluate<string[]>(textsBelow(18))
  const smallTargets = [
    ...tooSmall(await page.evaluate<Target[]>(pressTargets(everyTarget)), 44),
    ...tooSmall(await page.evaluate<Target[]>(pressTargets('input[name=overall]')), 60),
  ]
  await page.setViewportSize({ width: 320, height: 640 })
  const at320 = await sidewaysFaults(page)
  await page.setViewportSize({ width: 360, height: 640 })
  await page.evaluate(doubleText)
  return { at360, at320, smallText, smallTargets, doubled: await sidewaysFaults(page) }
}

async function sidewaysFaults(page: Page): Promise<Faults> {
  const overflow = await page.evaluate<number>(sidewaysOverflow)
  if (overflow <= 0) return []
  return [`${overflow} px too wide`, ...(await page.evaluate<string[]>(elementsBeyondTheEdge))]
}

const tooSmall = (targets: readonly Target[], limitPx: number) =>
  targets.filter((target) => Math.min(target.width, target.height) < limitPx)

describe.each(looks)('visitor pages in $language, $size type', (look) => {
  const measured = new Map<string, Measured>()

  beforeAll(async () => {
    for (const wanted of pages) {
      const page = await (await browser.context(phoneFor(look))).newPage()
      await wanted.open(page, look)
      measured.set(wanted.name, await measure(page))
      await page.context().close()
    }
  })

  /** What is wrong, by page; pages without fault are left out. */
  const faulty = (kind: keyof Measured) =>
    Object.fromEntries(
      [...measured]
        .map(([name, faults]) => [name, faults[kind]] as const)
        .filter(([, faults]) => faults.length > 0),
    )

  test('are all measured', () => expect(measured.size).toBe(pages.length))
  test('fit 360 px without sideways scrolling', () => expect(faulty('at360')).toEqual({}))
  test('fit 320 px without sideways scrolling', () => expect(faulty('at320')).toEqual({}))
  test('fit when all text is twice as large', () => expect(faulty('doubled')).toEqual({}))
  test('have no text below 18 px', () => expect(faulty('smallText')).toEqual({}))
  test('have targets of 44 px at least, and 60 px for the overall rating', () =>
    expect(faulty('smallTargets')).toEqual({}))
})

describe('page zoom of 200 %', () => {
  test('leaves 180 px of width, and the survey still fits', async () => {
    const page = await (await browser.context(halfAPhone)).newPage()
    await page.goto(`${server.origin}/s/${server.firstPointCode}`)
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
