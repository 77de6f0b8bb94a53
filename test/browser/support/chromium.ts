import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
} from 'playwright-core'
import { afterAll, afterEach, beforeAll } from 'vitest'
import { hasPackedBrowsers, unpackChromium } from './packed-browsers.ts'

/** A middling Android phone, as most visitors hold it. */
export const phone: BrowserContextOptions = {
  viewport: { width: 360, height: 740 },
  deviceScaleFactor: 2,
  isMobile: true,
  hasTouch: true,
  locale: 'zh-CN',
}

/** A county PC. */
export const desktop: BrowserContextOptions = {
  viewport: { width: 1440, height: 900 },
  locale: 'zh-CN',
}

export interface SharedBrowser {
  /** A clean browser profile that lives until the end of the test. */
  context(options?: BrowserContextOptions): Promise<BrowserContext>
}

/** One browser for the tests of a file; every test gets profiles of its own. */
export function useChromium(): SharedBrowser {
  let browser: Browser
  let contexts: BrowserContext[] = []
  beforeAll(async () => {
    browser = await launchChromium()
  })
  afterEach(async () => {
    await Promise.all(contexts.map((context) => context.close()))
    contexts = []
  })
  afterAll(() => browser?.close())
  return {
    context: async (options = phone) => {
      const context = await browser.newContext(options)
      contexts.push(context)
      return context
    },
  }
}

/**
 * Web security stays on: only the sandbox is off, which root cannot have.
 * Elsewhere than on 64-bit Linux the installed Chrome stands in.
 */
async function launchChromium(): Promise<Browser> {
  if (!hasPackedBrowsers) return chromium.launch({ channel: 'chrome' })
  const { executable, env } = await unpackChromium()
  return chromium.launch({
    executablePath: executable,
    env,
    chromiumSandbox: false,
    args: ['--disable-gpu', '--font-render-hinting=none'],
  })
}
