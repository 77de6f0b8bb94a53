import type { Page } from 'playwright-core'
import { settled } from './both-languages.ts'

/** Where a finger presses, the smallest side of what it presses, in CSS pixels. */
const FINGER_PX = 44
const PHONE_PX = 390

/**
 * What is wrong with the page as it stands: sideways scrolling, text that is cut or beyond the edge,
 * boxes that scroll without being named as such, values wider than their field, texts on top of each
 * other, and on a phone controls that are too small for a finger. Each names its element and text.
 */
export async function layoutFaults(page: Page): Promise<readonly string[]> {
  const first = await measured(page)
  if (first.length === 0) return []
  // A plot follows the new width a moment later.
  await page.waitForTimeout(400)
  await settled(page)
  return await measured(page)
}

const measured = (page: Page) => page.evaluate<string[]>(`(${inPage})(${FINGER_PX}, ${PHONE_PX})`)

const inPage = `(fingerPx, phonePx) => {
  const width = document.documentElement.clientWidth
  const faults = new Set()
  const named = (element) => {
    const type = element.getAttribute('class')
    return element.tagName.toLowerCase() + (element.id ? '#' + element.id : '') +
      (type ? '.' + type.trim().replace(/\\s+/g, '.') : '')
  }
  const say = (what, element, text) => {
    const parent = element.parentElement ? named(element.parentElement) + ' > ' : ''
    faults.add(what + ': ' + parent + named(element) + ' "' + text.trim().slice(0, 30) + '"')
  }

  /** Read by screen readers only. */
  const unseen = (style, element) =>
    style.clip !== 'auto' || (style.overflow === 'hidden' && element.clientWidth <= 1)
  const known = new Map()
  /** The boxes around an element that cut or scroll what does not fit; nothing for what nobody sees. */
  const around = (element) => {
    if (element === document.body || element === document.documentElement) return []
    if (known.has(element)) return known.get(element)
    const style = getComputedStyle(element)
    const outer = element.parentElement ? around(element.parentElement) : []
    const boxes = outer && !unseen(style, element) ? outer.slice() : undefined
    if (boxes && (style.overflowX !== 'visible' || style.overflowY !== 'visible'))
      boxes.unshift({ element, style })
    known.set(element, boxes)
    return boxes
  }
  /** Boxes that are meant to scroll: they take the keyboard, and tables say their name. */
  const mayScroll = (box) =>
    box.matches('[role=region][tabindex="0"], pre[tabindex="0"], .rail, .rail nav, textarea')
  const scrolls = (value) => value === 'auto' || value === 'scroll'

  /** Whether a text is seen whole where it stands; says why not. */
  const check = (element, text, rect) => {
    for (const box of around(element)) {
      const edge = box.element.getBoundingClientRect()
      const aside = rect.right > edge.right + 1 || rect.left < edge.left - 1
      const below = rect.bottom > edge.bottom + 3 || rect.top < edge.top - 3
      const sideways = aside && box.style.overflowX
      const down = below && box.style.overflowY
      if (!sideways && !down) continue
      if (mayScroll(box.element) && (scrolls(sideways) || scrolls(down))) return false
      const isTold = box.element.closest('[title]') || box.element.closest('[aria-hidden=true]')
      if (scrolls(sideways || down)) say('scrolls unnamed', box.element, text)
      else if (!isTold && sideways !== 'visible' && down !== 'visible') say('cut', box.element, text)
      return false
    }
    if (rect.right > width + 1 || rect.left < -1) say('beyond the edge', element, text)
    return true
  }

  const texts = []
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    const node = walker.currentNode
    const element = node.parentElement
    if (!node.textContent.trim() || element.closest('script,style,option,textarea,noscript')) continue
    if (!element.checkVisibility({ visibilityProperty: true }) || !around(element)) continue
    const range = document.createRange()
    range.selectNodeContents(node)
    for (const rect of range.getClientRects()) {
      if (rect.width < 1 || rect.height < 1) continue
      if (check(element, node.textContent, rect)) texts.push({ node, element, rect })
    }
  }

  texts.sort((one, other) => one.rect.top - other.rect.top)
  const floats = (element) => element.closest('.rail, .phone, .skip')
  /** Where the ink is: a line of text is taller than its letters. */
  const ink = ({ top, bottom, height }) => ({ top: top + height * 0.27, bottom: bottom - height * 0.27 })
  texts.forEach((one, index) => {
    for (let next = index + 1; next < texts.length; next += 1) {
      const other = texts[next]
      if (other.rect.top >= one.rect.bottom) break
      const [here, there] = [ink(one.rect), ink(other.rect)]
      const down = Math.min(here.bottom, there.bottom) - Math.max(here.top, there.top)
      const across = Math.min(one.rect.right, other.rect.right) - Math.max(one.rect.left, other.rect.left)
      if (down < 1 || across < 3 || one.node === other.node) continue
      if (floats(one.element) || floats(other.element)) continue
      say('on top of "' + one.node.textContent.trim().slice(0, 20) + '"', other.element, other.node.textContent)
    }
  })

  const pen = document.createElement('canvas').getContext('2d')
  const ARROW_PX = 18
  for (const field of document.querySelectorAll('select, input:not([type=hidden]), textarea')) {
    if (!field.checkVisibility({ visibilityProperty: true }) || !around(field)) continue
    const style = getComputedStyle(field)
    const isSelect = field.tagName === 'SELECT'
    const chosen = isSelect && field.selectedOptions[0] ? field.selectedOptions[0].label : ''
    const text = isSelect ? chosen : field.placeholder || ''
    pen.font = style.font
    const room = field.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight)
    const wanted = pen.measureText(text).width + (isSelect ? ARROW_PX : 0)
    if (field.tagName !== 'TEXTAREA' && wanted > room + 1) say('wider than its field', field, text)
    // A long line of text moves inside its field on a phone.
    const isLine = field.type === 'text' && width <= phonePx
    if (isSelect || isLine || field.readOnly || field.type === 'file') continue
    if (field.scrollWidth > field.clientWidth + 1) say('wider than its field', field, field.value)
  }

  if (width <= phonePx) {
    const pressed = 'button, .button, select, textarea, input:not([type=hidden]), summary,' +
      ' .rail a, .presets a, .tabs a, .pages a, .to-phone'
    for (const control of document.querySelectorAll(pressed)) {
      if (!control.checkVisibility({ visibilityProperty: true }) || !around(control)) continue
      const box = (control.closest('label') || control).getBoundingClientRect()
      const label = control.labels && control.labels[0] && control.labels[0].getBoundingClientRect()
      const isTick = control.type === 'checkbox' || control.type === 'radio'
      const side = Math.min(
        Math.max(box.height, isTick && label ? label.height : 0),
        Math.max(box.width, isTick && label ? label.width : 0),
      )
      if (box.width < 2 || side > fingerPx - 0.6) continue
      say(Math.round(side) + ' px to press', control, control.textContent || control.name || '')
    }
  }

  const wider = document.documentElement.scrollWidth - width
  if (wider > 0) faults.add('scrolls sideways: ' + wider + ' px')
  return Array.from(faults)
}`
