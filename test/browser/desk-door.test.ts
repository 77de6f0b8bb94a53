import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { useServer } from '../support/use-server.ts'
import { desktop, useChromium } from './support/chromium.ts'
import { admin, becomeAdmin, desk, type SignedIn, signIn } from './support/desk.ts'
import { forgetNativeChecks } from './support/in-page.ts'
import { watch } from './support/watch.ts'

const server = useServer()
const browser = useChromium()

async function open(path: string, storageState?: SignedIn): Promise<Page> {
  const context = await browser.context({ ...desktop, ...(storageState && { storageState }) })
  const page = await context.newPage()
  await page.goto(server.origin + path)
  return page
}

describe('before there is an administrator', () => {
  test('the one-time link refuses short, common and mistyped passwords and says why', async () => {
    const page = await open(server.invitationPath)
    const { faults } = watch(page.context())
    const { name, password, again, submit } = desk.invitation
    const attempts = [
      { typed: ['王管理', '1234567', '1234567'], fault: desk.faults['too_short'] },
      { typed: ['王管理', 'password123', 'password123'], fault: desk.faults['common'] },
      {
        typed: ['王管理', '王管理的密码很长', '王管理的密码很长'],
        fault: desk.faults['contains_name'],
      },
      { typed: ['王管理', admin.password, `${admin.password}了`], fault: desk.faults['not_same'] },
      { typed: ['', admin.password, admin.password], fault: desk.faults['required'] },
    ]
    for (const { typed, fault } of attempts) {
      await page.getByLabel(name).fill(typed[0] ?? '')
      await page.getByLabel(password, { exact: true }).fill(typed[1] ?? '')
      await page.getByLabel(again).fill(typed[2] ?? '')
      await page.evaluate(forgetNativeChecks)
      await page.getByRole('button', { name: submit }).click()
      expect(await page.getByRole('alert').innerText()).toContain(fault)
      expect(await page.getByLabel(name).inputValue()).toBe(typed[0])
      expect(await page.getByLabel(password, { exact: true }).inputValue()).toBe('')
    }
    expect(faults).toEqual([])
  })
})

describe('the door of the desk', () => {
  let signedIn: SignedIn
  beforeAll(async () => {
    signedIn = await becomeAdmin(browser, server)
  })

  test('the one-time link makes one administrator and is then used up', async () => {
    const page = await open(server.invitationPath)
    expect(await page.getByRole('heading').innerText()).toBe(desk.invitation.invalidTitle)
  })

  test('leads through the sign-in to the page that was asked for', async () => {
    const page = await open('/desk/points')
    expect(new URL(page.url()).pathname).toBe('/desk/sign-in')
    await signIn(page, '张三', admin.password)
    expect(await page.getByRole('alert').innerText()).toBe(desk.signIn.failed)
    expect(await page.getByLabel(desk.signIn.name).inputValue()).toBe('张三')
    await signIn(page, admin.name, admin.password)
    await page.getByRole('heading', { name: desk.points.title }).waitFor()
    expect(new URL(page.url()).pathname).toBe('/desk/points')
  })

  test('closes behind whoever signs out: the back button shows nothing', async () => {
    const page = await open('/desk/activities', signedIn)
    await page.getByRole('heading', { name: desk.activities.title, exact: true }).waitFor()
    await page.getByRole('button', { name: desk.signOut }).click()
    await page.getByText(desk.signIn.signedOut).waitFor()
    await page.goBack()
    await page.getByRole('button', { name: desk.signIn.submit }).waitFor()
    expect(
      await page.getByRole('heading', { name: desk.activities.title, exact: true }).count(),
    ).toBe(0)
  })

  test('opens without script too', async () => {
    const context = await browser.context({ ...desktop, javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(`${server.origin}/desk`)
    await signIn(page, admin.name, admin.password)
    await page.getByRole('heading', { name: desk.start.title }).waitFor()
  })
})
