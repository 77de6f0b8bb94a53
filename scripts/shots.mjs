// Takes the screenshots under docs/shots from a real server with a simulated year (no respondents).
// Needs a Chromium with Chinese fonts: CHROMIUM=/path/to/chromium npm run shots
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { becomeAdmin, launch, root, serve } from './shots-server.mjs'

const data = mkdtempSync(join(tmpdir(), 'manyi-shots-'))
const shot = (name) => join(root, 'docs', 'shots', `${name}.png`)

/** A simulated year in the folder that is then served. */
function makeDemo() {
  const words = ['--data', data, '--no-start', '--responses', '20000']
  const made = spawnSync(process.execPath, [join(root, 'scripts', 'demo.mjs'), ...words], {
    stdio: ['ignore', 2, 2],
  })
  if (made.status !== 0) throw new Error('the demo could not be made')
}

async function visitorShots(browser, { origin, point }) {
  for (const [language, locale] of [
    ['zh', 'zh-CN'],
    ['en', 'en-GB'],
  ]) {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale })
    const page = await context.newPage()
    await page.goto(`${origin}/s/${point}`)
    await page.screenshot({ path: shot(`survey-${language}-390`) })
    await context.close()
  }
}

async function deskShots(browser, server) {
  const { origin, point } = server
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'zh-CN',
  })
  const page = await context.newPage()
  await becomeAdmin(page, server, '馆长')
  for (const [name, width, height, path] of [
    ['result-zh-1440', 1440, 900, '/desk/results?lang=zh'],
    ['result-en-1440', 1440, 900, '/desk/results?lang=en'],
    ['result-en-390', 390, 844, '/desk/results?lang=en'],
    ['result-zh-390', 390, 844, '/desk/results?lang=zh'],
    ['form-rows-zh-1440', 1440, 900, '/desk/indicators/rows?lang=zh'],
    ['poster-zh', 1000, 1260, `/desk/points/${point}/poster`],
  ]) {
    await page.setViewportSize({ width, height })
    await page.goto(origin + path)
    await page.waitForTimeout(300)
    await page.screenshot({ path: shot(name) })
  }
}

makeDemo()
const server = await serve(data)
const browser = await launch()
try {
  await visitorShots(browser, server)
  await deskShots(browser, server)
} finally {
  await browser.close()
  server.stop()
  rmSync(data, { recursive: true, force: true })
}
