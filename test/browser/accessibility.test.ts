import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { temporaryApp } from '../support/temporary-app.ts'
import { useServer } from '../support/use-server.ts'
import { desktop, useChromium } from './support/chromium.ts'
import { becomeAdmin, type SignedIn } from './support/desk.ts'
import { deskVisits, preparedDesk } from './support/desk-visits.ts'
import { files } from './support/files.ts'
import { phoneFor, visitorPages } from './support/visitor-pages.ts'

const server = useServer()
const browser = useChromium()
const standard = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const visits = deskVisits()

describe('the visitor pages', () => {
  test.each(visitorPages(server))('$name has no barrier in either language', async (wanted) => {
    for (const language of ['zh', 'en'] as const) {
      const look = { language, size: 'normal' } as const
      const page = await (await browser.context(phoneFor(look))).newPage()
      await wanted.open(page, look)
      expect(await barriers(page)).toEqual([])
    }
  })
})

describe('the desk', () => {
  let signedIn: SignedIn
  beforeAll(async () => {
    // The invitation page exists only before it is used.
    const early = visits.filter((visit) => visit.asWhom === 'invited')
    for (const visit of early) await check(await opened(visit, undefined), visit.name)
    signedIn = await becomeAdmin(browser, server)
    await preparedDesk(browser, server, signedIn)
  })
  const found = new Map<string, unknown>()

  test.each(visits.filter((visit) => visit.asWhom !== 'invited'))(
    '$name has no barrier, in the light or in the dark',
    async (visit) => {
      const page = await opened(visit, visit.asWhom === 'admin' ? signedIn : undefined)
      await check(page, visit.name)
      expect(found.get(visit.name)).toEqual([])
    },
  )

  test('the invitation has no barrier, in the light or in the dark', () => {
    for (const { name } of visits.filter((visit) => visit.asWhom === 'invited')) {
      expect(found.get(name), name).toEqual([])
    }
  })

  test.each(Object.entries(files))('%s gives a file or leads on', async (_, address) => {
    const { request } = await browser.context({ ...desktop, storageState: signedIn })
    const url = server.origin + (await address(server))
    const reply = await request.get(url, { maxRedirects: 0 })
    expect(reply.status()).toBeLessThan(400)
    expect(reply.headers()['content-type'] ?? 'none').not.toContain('text/html')
  })

  async function opened(visit: (typeof visits)[number], storageState?: SignedIn): Promise<Page> {
    const context = await browser.context({ ...desktop, ...(storageState && { storageState }) })
    const page = await context.newPage()
    await visit.open(page, server)
    return page
  }

  async function check(page: Page, name: string): Promise<void> {
    await page.emulateMedia({ colorScheme: 'light' })
    const light = await barriers(page)
    await page.emulateMedia({ colorScheme: 'dark' })
    found.set(name, [...light, ...(await barriers(page, ['color-contrast']))])
  }
})

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

/** What axe finds against WCAG 2.2 AA; only these rules where the rest has been asked already. */
async function barriers(page: Page, rules: readonly string[] = []): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode(true)
  if (rules.length > 0) axe.withRules([...rules])
  else axe.withTags(standard)
  const { violations } = await axe.analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html.slice(0, 160)} ${node.failureSummary}`),
  )
}
