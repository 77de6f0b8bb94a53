import { readFileSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { yearUntil, yesterday } from '../../server/demo/calendar.ts'
import { fillWithDemo } from '../support/demo-folder.ts'
import { type RunningServer, removeDataFolder, startServer } from '../support/server.ts'
import { desktop, phone, useChromium } from './support/chromium.ts'
import { desk, signIn } from './support/desk.ts'
import { watch } from './support/watch.ts'

const HANDBOOK = fileURLToPath(new URL('../../docs/评价员手册.md', import.meta.url))
const MOST_CLICKS = 3
const evaluator = { name: '王评价', password: '黑河的水流到居延海' }
const until = yesterday(new Date())
const period = { from: yearUntil(until)[0]?.localDate ?? '', to: until }

/** The paths of the handbook in their order, as it writes them. */
const paths = [...readFileSync(HANDBOOK, 'utf8').matchAll(/^ *路径：(.+)$/gm)].map(
  ([, path = '']) => path.split(' → '),
)

const browser = useChromium()
let server: RunningServer

beforeAll(async () => {
  const dataFolder = await mkdtemp(join(tmpdir(), 'manyi-five-'))
  const options = { seed: 'danxia', responses: 3_000, points: 0, until }
  const invitation = await fillWithDemo(dataFolder, options, evaluator.name)
  server = await startServer({ dataFolder })
  const chromium = await browser.context(desktop)
  const page = await chromium.newPage()
  await page.goto(server.origin + invitation)
  await page.getByLabel(desk.invitation.password, { exact: true }).fill(evaluator.password)
  await page.getByLabel(desk.invitation.again).fill(evaluator.password)
  await page.getByRole('button', { name: desk.invitation.submit }).click()
  await page.waitForURL(/\/desk\/overview/)
  await chromium.close()
})
afterAll(async () => {
  await server?.stop()
  if (server) await removeDataFolder(server.dataFolder)
})

/** Signs in as an evaluator, at the view that a colleague has sent; the overview is open then. */
async function signedIn(options = desktop): Promise<Page> {
  const page = await (await browser.context(options)).newPage()
  const query = new URLSearchParams(period)
  await page.goto(`${server.origin}/desk/overview?${query}`)
  await signIn(page, evaluator.name, evaluator.password)
  await page.waitForURL(`**/desk/overview?${query}`)
  return page
}

/** Clicks the way of a path after the sign-in; returns how many clicks it took. */
async function walk(page: Page, path: readonly string[]): Promise<number> {
  const [first, second, ...steps] = path
  expect([first, second]).toEqual([desk.signIn.title, desk.rooms.overview])
  for (const step of steps) {
    const before = page.url()
    await page.locator('main').getByRole('link', { name: step, exact: true }).first().click()
    await page.waitForURL((url) => url.href !== before)
  }
  return steps.length
}

/** What answers each question, in the order of the handbook. */
const ANSWERS: readonly ((page: Page) => Promise<void>)[] = [
  async (page) => {
    expect(await page.locator('.big').innerText()).toMatch(/^9\d\s*\.\d\d\s*%$/)
    expect(await page.locator('.headline').innerText()).toContain('95%')
    await page.getByRole('heading', { name: desk.overview.indicatorsTitle }).waitFor()
  },
  async (page) => {
    await page.waitForURL('**/desk/results?*')
    const answer = page.locator('.answer').filter({ hasText: desk.results.provenQuestion })
    const said = await answer.locator('b').innerText()
    expect(Object.values(desk.results.verdicts)).toContain(said.trim())
  },
  async (page) => {
    await page.waitForURL('**/desk/groups?*')
    await page.getByRole('heading', { level: 1, name: desk.groups.title }).waitFor()
    for (const title of Object.values(desk.groups.dimensions)) {
      await page.getByRole('heading', { name: title, exact: true }).waitFor()
    }
  },
  async (page) => {
    await page.waitForURL('**/desk/coverage?*')
    await page.getByRole('heading', { name: desk.coverage.findings }).waitFor()
    await page.getByRole('heading', { name: desk.coverage.peopleTitle }).waitFor()
  },
  async (page) => {
    await page.waitForURL('**/desk/rectifications?state=overdue')
    const overdue = page.locator('small.late').first()
    expect(await overdue.innerText()).toMatch(/^逾期 \d+ 天$/)
  },
]

test('the handbook writes down a path for each of the five questions', () => {
  expect(paths).toHaveLength(ANSWERS.length)
})

describe.each([
  ['a county PC', desktop],
  ['a phone', phone],
] as const)('an evaluator who is new, on %s', (_, options) => {
  test.each(ANSWERS.map((answer, index) => [index + 1, answer] as const))(
    'finds the answer to question %i within three clicks, on the path of the handbook',
    async (number, answer) => {
      const page = await signedIn(options)
      const { faults } = watch(page.context())
      expect(await walk(page, paths[number - 1] ?? [])).toBeLessThanOrEqual(MOST_CLICKS)
      await answer(page)
      expect(faults).toEqual([])
    },
  )
})

test('the overview alone tells of all five, without a click', async () => {
  const page = await signedIn()
  const { overview, results } = desk
  const main = await page.locator('main').innerText()
  expect(main).toContain(results.provenQuestion)
  for (const title of [overview.weakTitle, overview.missingTitle, overview.commentsTitle]) {
    await page.getByRole('heading', { name: title, exact: true }).waitFor()
  }
  const toDo = page.locator('.to-do li')
  expect(await toDo.count()).toBeGreaterThanOrEqual(3)
  expect(await toDo.first().innerText()).toContain(overview.toDo.overdue(1))
})

test('every line of what is left to do leads to a page where it can be done', async () => {
  const page = await signedIn()
  const links = await page.locator('.to-do a').all()
  const hrefs = await Promise.all(links.map((link) => link.getAttribute('href')))
  for (const href of hrefs) {
    const reply = await page.goto(`${server.origin}${href}`)
    expect([href, reply?.status()]).toEqual([href, 200])
    const { hash } = new URL(page.url())
    if (hash !== '') expect([hash, await page.locator(hash).count()]).toEqual([hash, 1])
  }
})
