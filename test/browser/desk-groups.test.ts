import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { postResponses } from '../support/post-responses.ts'
import { until } from '../support/until.ts'
import { useServer } from '../support/use-server.ts'
import { barriers, contrastBarriers } from './support/axe.ts'
import { desktop, useChromium } from './support/chromium.ts'
import { becomeAdmin, desk, type SignedIn } from './support/desk.ts'
import { sidewaysOverflow } from './support/in-page.ts'
import { watch } from './support/watch.ts'

const server = useServer()
const browser = useChromium()
const ratings = [...Array(20).fill(5), ...Array(12).fill(4), 3, 3, 2, 1] as number[]
let signedIn: SignedIn

beforeAll(async () => {
  signedIn = await becomeAdmin(browser, server)
  await postResponses(server.origin, server.firstPointCode, ratings)
})

async function opened(options: object = {}): Promise<Page> {
  const context = await browser.context({ ...desktop, ...options, storageState: signedIn })
  const page = await context.newPage()
  const isShown = async () => {
    await page.goto(`${server.origin}/desk/groups`)
    return await page.locator('#hours-plot').isVisible()
  }
  await until('the responses are sealed', isShown)
  return page
}

describe('groups and trend', () => {
  test('draws every plot and saves each as a picture that is not blank', async () => {
    const page = await opened({ colorScheme: 'dark' })
    const { faults } = watch(page.context())
    const buttons = page.getByRole('button', { name: desk.groups.png })
    expect(await buttons.count()).toBeGreaterThan(4)
    for (const button of await buttons.all()) {
      const [download] = await Promise.all([page.waitForEvent('download'), button.click()])
      expect(download.suggestedFilename()).toMatch(/^manyi-[a-z-]+-\d{4}-\d\d-\d\d-[\d-]+\.png$/)
      const bytes = await readFile(await download.path())
      expect(bytes.subarray(1, 4).toString()).toBe('PNG')
      // White paper alone takes a few hundred bytes.
      expect(bytes.length, download.suggestedFilename()).toBeGreaterThan(6_000)
    }
    const colours = await page.evaluate<number>(inkOfTrend)
    expect(colours).toBeGreaterThan(1_000)
    expect(faults).toEqual([])
  })

  test('is complete without script: drawings and tables, no empty frames', async () => {
    const page = await opened({ javaScriptEnabled: false })
    expect(await page.locator('figure.drawn svg').count()).toBeGreaterThan(3)
    expect(await page.locator('canvas').first().isVisible()).toBe(false)
    expect(await page.locator('[data-picture]').first().isVisible()).toBe(false)
    expect(await page.locator('#trend table').isVisible()).toBe(true)
  })

  test('has no barrier in the light or in the dark, and fits 360 px', async () => {
    const page = await opened({ reducedMotion: 'reduce' })
    expect(await barriers(page)).toEqual([])
    await page.emulateMedia({ colorScheme: 'dark' })
    expect(await contrastBarriers(page)).toEqual([])
    await page.setViewportSize({ width: 360, height: 640 })
    const fits = async () => (await page.evaluate<number>(sidewaysOverflow)) <= 0
    await until('the page fits 360 px', fits)
    expect(await barriers(page)).toEqual([])
    await page.emulateMedia({ colorScheme: 'light' })
    expect(await contrastBarriers(page)).toEqual([])
  })
})

/** Pixels of the trend that are not empty. */
const inkOfTrend = `(() => {
  const canvas = document.querySelector('#trend-plot canvas')
  const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height)
  let ink = 0
  for (let i = 3; i < data.length; i += 4) if (data[i] > 0) ink += 1
  return ink
})()`
