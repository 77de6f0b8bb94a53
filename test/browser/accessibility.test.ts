import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { temporaryApp } from '../support/temporary-app.ts'
import { until } from '../support/until.ts'
import { useServer } from '../support/use-server.ts'
import { barriers, contrastBarriers } from './support/axe.ts'
import { inEveryView, SIZES } from './support/both-languages.ts'
import { desktop, useChromium } from './support/chromium.ts'
import { becomeAdmin, type SignedIn } from './support/desk.ts'
import type { DeskVisit } from './support/desk-visit.ts'
import { deskVisits, preparedDesk } from './support/desk-visits.ts'
import { files } from './support/files.ts'
import { openEverything, sidewaysOverflow } from './support/in-page.ts'
import { layoutFaults } from './support/layout-faults.ts'
import { phoneFor, visitorPages } from './support/visitor-pages.ts'
import { watch } from './support/watch.ts'

const server = useServer()
const browser = useChromium()
const visits = deskVisits()
const invited = visits.filter((visit) => visit.asWhom === 'invited')

describe('the visitor pages', () => {
  test.each(visitorPages(server))(
    '$name has no barrier and nothing cut in either language',
    async (wanted) => {
      for (const language of ['zh', 'en'] as const) {
        const look = { language, size: 'normal' } as const
        const page = await (await browser.context(phoneFor(look))).newPage()
        await wanted.open(page, look)
        expect(await barriers(page)).toEqual([])
        for (const size of SIZES) {
          await page.setViewportSize(size)
          expect(await layoutFaults(page), `${language}, ${size.width} px`).toEqual([])
        }
      }
    },
  )
})

describe('the desk', () => {
  let signedIn: SignedIn
  const found = new Map<string, readonly string[]>()
  beforeAll(async () => {
    // The invitation page exists only before it is used.
    for (const visit of invited) found.set(visit.name, await visited(visit))
    signedIn = await becomeAdmin(browser, server)
    await preparedDesk(browser, server, signedIn)
  })

  test.each(visits.filter((visit) => !invited.includes(visit)))(
    '$name has no barrier in the light or in the dark, nothing cut and reports no fault',
    async (visit) => {
      expect(await visited(visit, visit.asWhom === 'admin' ? signedIn : undefined)).toEqual([])
    },
  )

  test.each(invited)(
    '$name has no barrier in the light or in the dark, and nothing cut',
    ({ name }) => {
      expect(found.get(name)).toEqual([])
    },
  )

  test.each(Object.entries(files))('%s gives a file or leads on', async (_, address) => {
    const { request } = await browser.context({ ...desktop, storageState: signedIn })
    const url = server.origin + (await address(server))
    const reply = await request.get(url, { maxRedirects: 0 })
    expect(reply.status()).toBeLessThan(400)
    expect(reply.headers()['content-type'] ?? 'none').not.toContain('text/html')
  })

  async function visited(visit: DeskVisit, storageState?: SignedIn): Promise<readonly string[]> {
    // Without motion a page has its dark colours at once.
    const quiet = { ...desktop, reducedMotion: 'reduce' } as const
    const context = await browser.context({ ...quiet, ...(storageState && { storageState }) })
    const { faults } = watch(context)
    const page = await context.newPage()
    await visit.open(page, server)
    const light = await barriers(page)
    await page.emulateMedia({ colorScheme: 'dark' })
    const dark = await contrastBarriers(page)
    await page.setViewportSize({ width: 360, height: 640 })
    // The plot follows the new width a moment later.
    const fits = async () => (await page.evaluate<number>(sidewaysOverflow)) <= 0
    await until(`${visit.name} fits 360 px`, fits)
    const layout = await layoutOf(page)
    return [...light, ...dark, ...layout, ...faults]
  }
})

/** What is cut, too wide or too small, at every width and in both languages, with everything unfolded. */
async function layoutOf(page: Page): Promise<readonly string[]> {
  const found: string[] = []
  await inEveryView(page, async ({ language, width }) => {
    await page.evaluate(openEverything)
    for (const fault of await layoutFaults(page)) found.push(`${language}, ${width} px: ${fault}`)
  })
  return found
}

describe('the route table', () => {
  test('has no page that these tests do not visit', async () => {
    const { app } = await temporaryApp()
    const routes = app.routes.routes
      .filter((route) => route.method === 'GET' && !route.path.includes('*'))
      .map((route) => route.path.replace(/(.)\/$/, '$1'))
    const visited = ['/s/:code', '/s/:code/thanks', ...visits.map((visit) => visit.route)]
    expect(routes.length).toBeGreaterThan(20)
    const known = [...visited, ...Object.keys(files)]
    expect([...new Set(routes)].filter((route) => !known.includes(route))).toEqual([])
    expect(known.filter((route) => !routes.includes(route))).toEqual([])
  })
})
