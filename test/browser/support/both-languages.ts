import type { Page } from 'playwright-core'

/** A county PC, a small laptop and a phone, in CSS pixels. */
export const SIZES = [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
  { width: 390, height: 844 },
] as const

export interface View {
  readonly language: 'zh' | 'en'
  /** CSS pixels. */
  readonly width: number
}

/**
 * Shows an open page of the desk or of the public at every width, in Chinese as it is and then in
 * English: loaded again, so that a form is sent again as it was.
 */
export async function inEveryView(page: Page, look: (view: View) => Promise<void>): Promise<void> {
  for (const language of ['zh', 'en'] as const) {
    if (language === 'en') await inEnglish(page)
    for (const size of SIZES) {
      await page.setViewportSize(size)
      await settled(page)
      await look({ language, width: size.width })
    }
  }
}

/** The browser asks for English from now on; a header of its own would not win over the profile's. */
async function inEnglish(page: Page): Promise<void> {
  const userAgent = await page.evaluate<string>('navigator.userAgent')
  const client = await page.context().newCDPSession(page)
  await client.send('Emulation.setUserAgentOverride', { userAgent, acceptLanguage: 'en' })
  await page.reload()
}

/** After the page has been laid out and painted once more. */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(
    'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))',
  )
}
