// Takes docs/shots: every page of the desk, of visitors and of the public, in both languages and at three
// widths, from a real server with a simulated year (no respondents); NAME-empty is a fresh installation.
// Says what is cut or too wide on the way, and then ends with 1.
// Needs a Chromium with Chinese fonts: CHROMIUM=/path/to/chromium npm run shots
// Another folder, or some pages only: SHOTS=/tmp/look ONLY='^(overview|groups)' npm run shots
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inEveryView, SIZES } from '../test/browser/support/both-languages.ts'
import { becomeAdmin } from '../test/browser/support/desk.ts'
import { at, visit } from '../test/browser/support/desk-visit.ts'
import { deskVisits, preparedDesk } from '../test/browser/support/desk-visits.ts'
import { layoutFaults } from '../test/browser/support/layout-faults.ts'
import { phoneFor, visitorPages } from '../test/browser/support/visitor-pages.ts'
import { launch, root, serve } from './shots-server.mjs'

const folder = process.env.SHOTS ?? join(root, 'docs', 'shots')
const only = new RegExp(process.env.ONLY ?? '')
/** Enough to read every figure, and five hundred pictures in about 11 MB. */
const QUALITY = Number(process.env.QUALITY ?? 10)
/** A list that goes on is seen from its beginning: the tallest picture by width, in CSS pixels. */
const TALLEST = { 1440: 1200, 1024: 1000, 390: 1100 }

/** What looks as another picture does: refusals of other forms, states with the same parts. */
const SAME =
  /wrong|^no such|^used |^refused|^unknown|conflict$|two people|^copied|in use$|ticked$|^first page|department$|^old|^preview of the thanks|^no (hidden|tokens)|low rating|(point|town|operator|token|theme|question|remark|indicator|link|entry|organisation|holidays|comment) with/
/** What changes what other pages show comes last. */
const LATE = /^edited|^public results/
const lastOnes = (visits) => visits.toSorted((a, b) => LATE.test(a.name) - LATE.test(b.name))

/** Rooms that tell a new house what to do next. */
const EMPTY = ['overview', 'results', 'groups', 'coverage', 'comments', 'rectifications']
const emptyVisits = [
  visit('admin', 'first use, fresh', '', at('/desk/start')),
  ...EMPTY.map((room) => visit('admin', `${room}, empty`, '', at(`/desk/${room}`))),
]

const slug = (name) => name.toLowerCase().replace(/[^a-z\d]+/g, '-')
let faulty = 0

async function shoot(page, name, { language, width }) {
  for (const fault of await layoutFaults(page)) {
    faulty += 1
    console.log(`${name}, ${language}, ${width} px: ${fault}`)
  }
  const client = await page.context().newCDPSession(page)
  const height = await page.evaluate('document.documentElement.scrollHeight')
  const { data } = await client.send('Page.captureScreenshot', {
    format: 'webp',
    quality: QUALITY,
    captureBeyondViewport: true,
    clip: { x: 0, y: 0, width, height: Math.min(height, TALLEST[width]), scale: 1 },
  })
  await client.detach()
  const file = `${slug(name)}-${language}-${width}.webp`
  writeFileSync(join(folder, file), Buffer.from(data, 'base64'))
}

/** A server on this folder for as long as the work takes; the folder goes with it. */
async function beside(data, work) {
  const running = await serve(data)
  const server = {
    origin: running.origin,
    firstPointCode: running.point,
    invitationPath: running.invitation,
  }
  try {
    await work(server)
  } finally {
    running.stop()
    rmSync(data, { recursive: true, force: true })
  }
}

async function shootVisit(browser, server, wanted, storageState) {
  const context = await browser.context({ viewport: SIZES[0], locale: 'zh-CN', storageState })
  const page = await context.newPage()
  await wanted.open(page, server)
  await inEveryView(page, (view) => shoot(page, wanted.name, view))
  await context.close()
}

async function demoYear(browser, server) {
  const visits = lastOnes(deskVisits().filter(({ name }) => !SAME.test(name)))
  const invited = visits.filter(({ asWhom }) => asWhom === 'invited')
  for (const each of invited.filter(({ name }) => only.test(slug(name))))
    await shootVisit(browser, server, each)
  await visitorShots(browser, server)
  const signedIn = await becomeAdmin(browser, server)
  await preparedDesk(browser, server, signedIn)
  for (const each of visits.filter(({ name }) => only.test(slug(name)))) {
    if (each.asWhom === 'invited') continue
    await shootVisit(browser, server, each, each.asWhom === 'admin' ? signedIn : undefined)
  }
}

async function visitorShots(browser, server) {
  for (const each of visitorPages(server)) {
    if (SAME.test(each.name) || !only.test(slug(each.name))) continue
    for (const language of ['zh', 'en']) {
      const look = { language, size: 'normal' }
      const context = await browser.context({ ...phoneFor(look), deviceScaleFactor: 1 })
      const page = await context.newPage()
      await each.open(page, look)
      for (const size of SIZES) {
        await page.setViewportSize(size)
        await shoot(page, each.name, { language, width: size.width })
      }
      await context.close()
    }
  }
}

async function fresh(browser, server) {
  const signedIn = await becomeAdmin(browser, server)
  for (const each of emptyVisits.filter(({ name }) => only.test(slug(name))))
    await shootVisit(browser, server, each, signedIn)
}

const temporary = () => mkdtempSync(join(tmpdir(), 'manyi-shots-'))

function simulatedYear() {
  const data = temporary()
  const words = ['--data', data, '--no-start', '--responses', '20000']
  const made = spawnSync(process.execPath, [join(root, 'scripts', 'demo.mjs'), ...words], {
    stdio: ['ignore', 2, 2],
  })
  if (made.status !== 0) throw new Error('the demo could not be made')
  return data
}

mkdirSync(folder, { recursive: true })
if (!process.env.ONLY)
  for (const old of readdirSync(folder)) if (old.endsWith('.webp')) rmSync(join(folder, old))
const chromium = await launch()
const browser = { context: (options) => chromium.newContext(options) }
try {
  await beside(simulatedYear(), (server) => demoYear(browser, server))
  await beside(temporary(), (server) => fresh(browser, server))
} finally {
  await chromium.close()
}
process.exitCode = faulty > 0 ? 1 : 0
