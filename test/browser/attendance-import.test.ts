import { utils, write } from '@e965/xlsx'
import type { Page } from 'playwright-core'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { useServer } from '../support/use-server.ts'
import { barriers } from './support/axe.ts'
import { desktop, useChromium } from './support/chromium.ts'
import { becomeAdmin, desk, type SignedIn, saveActivity } from './support/desk.ts'

const server = useServer()
const browser = useChromium()
const { imports, coverage } = desk
let signedIn: SignedIn
let page: Page

const FAIR = { name: '蓼泉镇庙会', type: 'fair', startsOn: '2026-05-24', endsOn: '2026-05-24' }

beforeAll(async () => {
  signedIn = await becomeAdmin(browser, server)
})
beforeEach(async () => {
  page = await (await browser.context({ ...desktop, storageState: signedIn })).newPage()
})

/** An xls that somebody has renamed, with a merged title and a total. */
function renamedXls(): Buffer {
  const sheet = utils.aoa_to_sheet([
    ['2026年科普活动统计表', null, null, null],
    ['活动名称', '日期', '类型', '参加人数'],
    ['蓼泉镇庙会', 46_166, '庙会', '1,200'],
    ['防火讲座', '2026年5月2日', '讲座', 60],
    ['赶集日科普', '2026/5/8', '赶集', '约300'],
    ['合计', null, null, 1_560],
  ])
  sheet['!merges'] = [utils.decode_range('A1:D1')]
  const book = { SheetNames: ['统计表'], Sheets: { 统计表: sheet } }
  return write(book, { type: 'buffer', bookType: 'biff8' }) as Buffer
}

/** Moves the focus with the Tab key until it is on something. */
async function tabTo(selector: string): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab')
    if (await page.evaluate(`document.activeElement.matches(${JSON.stringify(selector)})`)) return
  }
  throw new Error(`The Tab key never reached ${selector}.`)
}

describe('an import of attendance', () => {
  test('is previewed, confirmed and undone with the keyboard alone, without a barrier', async () => {
    await page.goto(`${server.origin}/desk/activities/new`)
    await saveActivity(page, FAIR)
    await page.goto(`${server.origin}/desk/coverage?from=2026-01-01&to=2026-12-31`)
    await tabTo('a[href="/desk/coverage/import"]')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: imports.title }).waitFor()
    expect(await barriers(page)).toEqual([])

    await tabTo('#file')
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.keyboard.press('Enter'),
    ])
    await chooser.setFiles({ name: '统计表.xlsx', mimeType: '', buffer: renamedXls() })
    await tabTo('form[enctype] button')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: imports.previewTitle }).waitFor()
    expect(await barriers(page)).toEqual([])
    const refused = page.getByRole('row', { name: imports.where('统计表', 5, 'D') })
    expect(await refused.innerText()).toContain('约300')
    const changed = page.getByRole('row', { name: FAIR.name })
    expect(await changed.innerText()).toContain('1200')
    expect(await attendanceOf(FAIR.name)).toBe(desk.activities.unknown)

    await tabTo('.confirm button')
    expect(await page.locator(':focus').innerText()).toBe(imports.confirmRest('2', '1'))
    await page.keyboard.press('Enter')
    await page.getByRole('status').waitFor()
    expect(await page.getByRole('status').innerText()).toBe(imports.notices['imported'])
    expect(await barriers(page)).toEqual([])
    expect(await attendanceOf(FAIR.name)).toBe('1,200')
    expect(await attendanceOf('防火讲座')).toBe('60')

    await tabTo('.undo summary')
    await page.keyboard.press('Enter')
    await tabTo('.undo button')
    await page.keyboard.press('Enter')
    await page.getByText(imports.keptNone).waitFor()
    expect(await barriers(page)).toEqual([])
    expect(await attendanceOf(FAIR.name)).toBe(desk.activities.unknown)
    await page.goto(`${server.origin}/desk/activities?year=2026`)
    expect(await page.getByText('防火讲座').count()).toBe(0)
  })

  test('pressed twice is imported once', async () => {
    await page.goto(`${server.origin}/desk/coverage/import`)
    const buffer = Buffer.from('活动,日期,类型,人数\n双击的讲座,2026/6/1,讲座,25\n')
    await page.locator('#file').setInputFiles({ name: 'a.csv', mimeType: 'text/csv', buffer })
    await page.getByRole('button', { name: imports.submit }).click()
    await page.getByRole('button', { name: imports.confirm('1') }).dblclick()
    await page.getByRole('status').waitFor()
    await page.goto(`${server.origin}/desk/activities?year=2026`)
    expect(await page.getByRole('row', { name: '双击的讲座' }).count()).toBe(1)
  })

  test('leads from the gap to the field where it is filled', async () => {
    await page.goto(`${server.origin}/desk/activities/new`)
    await saveActivity(page, { ...FAIR, name: '板桥镇庙会' })
    await page.goto(`${server.origin}/desk/coverage?from=2026-01-01&to=2026-12-31`)
    await page.getByLabel('板桥镇庙会').fill('640')
    await page.getByRole('button', { name: coverage.save }).click()
    expect(await page.getByRole('status').innerText()).toBe(coverage.saved(1))
    const row = page.getByRole('row', { name: '板桥镇庙会' })
    expect(await row.innerText()).toContain(coverage.fewMark('640', '0'))
  })
})

/** The attendance that the list of activities shows, looked up in a page of its own. */
async function attendanceOf(name: string): Promise<string> {
  const list = await page.context().newPage()
  await list.goto(`${server.origin}/desk/activities?year=2026`)
  const text = await list.getByRole('row', { name }).getByRole('cell').last().innerText()
  await list.close()
  return text.trim()
}
