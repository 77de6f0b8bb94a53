import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { useChromium } from './support/chromium.ts'
import { layoutFaults } from './support/layout-faults.ts'

const browser = useChromium()
const open = async () => await (await browser.context()).newPage()

async function faultsOf(page: Page, html: string, width: number): Promise<readonly string[]> {
  await page.setViewportSize({ width, height: 800 })
  await page.setContent(`<!doctype html><meta name="viewport" content="width=device-width">
<style>body{margin:0;font:16px sans-serif} .narrow{width:80px;white-space:nowrap}
summary{padding:14px}</style>${html}`)
  return await layoutFaults(page)
}

const LONG = 'a text that is much longer than its box'

const FAULTY = [
  ['scrolls sideways: 976 px', '<p style="width:2000px">wide</p>'],
  ['beyond the edge: body > p.narrow', `<p class="narrow" style="margin-left:950px">${LONG}</p>`],
  ['cut: body > p.narrow', `<p class="narrow" style="overflow:hidden">${LONG}</p>`],
  ['cut: body > p', `<p style="height:20px;width:90px;overflow:hidden">${LONG}</p>`],
  ['scrolls unnamed: body > p.narrow', `<p class="narrow" style="overflow:auto">${LONG}</p>`],
  ['wider than its field', `<select class="narrow"><option>${LONG}</select>`],
  ['wider than its field', `<input class="narrow" value="${LONG}">`],
  ['on top of "one"', '<p>one</p><p style="margin-top:-30px">two</p>'],
] as const

const FAULTLESS = [
  `<div role="region" tabindex="0" aria-label="table" class="narrow" style="overflow:auto">${LONG}</div>`,
  `<p class="narrow" title="${LONG}" style="overflow:hidden">${LONG}</p>`,
  `<p style="position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0 0 0 0)">${LONG}</p>`,
  `<details><summary>more</summary><p class="narrow" style="overflow:hidden">${LONG}</p></details>`,
  '<label style="display:block;padding:12px"><input type="checkbox"> yes</label>',
]

describe('the look at a layout', () => {
  test('names what scrolls, is cut, too wide for its field or on top of something else', async () => {
    const page = await open()
    for (const [words, html] of FAULTY) {
      expect((await faultsOf(page, html, 1024)).join('\n')).toContain(words)
    }
  })

  test('names what is too small for a finger on a phone, and only there', async () => {
    const page = await open()
    const small = '<button style="height:30px">press</button>'
    expect(await faultsOf(page, small, 390)).toEqual(['30 px to press: body > button "press"'])
    expect(await faultsOf(page, small, 1024)).toEqual([])
  })

  test('leaves alone what scrolls by name, tells itself whole, is unseen or folded', async () => {
    const page = await open()
    for (const html of FAULTLESS) expect(await faultsOf(page, html, 390), html).toEqual([])
  })
})
