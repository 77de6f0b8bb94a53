import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { visitorMessages } from '../../survey-ui/messages/visitor.ts'
import { until } from '../support/until.ts'
import { useServer } from '../support/use-server.ts'
import { desktop, phone, useChromium } from './support/chromium.ts'
import { becomeAdmin, desk, type SignedIn } from './support/desk.ts'
import { watch } from './support/watch.ts'

const server = useServer()
const browser = useChromium()
const text = desk.questionnaire
const visitor = visitorMessages('zh')
let signedIn: SignedIn

beforeAll(async () => {
  signedIn = await becomeAdmin(browser, server)
})

async function addRating(page: Page, zh: string, en: string): Promise<void> {
  await page.getByRole('link', { name: text.kinds.level, exact: true }).click()
  await page.locator('#textZh').fill(zh)
  await page.locator('#textEn').fill(en)
}

const line = (page: Page, id: string) => page.locator(`#question-${id}`)

test.each([
  ['with script', true, '停车方便吗'],
  ['without script', false, '厕所干净吗'],
])('a rating is added, previewed, published and answered (%s)', async (_, script, name) => {
  const options = { ...desktop, storageState: signedIn, javaScriptEnabled: script }
  const page = await (await browser.context(options)).newPage()
  await page.goto(`${server.origin}/desk/questionnaire?lang=zh`)
  await addRating(page, name, 'Was it fine?')

  await page.getByRole('button', { name: text.previewTyped }).click()
  const frame = page.frameLocator('iframe')
  await frame.getByText(name).first().waitFor()
  expect(await page.locator('#textZh').inputValue()).toBe(name)

  await page.getByRole('button', { name: text.save }).click()
  await page.getByRole('status').waitFor()
  await frame.getByText(name).first().waitFor()
  await page.getByRole('link', { name: text.previewEnglish }).click()
  await frame.getByText('Was it fine?').first().waitFor()
  const version = (await currentVersion(page)) + 1

  await page.getByRole('link', { name: text.review }).click()
  await page.getByRole('button', { name: text.publish }).click()
  await page.getByText(text.published(version)).waitFor()
  await answer(name, version, script)

  await page.goto(`${server.origin}/desk/questionnaire`)
  await page.getByText(text.answered).first().waitFor()
  const added = page.locator('li.asked-question').filter({ hasText: name })
  expect(await added.getByRole('button', { name: text.remove }).count()).toBe(0)
  expect(await added.getByRole('button', { name: text.switchOff }).count()).toBe(1)
})

/** A visitor who meets the new question and answers it. */
async function answer(name: string, version: number, javaScriptEnabled: boolean): Promise<void> {
  const visit = await (await browser.context({ ...phone, javaScriptEnabled })).newPage()
  await until('visitors see the next version', async () => {
    await visit.goto(`${server.origin}/s/${server.firstPointCode}?language=zh`)
    return (await visit.getByRole('radiogroup', { name }).count()) > 0
  })
  expect(await visit.locator('input[name=version]').inputValue()).toBe(String(version))
  await visit.locator('#q-overall label').first().click()
  await visit.getByRole('radiogroup', { name }).locator('label').nth(1).click()
  await visit.getByRole('button', { name: visitor.submit }).last().click()
  await visit.getByRole('heading', { name: visitor.thanks }).waitFor()
}

async function currentVersion(page: Page): Promise<number> {
  const heading = await page.locator('.notice.draft b').first().innerText()
  return Number(/\d+/.exec(heading)?.[0])
}

test('the preview routes and counts as on a phone, and sends nothing', async () => {
  const context = await browser.context({ ...desktop, storageState: signedIn })
  const { faults } = watch(context)
  const page = await context.newPage()
  const posts: string[] = []
  page.on('request', (request) => {
    if (request.method() === 'POST') posts.push(request.url())
  })
  await page.goto(`${server.origin}/desk/questionnaire?lang=zh`)
  const frame = page.frameLocator('iframe')
  const why = frame.locator('#q-why')
  await frame.getByText(visitor.preview).waitFor()
  expect(await why.isVisible()).toBe(false)
  await frame.locator('#q-overall .l1').click()
  await why.waitFor()
  expect(await frame.getByRole('button', { name: visitor.submit }).last().isDisabled()).toBe(true)
  await frame.locator('#comment-text').fill('想提交')
  await frame.locator('#q-age input').last().focus()
  await page.keyboard.press('Enter')
  expect(posts).toEqual([])
  const width = await page.evaluate<number>('document.querySelector("iframe").clientWidth')
  expect(width).toBeGreaterThan(360)
  expect(width).toBeLessThan(400)
  expect(faults.filter((fault) => !fault.includes('sandbox'))).toEqual([])
})

test('questions move and switch with buttons, and a fixed one says why it cannot go', async () => {
  const context = await browser.context({ ...desktop, storageState: signedIn })
  const page = await context.newPage()
  await page.goto(`${server.origin}/desk/questionnaire?lang=zh`)
  const order = async () =>
    await page.evaluate<string[]>(
      'Array.from(document.querySelectorAll(".asked-question"), (one) => one.id)',
    )
  const before = (await order()).indexOf('question-recommend')
  await line(page, 'recommend').getByRole('button', { name: text.up }).click()
  await page.getByRole('link', { name: text.review }).waitFor()
  expect((await order()).indexOf('question-recommend')).toBe(before - 1)
  expect(await line(page, 'overall').getByRole('button', { name: text.switchOff }).count()).toBe(0)
  await line(page, 'age').getByRole('button', { name: text.switchOff }).click()
  await page.getByRole('alert').getByText('年龄段').waitFor()
  await page.getByText(text.discard).click()
  await page.getByRole('button', { name: text.discardConfirm }).click()
  await page.getByText(text.discarded).waitFor()
  expect((await order()).indexOf('question-recommend')).toBe(before)
})
