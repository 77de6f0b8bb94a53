import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { PNG } from 'pngjs'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { phone, useChromium } from './support/chromium.ts'
import { startOldChromium } from './support/old-chromium.ts'

const page = `<!doctype html><html lang="zh-CN"><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>满意吗</title>
<h1>您满意吗？</h1>
<form method="post" action="/s/A"><label><input type="radio" name="overall" value="5">非常满意</label>
<button>提交</button></form><script>document.title = '有脚本'</script></html>`

let server: Server
let origin: string
let posted: string[] = []

beforeAll(async () => {
  server = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk) => {
      body += String(chunk)
    })
    request.on('end', () => {
      if (request.method === 'POST') posted.push(body)
      response.setHeader('content-type', 'text/html; charset=utf-8')
      response.end(request.method === 'POST' ? '<!doctype html><title>谢谢</title>谢谢' : page)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
beforeEach(() => {
  posted = []
})
afterAll(() => server.close())

describe('the current Chromium', () => {
  const browser = useChromium()

  test.each([true, false])('sends a Chinese form, script on: %s', async (javaScriptEnabled) => {
    const context = await browser.context({ ...phone, javaScriptEnabled })
    const visitor = await context.newPage()
    await visitor.goto(origin)
    expect(await visitor.title()).toBe(javaScriptEnabled ? '有脚本' : '满意吗')
    await visitor.getByLabel('非常满意').check()
    await visitor.getByRole('button', { name: '提交' }).click()
    await visitor.getByText('谢谢').waitFor()
    expect(posted).toEqual(['overall=5'])
  })

  test('keeps web security on', async () => {
    const visitor = await (await browser.context()).newPage()
    await visitor.goto(origin)
    const other = origin.replace('127.0.0.1', 'localhost')
    const outcome = await visitor.evaluate(
      (url) => fetch(url).then(String, (error: Error) => error.name),
      other,
    )
    expect(outcome).toBe('TypeError')
  })
})

describe('Chromium 64', () => {
  test.each([true, false])('sends a Chinese form, script on: %s', async (scriptOn) => {
    const visitor = await startOldChromium()
    await visitor.setScript(scriptOn)
    await visitor.navigate(`${origin}/`)
    expect(await visitor.evaluate('navigator.userAgent')).toContain('HeadlessChrome/64.')
    expect(await visitor.evaluate('document.title')).toBe(scriptOn ? '有脚本' : '满意吗')
    await visitor.click('input[value="5"]')
    await visitor.click('button')
    await visitor.waitFor("document.title === '谢谢'")
    expect(posted).toEqual(['overall=5'])
    expect(visitor.faults).toEqual([])
  })

  test('goes offline, comes back and takes pictures', async () => {
    const visitor = await startOldChromium()
    await visitor.navigate(`${origin}/`)
    const ask = "fetch('/').then(() => 'answered', () => 'no network')"
    await visitor.setOffline(true)
    expect(await visitor.evaluate(ask)).toBe('no network')
    await visitor.setOffline(false)
    expect(await visitor.evaluate(ask)).toBe('answered')
    const picture = PNG.sync.read(await visitor.screenshot())
    expect([picture.width, picture.height]).toEqual([360, 740])
  })
})
