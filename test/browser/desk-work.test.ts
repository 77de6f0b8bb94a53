import type { Page } from 'playwright-core'
import { PNG } from 'pngjs'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { readQr } from '../support/read-qr.ts'
import { useServer } from '../support/use-server.ts'
import { desktop, phone, useChromium } from './support/chromium.ts'
import { addPoint, becomeAdmin, desk, type SignedIn, saveActivity } from './support/desk.ts'
import { forgetNativeChecks } from './support/in-page.ts'
import { zh } from './support/survey.ts'

const server = useServer()
const browser = useChromium()
let signedIn: SignedIn
let page: Page

beforeAll(async () => {
  signedIn = await becomeAdmin(browser, server)
})
beforeEach(async () => {
  page = await (await browser.context({ ...desktop, storageState: signedIn })).newPage()
})

const caravan = {
  name: '大篷车进新华镇中心小学',
  type: 'caravan',
  startsOn: '2026-05-01',
  endsOn: '2026-05-02',
  attendance: '320',
}

describe('activities', () => {
  test('a new one appears in the list with its attendance', async () => {
    await page.goto(`${server.origin}/desk/activities`)
    await page.getByRole('link', { name: desk.activities.add }).click()
    await saveActivity(page, caravan)
    const row = page.getByRole('row', { name: caravan.name })
    expect(await row.innerText()).toContain('320')
  })

  test('every fault is named above the form and at its field, and nothing typed is lost', async () => {
    await page.goto(`${server.origin}/desk/activities/new`)
    await page.evaluate(forgetNativeChecks)
    await page.getByRole('button', { name: desk.activities.save }).click()
    const summary = page.getByRole('alert')
    expect(await summary.getByRole('link').count()).toBe(4)
    await page.evaluate(forgetNativeChecks)
    await saveActivity(page, { ...caravan, endsOn: '2026-04-30', attendance: '-3' })
    expect(await summary.innerText()).toContain(desk.faults['date_order'])
    expect(await summary.innerText()).toContain(desk.faults['number'])
    expect(await page.locator('#endsOn-fault').innerText()).toBe(desk.faults['date_order'])
    expect(await page.locator('#name').inputValue()).toBe(caravan.name)
    expect(await page.locator('#attendance').inputValue()).toBe('-3')
    await summary.getByRole('link', { name: desk.activities.endsOn }).click()
    expect(await page.evaluate('document.activeElement.id')).toBe('endsOn')
  })

  test('who saves second sees both versions, keeps their own, and may save it then', async () => {
    await page.goto(`${server.origin}/desk/activities/new`)
    await saveActivity(page, { ...caravan, name: '赶集日科普' })
    await page.getByRole('link', { name: '赶集日科普' }).click()
    const colleague = await page.context().newPage()
    await colleague.goto(page.url())
    await saveActivity(colleague, { ...caravan, name: '赶集日科普', attendance: '500' })
    await colleague.getByRole('row', { name: '赶集日科普' }).waitFor()

    await saveActivity(page, { ...caravan, name: '赶集日科普', attendance: '450' })
    const conflict = page.getByRole('alert')
    expect(await conflict.innerText()).toContain(desk.activities.conflictTitle)
    const cells = conflict.getByRole('row', { name: desk.activities.attendance }).getByRole('cell')
    expect(await cells.allInnerTexts()).toEqual(['500', '450'])
    expect(await page.locator('#attendance').inputValue()).toBe('450')
    await page.getByRole('button', { name: desk.activities.save }).click()
    expect(await page.getByRole('row', { name: '赶集日科普' }).innerText()).toContain('450')
  })
})

describe('points', () => {
  test('a new one has a code that leads a phone to its survey', async () => {
    const code = await addPoint(page, server.origin, '临泽西站出口')
    const address = `${server.origin}/s/${code}`
    expect(await readScreen(page)).toBe(address)
    const visitor = await (await browser.context(phone)).newPage()
    await visitor.goto(address)
    expect(await visitor.getByRole('heading', { level: 1 }).innerText()).toContain('临泽西站出口')
    expect(await visitor.locator('#q-activity_type').isVisible()).toBe(true)
  })

  test.each(['poster', 'card'] as const)('the printed %s carries the same code', async (format) => {
    await page.goto(`${server.origin}/desk/points/${server.firstPointCode}`)
    await page.getByRole('link', { name: desk.points[format] }).click()
    await page.locator('main.sheet').waitFor()
    expect(await readScreen(page)).toBe(`${server.origin}/s/${server.firstPointCode}`)
  })

  test('faults of the form are named, and what was typed stays', async () => {
    await page.goto(`${server.origin}/desk/points/new`)
    await page.evaluate(forgetNativeChecks)
    await page.locator('#opensAt').fill('2026-05-02T09:00')
    await page.locator('#closesAt').fill('2026-05-01T09:00')
    await page.getByRole('button', { name: desk.points.save }).click()
    const summary = await page.getByRole('alert').innerText()
    expect(summary).toContain(desk.faults['required'])
    expect(summary).toContain(desk.faults['time_order'])
    expect(await page.locator('#opensAt').inputValue()).toBe('2026-05-02T09:00')
  })

  test('a closed one tells visitors so, and takes them again when it is reopened', async () => {
    const code = await addPoint(page, server.origin, '临时展台')
    const visitor = await (await browser.context(phone)).newPage()
    await page.getByText(desk.points.close).click()
    await page.getByRole('button', { name: desk.points.closeConfirm }).click()
    await page.getByText(desk.points.closed, { exact: true }).waitFor()
    await visitor.goto(`${server.origin}/s/${code}`)
    expect(await visitor.getByRole('heading').innerText()).toBe(zh.messages.closed.title)
    await page.getByText(desk.points.reopen).first().click()
    await page.getByRole('button', { name: desk.points.reopen }).click()
    await page.getByText(desk.points.open, { exact: true }).waitFor()
    await visitor.reload()
    await visitor.locator('#q-overall').waitFor()
  })

  test('a change made twice from an old page is refused and explained', async () => {
    const code = await addPoint(page, server.origin, '两人同改')
    const colleague = await page.context().newPage()
    await colleague.goto(`${server.origin}/desk/points/${code}`)
    for (const each of [page, colleague]) {
      await each.getByText(desk.points.toTest).click()
      await each.getByRole('button', { name: desk.points.toTestConfirm }).click()
    }
    await page.getByText(desk.points.testBadge, { exact: true }).waitFor()
    const heading = await colleague.getByRole('heading').innerText()
    expect(heading).toBe(desk.problems['edit_conflict']?.title)
  })
})

/** Reads the code on the screen as a phone's camera does. */
async function readScreen(from: Page): Promise<string | undefined> {
  return readQr(PNG.sync.read(await from.locator('svg[role=img], .qr').first().screenshot()))
}
