import type { Page } from 'playwright-core'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { postResponses } from '../support/post-responses.ts'
import { until } from '../support/until.ts'
import { useServer } from '../support/use-server.ts'
import { desktop, useChromium } from './support/chromium.ts'
import { becomeAdmin, desk, type SignedIn } from './support/desk.ts'
import { forgetNativeChecks } from './support/in-page.ts'

const server = useServer()
const browser = useChromium()
const { indicators, formRows, faults } = desk
/** 18 of 20 are satisfied: 90 %, short of 95 %. */
const ratings = [...Array(18).fill(5), 2, 1] as number[]
let signedIn: SignedIn
let page: Page

beforeAll(async () => {
  signedIn = await becomeAdmin(browser, server)
  await postResponses(server.origin, server.firstPointCode, ratings)
})
beforeEach(async () => {
  page = await (await browser.context({ ...desktop, storageState: signedIn })).newPage()
})

const settings = (rule: string) => page.locator(`.rule:has(input[value=${rule}]) .settings`)

describe('the form of an indicator', () => {
  test('shows the settings of the chosen rule alone, names every fault and leads to it', async () => {
    await page.goto(`${server.origin}/desk/indicators`)
    await page.getByRole('link', { name: indicators.add }).click()
    expect(await settings('tiers').isVisible()).toBe(false)
    await page.getByLabel(indicators.ruleNames['tiers'] ?? '', { exact: false }).check()
    expect(await settings('tiers').isVisible()).toBe(true)
    expect(await settings('deduction').isVisible()).toBe(false)
    await page.locator('#target').fill('九十')
    await page.locator('#tierBound1').fill('90')
    await page.evaluate(forgetNativeChecks)
    await page.getByRole('button', { name: indicators.create, exact: true }).click()
    const summary = page.getByRole('alert')
    expect(await summary.getByRole('link').allInnerTexts()).toEqual([
      indicators.name,
      indicators.target,
      indicators.tierPoints(1),
    ])
    expect(await page.locator('#target-fault').innerText()).toBe(faults['not_a_decimal'])
    expect(await page.locator('#target').inputValue()).toBe('九十')
    await summary.getByRole('link', { name: indicators.tierPoints(1) }).click()
    expect(await page.evaluate('document.activeElement.id')).toBe('tierPoints1')
  })

  test('works without script, and its new version counts at once', async () => {
    const context = await browser.context({
      ...desktop,
      storageState: signedIn,
      javaScriptEnabled: false,
    })
    page = await context.newPage()
    await page.goto(`${server.origin}/desk/indicators/new`)
    await page.locator('#name').fill('单场活动满意率')
    await page.locator('#id').fill('single')
    await page.locator('input[value=deduction]').check()
    await page.locator('#perPoint').fill('0.5')
    await page.getByRole('button', { name: indicators.create, exact: true }).click()
    expect(await page.getByRole('status').innerText()).toBe(indicators.saved(1))
    await page.getByRole('link', { name: indicators.edit, exact: true }).click()
    await page.locator('#target').fill('92')
    await page.getByRole('button', { name: indicators.save }).click()
    expect(await page.getByRole('status').innerText()).toBe(indicators.saved(2))
    expect(await page.locator('.versions li').count()).toBe(2)
    await page.getByRole('link', { name: indicators.showResult }).click()
    const chosen = page.getByRole('navigation', { name: indicators.title })
    expect(await chosen.locator('[aria-current]').innerText()).toBe('单场活动满意率')
    expect(await page.locator('.headline').innerText()).toContain('92%')
  })
})

describe('the self-evaluation form', () => {
  const row = (name: string) => page.getByRole('row', { name })
  const shown = async () => {
    await page.goto(`${server.origin}/desk/indicators/rows`)
    await until('the responses are counted', async () => {
      await page.reload()
      return (await row('公众满意度').innerText()).includes('90.00%')
    })
  }

  test('shows the gap, takes the reason, and prints it', async () => {
    await shown()
    expect(await row('公众满意度').locator('.to_write').innerText()).toContain(formRows.toWrite)
    await row('公众满意度').getByRole('link', { name: formRows.write }).click()
    await page.locator('#body').fill('展品维修不及时，九月前修好。')
    await page.getByRole('button', { name: formRows.remarkSave }).click()
    expect(await row('公众满意度').locator('.written').innerText()).toContain('九月前修好')
  })

  test('is one landscape page of A4 with nothing around the sheet', async () => {
    await shown()
    const text = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
    expect(text.match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
    const [, width = 0, height = 0] = /MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/.exec(text) ?? []
    expect([Math.round(Number(width)), Math.round(Number(height))]).toEqual([842, 595])
    await page.emulateMedia({ media: 'print' })
    for (const around of ['.rail', '.head', '.filter', '.remark-link']) {
      expect(await page.locator(around).first().isVisible(), around).toBe(false)
    }
    expect(await page.locator('.form-rows').isVisible()).toBe(true)
  })
})
