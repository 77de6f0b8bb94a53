import { describe, expect, test } from 'vitest'
import { useServer } from '../support/use-server.ts'
import { phone, useChromium } from './support/chromium.ts'
import { fillIn, fullAnswers, receiptShown, send } from './support/survey.ts'
import { phoneFor, visitorPages } from './support/visitor-pages.ts'
import { watch } from './support/watch.ts'

const server = useServer()
const browser = useChromium()
const survey = () => `/s/${server.firstPointCode}`

describe('a visit', () => {
  test('asks for one document before the submit, sends once, and sets no cookie', async () => {
    const context = await browser.context(phone)
    const { requests } = watch(context)
    const cookies: string[] = []
    context.on('response', async (response) => {
      if ((await response.headersArray()).some(({ name }) => /^set-cookie$/i.test(name))) {
        cookies.push(response.url())
      }
    })
    const page = await context.newPage()
    await page.goto(`${server.origin}${survey()}`)
    await fillIn(page, fullAnswers)
    expect(requests).toEqual([`GET ${survey()}`])
    await send(page)
    await receiptShown(page)
    expect(requests).toEqual([`GET ${survey()}`, `POST ${survey()}`, `GET ${survey()}/thanks`])
    expect(cookies).toEqual([])
    expect(await context.cookies()).toEqual([])
  })

  test('asks for nothing else without script either', async () => {
    const context = await browser.context({ ...phone, javaScriptEnabled: false })
    const { requests } = watch(context)
    const page = await context.newPage()
    await page.goto(`${server.origin}${survey()}`)
    await fillIn(page, { overall: '5' })
    await send(page)
    await receiptShown(page)
    expect(requests).toEqual([`GET ${survey()}`, `POST ${survey()}`, `GET ${survey()}/thanks`])
    expect(await context.cookies()).toEqual([])
  })

  test('leaves nothing of the answers in the browser after the thank-you page', async () => {
    const page = await (await browser.context(phone)).newPage()
    await page.goto(`${server.origin}${survey()}`)
    await fillIn(page, fullAnswers)
    await send(page)
    await receiptShown(page)
    const kept = await page.evaluate<string>(
      'JSON.stringify(localStorage) + JSON.stringify(sessionStorage)',
    )
    expect(kept).not.toContain(String(fullAnswers['comment']).slice(0, 4))
    expect(kept).not.toContain('overall')
  })
})

describe.each([true, false])('the visitor pages, script on: %s', (javaScriptEnabled) => {
  test.each(visitorPages(server))(
    '$name keeps its own policy and reports no fault',
    async (wanted) => {
      for (const language of ['zh', 'en'] as const) {
        const look = { language, size: 'normal' } as const
        const context = await browser.context({ ...phoneFor(look), javaScriptEnabled })
        const { faults } = watch(context)
        const page = await context.newPage()
        await wanted.open(page, look)
        expect(await page.locator('html').getAttribute('lang')).toMatch(language)
        expect(faults).toEqual([])
      }
    },
  )
})
