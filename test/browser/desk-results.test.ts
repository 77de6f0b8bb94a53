import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Indicator } from '../../analysis/indicator/indicator.ts'
import { postResponses } from '../support/post-responses.ts'
import { until } from '../support/until.ts'
import { useServer } from '../support/use-server.ts'
import { desktop, useChromium } from './support/chromium.ts'
import { becomeAdmin, desk, type SignedIn } from './support/desk.ts'
import { watch } from './support/watch.ts'

const server = useServer()
const browser = useChromium()
/** 22 of 24 are satisfied: 91.666… %, which rounds. */
const ratings = [...Array(15).fill(5), ...Array(7).fill(4), 3, 1] as number[]
let signedIn: SignedIn
let page: Page

beforeAll(async () => {
  signedIn = await becomeAdmin(browser, server)
})
beforeEach(async () => {
  page = await (await browser.context({ ...desktop, storageState: signedIn })).newPage()
})

async function indicator(query = ''): Promise<Indicator> {
  const reply = await page.request.get(`${server.origin}/api/v1/indicator${query}`)
  expect(reply.status()).toBe(200)
  return (await reply.json()) as Indicator
}

test('without responses there is no rate but the way to the first poster', async () => {
  await page.goto(`${server.origin}/desk/results`)
  await page.getByRole('heading', { name: desk.results.emptyTitle }).waitFor()
  expect(await page.locator('.big').count()).toBe(0)
  await page.getByRole('link', { name: desk.results.emptyPoster('科技馆出口') }).click()
  await page.locator('main.sheet').waitFor()
})

describe('after responses have come in', () => {
  beforeAll(async () => {
    await postResponses(server.origin, server.firstPointCode, ratings)
  })

  test('the result page shows the very rate of the API', async () => {
    const { faults } = watch(page.context())
    const object = await until('all are counted', async () => {
      const now = await indicator()
      return now.valid === ratings.length ? now : undefined
    })
    expect(object.conventions.top_two.rate).toBe(22 / 24)
    await page.goto(`${server.origin}/desk/results`)
    const shown = (await page.locator('.big').innerText()).replace(/\s/g, '')
    expect(shown).toBe(`${object.display.ratePercent}%`)
    expect(await page.locator('.base').innerText()).toBe(desk.results.base('22', '24'))
    for (const [level, n] of Object.entries(object.counts)) {
      expect(n, `level ${level}`).toBe(ratings.filter((rating) => String(rating) === level).length)
    }
    expect(faults).toEqual([])
  })

  test('the page without script has the same figures in its tables', async () => {
    const context = await browser.context({
      ...desktop,
      storageState: signedIn,
      javaScriptEnabled: false,
    })
    const plain = await context.newPage()
    await plain.goto(`${server.origin}/desk/results`)
    await page.goto(`${server.origin}/desk/results`)
    const figures = (of: Page) => of.locator('.hero, table').allInnerTexts()
    expect(await figures(plain)).toEqual(await figures(page))
  })

  test('the file of the page opens with a byte-order mark and holds the unrounded rate', async () => {
    await page.goto(`${server.origin}/desk/results`)
    const bytes = await downloaded(() =>
      page.getByRole('link', { name: desk.results.download }).click(),
    )
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    const lines = bytes.toString('utf8').slice(1).split('\r\n')
    const line = lines.find((each) => each.startsWith('top_two,'))
    expect(Number(line?.split(',')[1])).toBe(22 / 24)
  })

  test('the export of responses opens with a byte-order mark and has a line for each', async () => {
    await page.goto(`${server.origin}/desk/exports`)
    const bytes = await downloaded(() =>
      page.getByRole('button', { name: desk.exports.download }).click(),
    )
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    const [head, ...lines] = bytes.toString('utf8').slice(1).trimEnd().split('\r\n')
    expect(head?.split(',')).toContain('overall')
    expect(lines).toHaveLength(ratings.length)
  })

  test('a period that ends before it begins is named, on the page and at the export', async () => {
    const query = '?from=2026-06-01&to=2026-05-01'
    await page.goto(`${server.origin}/desk/results${query}`)
    expect(await page.getByRole('alert').innerText()).toContain(desk.results.badFilter)
    await page.goto(`${server.origin}/desk/exports/responses.csv${query}`)
    expect(await page.getByRole('alert').innerText()).toContain(desk.faults['date_order'])
  })

  test('another type has no figure, and its address keeps the choice', async () => {
    await page.goto(`${server.origin}/desk/results`)
    await page.locator('select[name=type]').selectOption('caravan')
    await page.getByRole('button', { name: desk.results.apply }).click()
    await page.getByRole('heading', { name: desk.results.emptyTitle }).waitFor()
    expect(new URL(page.url()).searchParams.get('type')).toBe('caravan')
    expect(await page.locator('select[name=type]').inputValue()).toBe('caravan')
  })
})

async function downloaded(press: () => Promise<void>): Promise<Buffer> {
  const [download] = await Promise.all([page.waitForEvent('download'), press()])
  return await readFile(await download.path())
}
