import type { Page } from 'playwright-core'
import type { SharedServer } from '../../support/use-server.ts'
import { desk } from './desk.ts'
import { at, type DeskVisit, faulty, visit } from './desk-visit.ts'
import { forgetNativeChecks, openEverything } from './in-page.ts'

/** The first comment of the list. */
async function openComment(page: Page, server: SharedServer): Promise<void> {
  await at('/desk/comments')(page, server)
  await page.locator('.comment a').first().click()
  await page.locator('#reason').waitFor()
}

/** The first entry of the ledger. */
async function openEntry(page: Page, server: SharedServer): Promise<void> {
  await at('/desk/rectifications')(page, server)
  await page.locator('.ledger .links a').first().click()
  await page.locator('#action').waitFor()
}

/** Presses a button with nothing in the form that is open. */
const pressed =
  (open: DeskVisit['open'], button: string) =>
  async (page: Page, server: SharedServer): Promise<void> => {
    await open(page, server)
    await page.evaluate(forgetNativeChecks)
    await page.getByRole('button', { name: button, exact: true }).click()
    await page.getByRole('alert').waitFor()
  }

/** Everything that the two rooms about what visitors wrote show. */
export function followUpVisits(): readonly DeskVisit[] {
  const { comments, commentThemes, rectifications, workCalendar } = desk
  const calendar = '/desk/rectifications/calendar'
  const theme = '/desk/comments/themes/crowded'
  const themes = '/desk/comments/themes'
  return [
    visit('admin', 'comments', '/desk/comments', async (page, server) => {
      await at('/desk/comments')(page, server)
      await page.evaluate(openEverything)
    }),
    visit('admin', 'comments, wrong filter', '/desk/comments', at('/desk/comments?level=9')),
    visit('admin', 'no hidden comment', '/desk/comments', at('/desk/comments?hidden=only')),
    visit('admin', 'comment', '/desk/comments/:id', openComment),
    visit(
      'admin',
      'comment with a fault',
      '/desk/comments/:id',
      pressed(openComment, comments.hideConfirm),
    ),
    visit('admin', 'themes', themes, at(themes)),
    visit('admin', 'new theme', `${themes}/new`, at(`${themes}/new`)),
    visit(
      'admin',
      'theme with faults',
      `${themes}/new`,
      faulty(`${themes}/new`, commentThemes.save),
    ),
    visit('admin', 'theme', `${themes}/:id`, async (page, server) => {
      await at(theme)(page, server)
      await page.getByRole('button', { name: commentThemes.preview }).click()
      await page.getByRole('status').waitFor()
    }),
    visit('admin', 'ledger', '/desk/rectifications', at('/desk/rectifications')),
    visit(
      'admin',
      'ledger, nothing ticked',
      '/desk/rectifications',
      pressed(at('/desk/rectifications'), rectifications.assign),
    ),
    visit('admin', 'ledger entry', '/desk/rectifications/:id', openEntry),
    visit('admin', 'ledger entry with faults', '/desk/rectifications/:id', async (page, server) => {
      await openEntry(page, server)
      await page.locator('#state').selectOption('done')
      await page.getByRole('button', { name: rectifications.save }).click()
      await page.getByRole('alert').waitFor()
    }),
    visit('admin', 'holidays', calendar, at(`${calendar}?year=2027`)),
    visit('admin', 'holidays with faults', calendar, async (page, server) => {
      await at(`${calendar}?year=2027`)(page, server)
      await page.locator('#daysOff').fill('国庆节')
      await page.getByRole('button', { name: workCalendar.save }).click()
      await page.getByRole('alert').waitFor()
    }),
    visit('admin', 'digest', '/desk/rectifications/digest', at('/desk/rectifications/digest')),
  ]
}
