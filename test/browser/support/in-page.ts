// Expressions evaluated inside a page. They are text in the language of Chromium 64, because the same ones run there.

/** What the form would send now, apart from its hidden fields and empty texts: pairs of name and value. */
export const filledInPairs = `(() => {
  const hidden = ['id', 'version', 'ticket', 'language', 'size', 'show']
  const form = document.querySelector('form')
  if (!form) return []
  return Array.from(new FormData(form)).filter(([name, value]) => !hidden.includes(name) && value !== '')
})()`

/** As a browser does that knows no \`required\` attribute. */
export const forgetNativeChecks =
  'Array.from(document.forms).forEach((form) => { form.noValidate = true })'

/** Opens whatever can be opened. */
export const openEverything =
  'Array.from(document.querySelectorAll("details")).forEach((each) => { each.open = true })'

/** How many CSS pixels lie out of sight to the right. */
export const sidewaysOverflow =
  'document.documentElement.scrollWidth - document.documentElement.clientWidth'

/** Elements that reach beyond the right or left edge, for a message that helps. */
export const elementsBeyondTheEdge = `Array.from(document.querySelectorAll('body *'))
  .filter((element) => {
    const box = element.getBoundingClientRect()
    const wide = box.right > document.documentElement.clientWidth + 0.5 || box.left < -0.5
    return box.width > 0 && box.height > 1 && wide && !element.closest('[hidden],.enter,svg')
  })
  .map((element) => element.tagName + '.' + element.className + ' ' + element.textContent.slice(0, 20))`

export interface Target {
  readonly name: string
  readonly width: number
  readonly height: number
}

/** The area that answers to a finger, for everything that can be pressed: links inside running text excepted. */
export function pressTargets(selector: string): string {
  return `Array.from(document.querySelectorAll(${JSON.stringify(selector)}))
    .map((element) => {
      const label = element.closest('label')
      const box = (label || element).getBoundingClientRect()
      const name = ((label || element).textContent || element.id).trim().slice(0, 24)
      return { name, width: box.width, height: box.height }
    })
    .filter((target) => target.width > 1 && target.height > 1)`
}

/** Every visible text with a font smaller than the limit in CSS pixels. */
export function textsBelow(limitPx: number): string {
  return `(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const small = []
    while (walker.nextNode()) {
      const element = walker.currentNode.parentElement
      const text = walker.currentNode.textContent.trim()
      if (!text || element.closest('script,style,.enter') || !element.offsetParent) continue
      const size = parseFloat(getComputedStyle(element).fontSize)
      if (size < ${limitPx}) small.push(size + ' px: ' + text.slice(0, 30))
    }
    return small
  })()`
}
