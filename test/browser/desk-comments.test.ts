import type { Page } from 'playwright-core'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { postComments } from '../support/post-responses.ts'
import { useServer } from '../support/use-server.ts'
import { barriers } from './support/axe.ts'
import { desktop, useChromium } from './support/chromium.ts'
import { becomeAdmin, desk, type SignedIn } from './support/desk.ts'
import { sidewaysOverflow } from './support/in-page.ts'

const server = useServer()
const browser = useChromium()
const { comments, commentThemes } = desk
let signedIn: SignedIn
let page: Page

beforeAll(async () => {
  signedIn = await becomeAdmin(browser, server)
  await postComments(server.origin, server.firstPointCode, [
    { overall: 5, comment: '实验秀很好，希望多办' },
    { overall: 1, comment: '排队太久，打 13812345678 找我' },
    { overall: 2, comment: `很长的网址${'a'.repeat(120)}` },
  ])
})
beforeEach(async () => {
  page = await (await browser.context({ ...desktop, storageState: signedIn })).newPage()
})

/** Goes on with Tab until something has the focus, as somebody without a mouse does. */
async function tabTo(name: string): Promise<void> {
  for (let steps = 0; steps < 60; steps += 1) {
    await page.keyboard.press('Tab')
    const focused = page.locator(':focus')
    if ((await focused.count()) > 0 && (await focused.innerText()).includes(name)) return
  }
  throw new Error(`Tab never reached ${name}.`)
}

describe('the room of comments', () => {
  test('shows a comment masked, filters it by theme, hides it and shows it again, by keyboard', async () => {
    await page.goto(`${server.origin}/desk/comments`)
    expect(await page.locator('.comment').count()).toBe(3)
    expect(await page.content()).not.toContain('13812345678')
    await page.locator('.theme-counts').getByRole('link', { name: '排队拥挤' }).focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(/theme=crowded/)
    expect(await page.locator('.comment-text').allInnerTexts()).toEqual(['排队太久，打 *** 找我'])
    await page.locator('main').focus()
    await tabTo('科技馆出口')
    await page.keyboard.press('Enter')
    await page.locator('#reason').focus()
    await page.keyboard.type('请他本人联系')
    await page.keyboard.press('Enter')
    expect(await page.getByRole('status').innerText()).toBe(comments.hiddenNow)
    await page.goto(`${server.origin}/desk/comments`)
    expect(await page.locator('.comment').count()).toBe(2)
    await page.goto(`${server.origin}/desk/comments?hidden=only`)
    await page.locator('.comment a').click()
    await page.locator('#reason').fill('误隐藏')
    await page.getByRole('button', { name: comments.unhideConfirm, exact: true }).click()
    expect(await page.getByRole('status').innerText()).toBe(comments.shownNow)
  })

  test('says what a rule would find before it is saved', async () => {
    await page.goto(`${server.origin}/desk/comments/themes/new`)
    await page.locator('#nameZh').fill('实验秀')
    await page.locator('#nameEn').fill('Show')
    await page.locator('#keywordsZh').fill('实验秀')
    await page.getByRole('button', { name: commentThemes.preview }).click()
    const preview = page.getByRole('status')
    expect(await preview.innerText()).toContain(commentThemes.previewTitle('1', '3'))
    expect(await preview.getByRole('listitem').innerText()).toBe('实验秀很好，希望多办')
    await page.getByRole('button', { name: commentThemes.save, exact: true }).click()
    expect(await page.getByRole('status').innerText()).toBe(commentThemes.saved('实验秀'))
  })

  test.each(['zh', 'en'])('has no barrier and no sideways scroll at 390 px in %s', async (lang) => {
    await page.setViewportSize({ width: 390, height: 844 })
    for (const path of ['', '/themes', '/themes/crowded']) {
      await page.goto(`${server.origin}/desk/comments${path}?lang=${lang}`)
      expect(await barriers(page), path).toEqual([])
      expect(await page.evaluate<number>(sidewaysOverflow), path).toBeLessThanOrEqual(0)
    }
  })
})
