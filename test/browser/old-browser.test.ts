import { PNG } from 'pngjs'
import { describe, expect, test } from 'vitest'
import { recordedResponses } from '../support/recorded-responses.ts'
import { useServer } from '../support/use-server.ts'
import { filledInPairs, sidewaysOverflow } from './support/in-page.ts'
import { startOldChromium } from './support/old-chromium.ts'
import type { OldPage } from './support/old-page.ts'
import { answersOf, zh } from './support/survey.ts'

const server = useServer()
const levels = ['5', '4', '3', '2', '1']

const stored = (id: string) =>
  recordedResponses(server.dataFolder).filter((response) => response.id === id)

const responseId = (page: OldPage) =>
  page.evaluate<string>("document.querySelector('input[name=id]').value")

const isVisible = (page: OldPage, selector: string) =>
  page.evaluate<boolean>(`document.querySelector('${selector}').offsetParent !== null`)

const thanked = (page: OldPage) =>
  page.waitFor(`document.body.textContent.includes(${JSON.stringify(zh.thanks)})`)

async function scan(script: boolean): Promise<OldPage> {
  const page = await startOldChromium()
  await page.setScript(script)
  await page.navigate(`${server.origin}/s/${server.firstPointCode}?language=zh`)
  return page
}

describe.each([true, false])('Chromium 64, script on: %s', (script) => {
  test('takes the answers of a whole visit and shows the receipt', async () => {
    const page = await scan(script)
    const id = await responseId(page)
    const answers = { overall: '4', content: '5', staff: 'not_applicable', group: 'elderly' }
    for (const [question, code] of Object.entries(answers)) {
      await page.click(`#${question}-${code}`)
    }
    expect(answersOf(await page.evaluate(filledInPairs))).toEqual(answers)
    await page.click('button.send')
    await thanked(page)
    const receipt = stored(id)[0]?.receipt
    expect(receipt).toBeTruthy()
    expect(await page.evaluate('document.body.textContent')).toContain(receipt)
    expect(page.faults).toEqual([])
    const paths = page.requests.map((url) => new URL(url).pathname)
    expect(new Set(paths).size).toBe(2)
    expect(paths).toHaveLength(3)
  })

  test('draws five full rows with a face each, and nothing lies beyond the edge', async () => {
    const page = await scan(script)
    const boxes = await page.evaluate<Record<'row' | 'face', Box>[]>(rowsAndFaces)
    expect(boxes).toHaveLength(5)
    boxes.forEach(({ row, face }, index) => {
      expect(row.height).toBeGreaterThanOrEqual(60)
      expect(row.width).toBeGreaterThan(300)
      expect(face.width).toBeGreaterThanOrEqual(34)
      expect(row.top).toBeGreaterThanOrEqual((boxes[index - 1]?.row.top ?? -1) + 60)
    })
    expect(await page.evaluate(sidewaysOverflow)).toBe(0)
  })

  test('paints each face in the colour of its level', async () => {
    const page = await scan(script)
    for (const [index, colour] of (await page.evaluate<string[]>(faceColours)).entries()) {
      await page.evaluate(`document.querySelectorAll('.main .face')[${index}].scrollIntoView()`)
      const boxes = await page.evaluate<Record<'row' | 'face', Box>[]>(rowsAndFaces)
      const picture = PNG.sync.read(await page.screenshot())
      const share = shareOfColour(picture, boxes[index]?.face, colour)
      expect(share, `face of level ${levels[index]}`).toBeGreaterThan(0.04)
    }
  })

  test('offers the reasons after a low rating', async () => {
    const page = await scan(script)
    expect(await isVisible(page, '#q-why')).toBe(!script)
    await page.click('#overall-2')
    expect(await isVisible(page, '#q-why')).toBe(true)
  })

  test('switches the language and keeps the answers', async () => {
    const page = await scan(script)
    await page.click('#overall-3')
    await page.click('button[value=en]')
    await page.waitFor("document.documentElement.lang === 'en'")
    expect(answersOf(await page.evaluate(filledInPairs))).toEqual({ overall: '3' })
    expect(page.faults).toEqual([])
  })
})

describe('Chromium 64 on a weak network', () => {
  test('keeps trying and records one response with the id it began with', async () => {
    const page = await scan(true)
    const id = await responseId(page)
    await page.click('#overall-4')
    await page.setOffline(true)
    await page.click('button.send')
    await page.waitFor(`document.body.textContent.includes(${JSON.stringify(zh.retrying)})`)
    expect(stored(id)).toEqual([])
    await page.setOffline(false)
    await thanked(page)
    expect(stored(id)).toHaveLength(1)
  })
})

interface Box {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

const rowsAndFaces = `Array.from(document.querySelectorAll('.main label')).map((label) => {
  const box = (element) => {
    const { left, top, width, height } = element.getBoundingClientRect()
    return { left, top, width, height }
  }
  return { row: box(label), face: box(label.querySelector('.face')) }
})`

const faceColours = `Array.from(document.querySelectorAll('.main .face'))
  .map((face) => getComputedStyle(face).color)`

/** How much of a box is painted in about this colour, \`rgb(r, g, b)\`. */
function shareOfColour(picture: PNG, box: Box | undefined, colour: string): number {
  const wanted = (colour.match(/\d+/g) ?? []).map(Number)
  if (!box) return 0
  let hits = 0
  let all = 0
  for (let y = Math.round(box.top); y < Math.round(box.top + box.height); y += 1) {
    for (let x = Math.round(box.left); x < Math.round(box.left + box.width); x += 1) {
      const at = (y * picture.width + x) * 4
      const distance = [0, 1, 2].map((part) =>
        Math.abs((picture.data[at + part] ?? 0) - (wanted[part] ?? 0)),
      )
      all += 1
      if (Math.max(...distance) < 48) hits += 1
    }
  }
  return hits / all
}
