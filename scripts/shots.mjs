// Takes the screenshots under docs/shots from a real server with simulated responses (no respondents).
// Needs a Chromium with Chinese fonts: CHROMIUM=/path/to/chromium npm run shots
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'

const root = fileURLToPath(new URL('..', import.meta.url))
const data = mkdtempSync(join(tmpdir(), 'manyi-shots-'))
const shot = (name) => join(root, 'docs', 'shots', `${name}.png`)
const N = 600

/** A number from 0 to 1 that depends on its label only, so that every run shows the same figures. */
const chance = (label) => createHash('sha256').update(label).digest().readUInt32BE(0) / 2 ** 32

function pick(label, weights) {
  let left = chance(label) * weights.reduce((sum, [, weight]) => sum + weight, 0)
  return weights.find(([, weight]) => {
    left -= weight
    return left < 0
  })[0]
}

function response(point, i) {
  const hex = createHash('sha256').update(`id ${i}`).digest('hex')
  const id = `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
  const overall = pick(`overall ${i}`, [
    [5, 70],
    [4, 27],
    [3, 2],
    [2, 0.7],
    [1, 0.3],
  ])
  const content = pick(`content ${i}`, [
    [5, 60],
    [4, 30],
    [3, 8],
    [2, 2],
  ])
  const group = pick(`group ${i}`, [
    ['youth', 5],
    ['farmer', 3],
    ['elderly', 2],
  ])
  return { id, point, answers: { overall, content, group } }
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

async function fill({ origin, point }) {
  for (let start = 0; start < N; start += 200) {
    const list = Array.from({ length: 200 }, (_, i) => response(point, start + i))
    await fetch(`${origin}/api/v1/responses`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(list),
    })
  }
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
    ['poster-zh', 1000, 1260, `/desk/points/${point}/poster`],
  ]) {
    await page.setViewportSize({ width, height })
    await page.goto(origin + path)
    await page.waitForTimeout(300)
    await page.screenshot({ path: shot(name) })
  }
}

const server = await serve()
const browser = await chromium.launch(
  process.env.CHROMIUM
    ? { executablePath: process.env.CHROMIUM, chromiumSandbox: false }
    : { channel: 'chrome' },
)
try {
  await fill(server)
  await visitorShots(browser, server)
  await deskShots(browser, server)
} finally {
  await browser.close()
  server.stop()
  rmSync(data, { recursive: true, force: true })
}
