// Takes the screenshots under docs/shots from a real server with a simulated year (no respondents).
// Needs a Chromium with Chinese fonts: CHROMIUM=/path/to/chromium npm run shots
import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'

const root = fileURLToPath(new URL('..', import.meta.url))
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

async function serve() {
  const env = { ...process.env, PORT: '0', HOST: '127.0.0.1', MANYI_DATA: data }
  const child = spawn(process.execPath, [join(root, 'scripts', 'start.mjs')], { env })
  let said = ''
  await new Promise((resolve, reject) => {
    child.stdout.on('data', (chunk) => {
      said += chunk
      if (said.includes('MANYI_ORIGIN')) resolve()
    })
    child.on('exit', () => reject(new Error('the server ended')))
  })
  const origin = /http:\/\/[\d.]+:\d+/.exec(said)[0]
  const [point] = /(?<=\/s\/)[\w-]+/.exec(said)
  const [invitation] = /\/desk\/invitation\/[\w-]+/.exec(said)
  return { origin, point, invitation, stop: () => child.kill() }
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

async function deskShots(browser, { origin, point, invitation }) {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'zh-CN',
  })
  const page = await context.newPage()
  await page.goto(origin + invitation)
  await page.fill('input[name=name]', '馆长')
  for (const field of await page.locator('input[type=password]').all())
    await field.fill('sand-and-clay-strata')
  await page.click('main button[type=submit]')
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
const server = await serve()
const browser = await chromium.launch(
  process.env.CHROMIUM
    ? { executablePath: process.env.CHROMIUM, chromiumSandbox: false }
    : { channel: 'chrome' },
)
try {
  await visitorShots(browser, server)
  await deskShots(browser, server)
} finally {
  await browser.close()
  server.stop()
  rmSync(data, { recursive: true, force: true })
}
