import type { BrowserContext, Page } from 'playwright-core'
import { deskMessages } from '../../../survey-ui/messages/desk.ts'
import type { SharedServer } from '../../support/use-server.ts'
import { desktop, type SharedBrowser } from './chromium.ts'

export const desk = deskMessages('zh')

export const admin = { name: '王管理', password: '沙河水流到蓼泉去' }

/** The cookies of somebody who is signed in. */
export type SignedIn = Awaited<ReturnType<BrowserContext['storageState']>>

/** Uses the one-time link of a fresh installation. */
export async function becomeAdmin(browser: SharedBrowser, server: SharedServer): Promise<SignedIn> {
  const context = await browser.context(desktop)
  const page = await context.newPage()
  await page.goto(server.origin + server.invitationPath)
  await page.getByLabel(desk.invitation.name).fill(admin.name)
  await page.getByLabel(desk.invitation.password, { exact: true }).fill(admin.password)
  await page.getByLabel(desk.invitation.again).fill(admin.password)
  await page.getByRole('button', { name: desk.invitation.submit }).click()
  await page.waitForURL(/\/desk\/?(start|overview|results)?(\?|$)/)
  const signedIn = await context.storageState()
  await context.close()
  return signedIn
}

export async function signIn(page: Page, name: string, password: string): Promise<void> {
  await page.getByLabel(desk.signIn.name).fill(name)
  await page.getByLabel(desk.signIn.password).fill(password)
  await page.getByRole('button', { name: desk.signIn.submit }).click()
}

export interface ActivityEntry {
  readonly name: string
  readonly type: string
  readonly startsOn: string
  readonly endsOn: string
  readonly attendance?: string
}

/** Fills the form of an activity that is open and saves it. */
export async function saveActivity(page: Page, entry: ActivityEntry): Promise<void> {
  await page.locator('#name').fill(entry.name)
  await page.locator('#type').selectOption(entry.type)
  await page.locator('#startsOn').fill(entry.startsOn)
  await page.locator('#endsOn').fill(entry.endsOn)
  await page.locator('#attendance').fill(entry.attendance ?? '')
  await page.getByRole('button', { name: desk.activities.save }).click()
}

/** Makes a token with the form, leaving the page that shows it open; returns its text. */
export async function addToken(page: Page, origin: string, name: string): Promise<string> {
  await page.goto(`${origin}/desk/tokens/new`)
  await page.locator('#name').fill(name)
  await page.getByLabel('indicator:read').check()
  await page.getByRole('button', { name: desk.tokens.save }).click()
  return await page.getByLabel(desk.tokens.text, { exact: true }).inputValue()
}

/** Makes a point with the form and returns its code. */
export async function addPoint(page: Page, origin: string, name: string): Promise<string> {
  await page.goto(`${origin}/desk/points/new`)
  await page.locator('#name').fill(name)
  await page.getByRole('button', { name: desk.points.save }).click()
  await page.getByRole('status').waitFor()
  return new URL(page.url()).pathname.split('/').at(-1) ?? ''
}
