import type { Page } from 'playwright-core'
import type { SharedServer } from '../../support/use-server.ts'
import { desk } from './desk.ts'
import { at, type DeskVisit, faulty, visit } from './desk-visit.ts'
import { openEverything } from './in-page.ts'

const SAID = '排队太久'

/** A list or form with everything in it unfolded. */
const unfolded = (path: string) => async (page: Page, server: SharedServer) => {
  await at(path)(page, server)
  await page.evaluate(openEverything)
}

/** Two people rename the same entry. */
async function entryConflict(page: Page, server: SharedServer): Promise<void> {
  const save = async (each: Page, en: string) => {
    await each.locator('#en').fill(en)
    await each.getByRole('button', { name: desk.lists.save }).click()
  }
  await at('/desk/towns/shahe')(page, server)
  const colleague = await page.context().newPage()
  await colleague.goto(page.url())
  await save(colleague, `Shahe ${Date.now()}`)
  await colleague.getByRole('status').waitFor()
  await colleague.close()
  await save(page, 'Shahe town')
  await page.getByRole('alert').waitFor()
}

async function madeOperator(page: Page, server: SharedServer): Promise<void> {
  await at('/desk/operators/new')(page, server)
  await page.locator('#name').fill('李四')
  await page.locator('input[value=evaluator]').check()
  await page.getByRole('button', { name: desk.operators.save }).click()
  await page.locator('#link').waitFor()
}

/** Makes a link and tells its path. */
async function madeLink(page: Page, server: SharedServer): Promise<string> {
  await at('/desk/collecting/new')(page, server)
  await page.locator('#label').fill('新华镇 志愿者王强')
  await page.locator('#place').selectOption({ index: 1 })
  const nextMonth = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10)
  await page.locator('#expiresOn').fill(nextMonth)
  await page.getByRole('button', { name: desk.collecting.save }).click()
  const address = await page.locator('#link').inputValue()
  return new URL(address).pathname
}

async function collectPage(page: Page, server: SharedServer): Promise<void> {
  await at(await madeLink(page, server))(page, server)
}

async function addEntry(page: Page, server: SharedServer, said: string): Promise<void> {
  await at('/desk/publication/new')(page, server)
  await page.locator('#saidZh').fill(said)
  await page.locator('#doneZh').fill('入口加开了一条通道')
  await page.getByRole('button', { name: desk.publication.entrySave }).click()
  await page.getByRole('link', { name: said }).first().waitFor()
}

async function entries(page: Page, server: SharedServer): Promise<void> {
  await addEntry(page, server, SAID)
  await addEntry(page, server, '听不清讲解')
  await page
    .getByRole('button', { name: `${desk.publication.publish} ${SAID}` })
    .first()
    .click()
  await page.getByRole('status').waitFor()
}

async function publish(page: Page, server: SharedServer, isOn: 'yes' | 'no'): Promise<void> {
  await at('/desk/publication')(page, server)
  await page.locator('#isOn').selectOption(isOn)
  await page.getByRole('button', { name: desk.publication.save, exact: true }).click()
  await page.getByRole('status').waitFor()
  // The switch is looked at once a second.
  await page.waitForTimeout(1_100)
}

/** The rooms in which the house itself is arranged, and what they open to the public. */
export function settingsVisits(): readonly DeskVisit[] {
  const { operators, lists, collecting, publication } = desk
  return [
    visit('admin', 'towns', '/desk/towns', at('/desk/towns')),
    visit('admin', 'new town', '/desk/towns/new', at('/desk/towns/new')),
    visit('admin', 'town with faults', '/desk/towns/new', faulty('/desk/towns/new', lists.save)),
    visit('admin', 'town', '/desk/towns/:id', unfolded('/desk/towns/shahe')),
    visit('admin', 'town that two people rename', '/desk/towns/:id', entryConflict),
    visit('admin', 'activity types', '/desk/activity-types', at('/desk/activity-types')),
    visit('admin', 'new type', '/desk/activity-types/new', at('/desk/activity-types/new')),
    visit('admin', 'type', '/desk/activity-types/:id', unfolded('/desk/activity-types/fair')),
    visit('admin', 'type in use', '/desk/activity-types/:id', async (page, server) => {
      await unfolded('/desk/activity-types/fair')(page, server)
      await page.getByRole('button', { name: lists.removeConfirm }).click()
      await page.getByRole('alert').waitFor()
    }),
    visit('admin', 'new operator', '/desk/operators/new', at('/desk/operators/new')),
    visit(
      'admin',
      'operator with faults',
      '/desk/operators/new',
      faulty('/desk/operators/new', operators.save),
    ),
    visit('admin', 'link for an operator', '/desk/operators', madeOperator),
    visit('admin', 'operators', '/desk/operators', unfolded('/desk/operators')),
    visit('admin', 'log', '/desk/audit', at('/desk/audit')),
    visit('admin', 'log, nothing found', '/desk/audit', at('/desk/audit?subject=nowhere')),
    visit('admin', 'log, wrong period', '/desk/audit', at('/desk/audit?from=2026-13-01')),
    visit('admin', 'no collecting links', '/desk/collecting', at('/desk/collecting')),
    visit('admin', 'new collecting link', '/desk/collecting/new', at('/desk/collecting/new')),
    visit(
      'admin',
      'collecting link with faults',
      '/desk/collecting/new',
      faulty('/desk/collecting/new', collecting.save),
    ),
    visit('admin', 'collecting link shown once', '/desk/collecting', async (page, server) => {
      await madeLink(page, server)
    }),
    visit('admin', 'collecting links', '/desk/collecting', unfolded('/desk/collecting')),
    visit('admin', 'page behind a collecting link', '/collect/:token', collectPage),
    visit('nobody', 'no such collecting link', '/collect/:token', at('/collect/nothing')),
    visit('admin', 'public page settings', '/desk/publication', at('/desk/publication')),
    visit('admin', 'new entry', '/desk/publication/new', at('/desk/publication/new')),
    visit(
      'admin',
      'entry with faults',
      '/desk/publication/new',
      faulty('/desk/publication/new', publication.entrySave),
    ),
    visit('admin', 'entries', '/desk/publication', entries),
    visit('admin', 'entry', '/desk/publication/:id', async (page, server) => {
      await at('/desk/publication')(page, server)
      await page.getByRole('link', { name: SAID }).first().click()
      await page.locator('#saidZh').waitFor()
    }),
    visit('admin', 'public results', '/results', async (page, server) => {
      await publish(page, server, 'yes')
      await at('/results')(page, server)
      await page.locator('.results').waitFor()
    }),
    visit('admin', 'public results, off', '/results', async (page, server) => {
      await publish(page, server, 'no')
      await at('/results')(page, server)
      await page.locator('.plain').waitFor()
    }),
  ]
}
