// Takes the screenshots of first use under docs/shots from a fresh installation of a real server.
// Needs a Chromium with Chinese fonts: CHROMIUM=/path/to/chromium node scripts/shots-onboarding.mjs
// Another folder and more pages, to look at: SHOTS=/tmp/look node scripts/shots-onboarding.mjs
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { becomeAdmin, launch, root, serve } from './shots-server.mjs'

const data = mkdtempSync(join(tmpdir(), 'manyi-shots-'))
const folder = process.env.SHOTS ?? join(root, 'docs', 'shots')
const year = String(new Date().getFullYear())

async function shoot(page, origin, name, path) {
  for (const language of ['zh', 'en']) {
    for (const [width, height] of [
      [1440, 900],
      [390, 844],
    ]) {
      await page.setViewportSize({ width, height })
      const mark = path.includes('?') ? '&' : '?'
      await page.goto(`${origin}${path}${mark}lang=${language}`)
      const fullPage = process.env.SHOTS !== undefined
      await page.screenshot({
        path: join(folder, `${name}-${language}-${width}.png`),
        fullPage,
      })
    }
  }
  await page.goto(`${origin}/desk/results?lang=zh`)
}

async function firstSteps(page, origin) {
  await page.goto(`${origin}/desk/organisation`)
  await page.fill('#telephone', '0936-5521234')
  await page.click('main button[type=submit]')
  await page.goto(`${origin}/desk/start`)
  await page.click('form[action="/desk/start/indicator"] button')
}

async function addActivity(page, origin, name, startsOn) {
  await page.goto(`${origin}/desk/activities/new`)
  await page.fill('#name', name)
  await page.selectOption('#type', 'caravan')
  await page.selectOption('#town', 'xinhua')
  await page.fill('#startsOn', startsOn)
  await page.fill('#endsOn', startsOn)
  await page.click('main button[type=submit]')
}

async function scan(page, origin) {
  await page.goto(`${origin}/desk/start/test`)
  await page.click('main button[type=submit]')
  const address = await page.locator('.address a').getAttribute('href')
  const visitor = await page.context().newPage()
  await visitor.goto(address)
  await visitor.locator('label', { hasText: '非常满意' }).first().click()
  await visitor.locator('button[type=submit]').last().click()
  await visitor.close()
}

async function allPages(page, { origin }) {
  await shoot(page, origin, 'test-none', '/desk/start/test')
  await shoot(page, origin, 'organisation', '/desk/organisation')
  await addActivity(page, origin, `${year}年大篷车进新华镇中心小学`, `${year}-03-05`)
  await addActivity(page, origin, '沙河镇赶集科普', `${year}-04-01`)
  await shoot(page, origin, 'activities', '/desk/activities')
  await shoot(page, origin, 'year-copy', `/desk/activities/copy?to=${Number(year) + 1}`)
  await shoot(page, origin, 'setup-line', '/desk/results')
  await shoot(page, origin, 'onboarding-3', '/desk/start')
  await page.goto(`${origin}/desk/start`)
  await page.click('form[action="/desk/start/points"] button')
  await page.click('.step.done ~ .step a[href$="/poster"]')
  await shoot(page, origin, 'onboarding-5', '/desk/start')
  await scan(page, origin)
  await shoot(page, origin, 'test-received', '/desk/start/test')
  await shoot(page, origin, 'onboarding-6', '/desk/start')
}

mkdirSync(folder, { recursive: true })
const server = await serve(data)
const browser = await launch()
try {
  const context = await browser.newContext({ locale: 'zh-CN' })
  const page = await context.newPage()
  await becomeAdmin(page, server, '王丽')
  if (process.env.SHOTS) await shoot(page, server.origin, 'onboarding-0', '/desk/start')
  await firstSteps(page, server.origin)
  await shoot(page, server.origin, 'onboarding', '/desk/start')
  if (process.env.SHOTS) await allPages(page, server)
} finally {
  await browser.close()
  server.stop()
  rmSync(data, { recursive: true, force: true })
}
