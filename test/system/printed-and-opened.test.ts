import { execFile } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { PNG } from 'pngjs'
import { describe, expect, it } from 'vitest'
import { desktop, useChromium } from '../browser/support/chromium.ts'
import { runScript } from '../support/command.ts'
import { readQr } from '../support/read-qr.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { useServer } from '../support/use-server.ts'

const run = promisify(execFile)

const PASSWORD = 'sand-and-clay-strata'

describe('what leaves the house', () => {
  const browser = useChromium()
  const server = useServer()

  it('prints as one page of the right size whose code leads to the survey', async () => {
    const page = await (await browser.context(desktop)).newPage()
    await page.goto(server.origin + server.invitationPath)
    await page.fill('input[name=name]', '馆长')
    for (const field of await page.locator('input[type=password]').all()) await field.fill(PASSWORD)
    await page.click('main button[type=submit]')
    await page.waitForURL('**/desk/**')
    const folder = temporaryFolder()
    for (const [kind, size] of [
      ['poster', '59[45].* x 84[12]'],
      ['card', '29[78].* x 4(19|20)'],
    ] as const) {
      await page.goto(`${server.origin}/desk/points/${server.firstPointCode}/${kind}`)
      const file = join(folder, `${kind}.pdf`)
      writeFileSync(file, await page.pdf({ preferCSSPageSize: true, printBackground: true }))
      const { stdout } = await run('pdfinfo', [file])
      expect(stdout).toMatch(/Pages:\s+1\n/)
      expect(stdout).toMatch(new RegExp(`Page size:\\s+${size}`))
      await run('pdftoppm', ['-r', '100', '-png', '-singlefile', file, join(folder, kind)])
      expect(scan(join(folder, `${kind}.png`))).toContain(`/s/${server.firstPointCode}`)
    }
  })

  it('opens as a table with whole Chinese words in a spreadsheet', async () => {
    const folder = temporaryFolder()
    const list = join(folder, 'list.csv')
    writeFileSync(list, 'overall,comment\n5,"展品很好，""孩子""喜欢"\n4,=1+1\n')
    const env = { MANYI_DATA: server.dataFolder }
    const point = server.firstPointCode
    await runScript('manyi.mjs', ['import', 'responses', '--file', list, '--point', point], env)
    const csv = join(folder, 'responses.csv')
    await runScript('manyi.mjs', ['export', 'responses', '--out', csv], env)
    const utf8 = '--infilter=CSV:44,34,76,1'
    await run('soffice', ['--headless', utf8, '--convert-to', 'html', '--outdir', folder, csv])
    const html = readFileSync(join(folder, 'responses.html'), 'utf8')
    expect(html).toContain('展品很好，&quot;孩子&quot;喜欢')
    expect(html).toContain('=1+1')
    expect(html).not.toContain('Err:')
    const columns = html.match(/<tr[\s\S]*?<\/tr>/)?.[0].match(/<td/g)?.length ?? 0
    expect(columns).toBeGreaterThan(20)
  })
})

function scan(file: string): string {
  const image = PNG.sync.read(readFileSync(file))
  return readQr(image) ?? ''
}
