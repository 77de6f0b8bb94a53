import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { bundle } from '../visitor/survey-fixture.ts'

const css = bundle('styles/visitor.css') + bundle('styles/plain.css')
const plain = css.replace(/@supports[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, '')
const rules = [...plain.matchAll(/([^{}]+)\{([^{}]*)\}/g)].map(([, selector, body]) => ({
  selector: selector ?? '',
  declarations: (body ?? '').split(';').filter((each) => each !== ''),
}))
const declarations = rules.flatMap((rule) => rule.declarations)

/** Properties of Chrome 53; the last line only adds where it is known. */
const PROPERTIES = new Set(
  `align-content align-items background border border-color border-left border-radius border-width bottom
   box-shadow box-sizing clear clip color content cursor display fill flex flex-direction flex-wrap
   flex-basis float font font-family font-size font-style font-weight height justify-content left
   letter-spacing line-height list-style margin margin-bottom margin-left margin-right margin-top
   max-width min-height min-width opacity outline outline-offset overflow padding padding-bottom
   padding-left padding-right padding-top pointer-events position right stroke stroke-linecap
   stroke-linejoin stroke-width text-align text-decoration top transform vertical-align white-space
   width word-break word-wrap z-index -webkit-text-size-adjust
   text-size-adjust text-wrap`.split(/\s+/),
)

const tokens = new Map(
  [
    ...readFileSync(
      new URL('../../../survey-ui/styles/tokens.css', import.meta.url),
      'utf8',
    ).matchAll(/--([\w-]+): (#[0-9a-f]{6});/g),
  ].map(([, name, value]) => [name ?? '', value ?? '']),
)

describe('public styles', () => {
  test('use only properties that old WebViews know, or that only add', () => {
    const used = new Set(declarations.map((each) => each.split(':')[0] ?? ''))
    expect([...used].filter((property) => !PROPERTIES.has(property))).toEqual([])
  })

  test('use no custom properties, grid, :has, color-mix or newer functions unguarded', () => {
    expect(plain).not.toMatch(/var\(|:has\(|:is\(|:where\(|color-mix|grid|clamp\(|\b(min|max)\(/)
    expect(plain).not.toMatch(/@layer|@container|!important/)
  })

  test('keep selectors that old browsers drop in rules of their own', () => {
    for (const { selector } of rules.filter((rule) => rule.selector.includes(':focus-visible'))) {
      expect(selector.split(',').every((each) => each.includes(':focus-visible'))).toBe(true)
    }
  })

  test('take every colour from the palette', () => {
    const palette = new Set(tokens.values())
    const used = new Set(css.match(/#[0-9a-f]{3,8}\b/gi))
    expect([...used].filter((colour) => !palette.has(colour))).toEqual([])
  })
})

describe('palette', () => {
  const text = ['ink', 'soft', 'sky', 'clay-deep', 'l1']
  const grounds = ['paper', 'card']

  test.each(text.flatMap((name) => grounds.map((ground) => [name, ground] as const)))(
    '%s reads on %s at 4.5:1',
    (name, ground) => expect(contrast(name, ground)).toBeGreaterThanOrEqual(4.5),
  )

  test.each([
    ['card', 'clay'],
    ['ink', 'mist'],
    ['ink', 'pale'],
    ['clay-deep', 'pale'],
  ])('%s reads on %s at 4.5:1', (name, ground) => {
    expect(contrast(name, ground)).toBeGreaterThanOrEqual(4.5)
  })

  test.each(['l5', 'l4', 'l3', 'l2', 'l1', 'edge'])('%s shows on paper and card at 3:1', (name) => {
    for (const ground of grounds) expect(contrast(name, ground)).toBeGreaterThanOrEqual(3)
  })
})

/** Contrast ratio of WCAG 2.2 between two tokens. */
function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05)
}

function luminance(name: string): number {
  const value = tokens.get(name) ?? ''
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(value.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0)
}
