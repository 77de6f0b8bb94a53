import type { Page } from 'playwright-core'
import { postComments, postResponses } from '../../support/post-responses.ts'
import { until } from '../../support/until.ts'
import type { SharedServer } from '../../support/use-server.ts'
import { desktop, type SharedBrowser } from './chromium.ts'
import { coverageVisits } from './coverage-visits.ts'
import { addPoint, addToken, desk, type SignedIn, saveActivity, signIn } from './desk.ts'
import { at, type DeskVisit, faulty, visit } from './desk-visit.ts'
import { followUpVisits } from './follow-up-visits.ts'
import { forgetNativeChecks, openEverything } from './in-page.ts'
import { questionnaireVisits } from './questionnaire-visits.ts'
import { settingsVisits } from './settings-visits.ts'

const caravan = {
  name: '赶集日大篷车',
  type: 'caravan',
  startsOn: '2026-05-01',
  endsOn: '2026-05-02',
}

/** What the pages of the desk show when they are not empty. */
export async function preparedDesk(
  browser: SharedBrowser,
  server: SharedServer,
  storageState: SignedIn,
): Promise<void> {
  const context = await browser.context({ ...desktop, storageState })
  const page = await context.newPage()
  await page.goto(`${server.origin}/desk/activities/new`)
  await saveActivity(page, caravan)
  await addPoint(page, server.origin, '临时展台')
  await page.getByText(desk.points.toTest).click()
  await page.getByRole('button', { name: desk.points.toTestConfirm }).click()
  await page.getByText(desk.points.testBadge, { exact: true }).waitFor()
  await postResponses(server.origin, server.firstPointCode, [5, 5, 5, 4, 4, 3, 2, 1])
  await postComments(server.origin, server.firstPointCode, [
    { overall: 5, comment: '很好，希望多办' },
    { overall: 1, comment: '排队太久，打 13812345678' },
  ])
  await until('the responses are counted', async () => {
    const reply = await page.request.get(`${server.origin}/api/v1/indicator`)
    return ((await reply.json()) as { valid: number }).valid >= 10
  })
  await context.close()
}

const point = (suffix: string) => at((server) => `/desk/points/${server.firstPointCode}${suffix}`)

async function openActivity(page: Page, server: SharedServer): Promise<void> {
  await at('/desk/activities?year=2026')(page, server)
  await page.getByRole('link', { name: caravan.name }).click()
  await page.locator('#attendance').waitFor()
}

async function conflict(page: Page, server: SharedServer): Promise<void> {
  await openActivity(page, server)
  const colleague = await page.context().newPage()
  await colleague.goto(page.url())
  await saveActivity(colleague, { ...caravan, attendance: '100' })
  await colleague.getByRole('row', { name: caravan.name }).waitFor()
  await colleague.close()
  await saveActivity(page, { ...caravan, attendance: '200' })
  await page.getByRole('alert').waitFor()
}

async function indicatorConflict(page: Page, server: SharedServer): Promise<void> {
  const save = async (each: Page, target: string) => {
    await each.locator('#target').fill(target)
    await each.getByRole('button', { name: desk.indicators.save }).click()
  }
  await at('/desk/indicators/overall/edit')(page, server)
  const colleague = await page.context().newPage()
  await colleague.goto(page.url())
  const [mine, theirs] =
    (await page.locator('#target').inputValue()) === '95' ? ['97', '96'] : ['96', '95']
  await save(colleague, theirs)
  await colleague.getByRole('status').waitFor()
  await colleague.close()
  await save(page, mine)
  await page.getByRole('alert').waitFor()
}

/** The code to try, after making it where there is none. */
async function testScan(page: Page, server: SharedServer): Promise<void> {
  await at('/desk/start/test')(page, server)
  const make = page.getByRole('button', { name: desk.testScan.make })
  if (await make.isVisible()) await make.click()
  await page.locator('.qr').waitFor()
}

/** A year that was copied: its rows have no tick, and the copy can be undone. */
async function copiedYear(page: Page, server: SharedServer): Promise<void> {
  await at('/desk/activities/copy?from=2026&to=2027')(page, server)
  const copy = page.getByRole('button', { name: desk.yearCopy.submit('2027') })
  if (await copy.isVisible()) await copy.click()
  await page.getByText(desk.yearCopy.undo).waitFor()
}

