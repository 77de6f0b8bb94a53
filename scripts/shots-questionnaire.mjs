// Takes the screenshots of the questionnaire under docs/shots from a fresh installation of a real server.
// Needs a Chromium with Chinese fonts: CHROMIUM=/path/to/chromium node scripts/shots-questionnaire.mjs
// Another folder and more pages, to look at: SHOTS=/tmp/look node scripts/shots-questionnaire.mjs
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { becomeAdmin, launch, root, serve } from './shots-server.mjs'

const data = mkdtempSync(join(tmpdir(), 'manyi-shots-'))
const folder = process.env.SHOTS ?? join(root, 'docs', 'shots')
const all = process.env.SHOTS !== undefined
const room = '/desk/questionnaire'

const SIZES = [
  [1440, 900],
  [390, 844],
]

/** The page as it is now, at both widths. */
async function snap(page, name) {
  for (const [width, height] of SIZES) {
    await page.setViewportSize({ width, height })
    const path = join(folder, `${name}-${width}.png`)
    await page.screenshot({ path, fullPage: all })
    const wider = await page.evaluate('document.documentElement.scrollWidth - innerWidth')
    if (wider > 0) console.log(`${path} is ${wider} px too wide`)
  }
}

async function shoot(page, name, address) {
  for (const language of ['zh', 'en']) {
    await page.goto(`${address}?lang=${language}`)
    await page.frameLocator('iframe').locator('form, main').first().waitFor()
    await snap(page, `${name}-${language}`)
  }
}

async function addChoice(page, origin) {
  await page.goto(`${origin}${room}/new?kind=choice&lang=zh`)
  await page.fill('#textZh', '您怎么知道这次活动的？')
  await page.fill('#textEn', 'How did you hear of this?')
  await page.fill('#zh_new1', '学校通知')
  await page.fill('#en_new1', 'From school')
  await page.fill('#zh_new2', '微信群')
  if (all) {
    await page.evaluate('document.querySelector("form.sections").noValidate = true')
    await page.click('form.sections button.main')
    await snap(page, 'questionnaire-faults-zh')
  }
  await page.fill('#en_new2', 'WeChat group')
  await page.click('form.sections button.main')
}

async function prepare(page, origin) {
  await addChoice(page, origin)
  await page.click('#question-convenience form[action$="/switch"] button')
  await page.goto(`${origin}${room}/questions/content?lang=zh`)
  await page.fill('#textZh', '展品和活动：好玩、看得懂、有收获')
  await page.click('form.sections button.main')
  await page.click('#question-recommend button[value=up]')
}

mkdirSync(folder, { recursive: true })
const server = await serve(data)
const browser = await launch()
try {
  const context = await browser.newContext({ locale: 'zh-CN' })
  const page = await context.newPage()
  await becomeAdmin(page, server, '王丽')
  await prepare(page, server.origin)
  await shoot(page, 'questionnaire', `${server.origin}${room}`)
  await shoot(page, 'questionnaire-publish', `${server.origin}${room}/publish`)
  if (all) {
    await shoot(page, 'questionnaire-rating', `${server.origin}${room}/questions/content`)
    await shoot(page, 'questionnaire-age', `${server.origin}${room}/questions/age`)
    await shoot(page, 'questionnaire-texts', `${server.origin}${room}/texts`)
    await page.goto(`${server.origin}${room}/publish`)
    await page.click('form[action$="/publish"] button.main')
    await page.goto(`${server.origin}${room}/versions/1`)
    await page.click('summary')
    await shoot(page, 'questionnaire-version', `${server.origin}${room}/versions/1`)
  }
} finally {
  await browser.close()
  server.stop()
  rmSync(data, { recursive: true, force: true })
}