/** A recipe for every page of the desk, and for what its forms say when something is wrong. */
export function deskVisits(): readonly DeskVisit[] {
  const { activities, points, indicators, formRows, tokens } = desk
  const invitation = (server: SharedServer) => server.invitationPath
  return [
    visit('invited', 'invitation', '/desk/invitation/:token', at(invitation)),
    visit(
      'invited',
      'invitation with faults',
      '/desk/invitation/:token',
      faulty(invitation, desk.invitation.submit),
    ),
    visit('nobody', 'used invitation', '/desk/invitation/:token', at(invitation)),
    visit('nobody', 'sign-in', '/desk/sign-in', at('/desk/sign-in')),
    visit('nobody', 'refused sign-in', '/desk/sign-in', async (page, server) => {
      await at('/desk/sign-in')(page, server)
      await signIn(page, '张三', 'anything at all')
      await page.getByRole('alert').waitFor()
    }),
    visit('admin', 'first page', '/desk', at('/desk')),
    visit('admin', 'first use', '/desk/start', at('/desk/start')),
    visit('admin', 'test scan', '/desk/start/test', testScan),
    visit('admin', 'organisation', '/desk/organisation', at('/desk/organisation')),
    visit(
      'admin',
      'organisation with faults',
      '/desk/organisation',
      async (page: Page, server: SharedServer) => {
        await at('/desk/organisation')(page, server)
        await page.locator('#associationZh').fill('')
        await page.evaluate(forgetNativeChecks)
        await page.getByRole('button', { name: desk.organisation.save }).click()
        await page.getByRole('alert').waitFor()
      },
    ),
    visit('admin', 'overview', '/desk/overview', at('/desk/overview')),
    visit(
      'admin',
      'overview, wrong period',
      '/desk/overview',
      at('/desk/overview?from=2026-13-01'),
    ),
    visit('admin', 'results', '/desk/results', at('/desk/results')),
    visit('admin', 'results without figure', '/desk/results', at('/desk/results?type=fair')),
    visit('admin', 'results, wrong period', '/desk/results', at('/desk/results?from=2026-13-01')),
    visit('admin', 'groups and trend', '/desk/groups', at('/desk/groups')),
    visit('admin', 'groups, wrong period', '/desk/groups', at('/desk/groups?from=2026-13-01')),
    ...coverageVisits(),
    visit('admin', 'activities', '/desk/activities', at('/desk/activities?year=2026')),
    visit(
      'admin',
      'copy of a year',
      '/desk/activities/copy',
      at('/desk/activities/copy?from=2026&to=2028'),
    ),
    visit('admin', 'copied year', '/desk/activities/copy', copiedYear),
    visit(
      'admin',
      'copy of a year, wrong years',
      '/desk/activities/copy',
      at('/desk/activities/copy?from=2026&to=2026'),
    ),
    visit('admin', 'new activity', '/desk/activities/new', at('/desk/activities/new')),
    visit(
      'admin',
      'activity with faults',
      '/desk/activities/new',
      faulty('/desk/activities/new', activities.save),
    ),
    visit('admin', 'activity', '/desk/activities/:id', openActivity),
    visit('admin', 'edit conflict', '/desk/activities/:id', conflict),
    visit('admin', 'points', '/desk/points', at('/desk/points')),
    visit('admin', 'new point', '/desk/points/new', at('/desk/points/new')),
    visit(
      'admin',
      'point with faults',
      '/desk/points/new',
      faulty('/desk/points/new', points.save),
    ),
    visit('admin', 'point', '/desk/points/:code', point('')),
    visit('admin', 'poster', '/desk/points/:code/poster', point('/poster')),
    visit('admin', 'card', '/desk/points/:code/card', point('/card')),
    visit('admin', 'indicators', '/desk/indicators', at('/desk/indicators')),
    visit('admin', 'new indicator', '/desk/indicators/new', at('/desk/indicators/new')),
    visit(
      'admin',
      'indicator with faults',
      '/desk/indicators/new',
      faulty('/desk/indicators/new', indicators.create),
    ),
    visit('admin', 'indicator', '/desk/indicators/:id', at('/desk/indicators/overall')),
    visit('admin', 'edited indicator', '/desk/indicators/:id/edit', indicatorConflict),
    visit('admin', 'old version', '/desk/indicators/:id', at('/desk/indicators/overall?version=1')),
    visit('admin', 'form rows', '/desk/indicators/rows', at('/desk/indicators/rows')),
    visit(
      'admin',
      'form rows, wrong period',
      '/desk/indicators/rows',
      at('/desk/indicators/rows?from=2026-06-01&to=2026-05-01'),
    ),
    visit(
      'admin',
      'remark',
      '/desk/indicators/:id/remark',
      at('/desk/indicators/department/remark'),
    ),
    visit(
      'admin',
      'remark with a fault',
      '/desk/indicators/:id/remark',
      faulty('/desk/indicators/department/remark', formRows.remarkSave),
    ),
    visit('admin', 'results of the department', '/desk/results', async (page, server) => {
      await at('/desk/results?indicator=department')(page, server)
      await page.getByRole('navigation', { name: indicators.title }).waitFor()
    }),
    ...questionnaireVisits(),
    ...followUpVisits(),
    visit('admin', 'exports', '/desk/exports', at('/desk/exports')),
    visit(
      'admin',
      'exports, wrong period',
      '/desk/exports',
      at('/desk/exports?from=2026-06-01&to=2026-05-01'),
    ),
    visit('admin', 'no tokens', '/desk/tokens', at('/desk/tokens')),
    visit('admin', 'new token', '/desk/tokens/new', at('/desk/tokens/new')),
    visit(
      'admin',
      'token with faults',
      '/desk/tokens/new',
      faulty('/desk/tokens/new', tokens.save),
    ),
    visit('admin', 'token shown once', '/desk/tokens', async (page, server) => {
      await addToken(page, server.origin, '县平台')
    }),
    visit('admin', 'tokens', '/desk/tokens', async (page, server) => {
      await at('/desk/tokens')(page, server)
      await page.locator('summary').first().click()
    }),
    ...settingsVisits(),
    visit('nobody', 'documentation of the API', '/api/v1/docs', async (page, server) => {
      await at('/api/v1/docs')(page, server)
      await page.evaluate(openEverything)
    }),
    visit('admin', 'no such point', '/desk/points/:code', at('/desk/points/nowhere')),
  ]
}
