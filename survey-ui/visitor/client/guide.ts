const PAUSE = 350
const MARGIN = 16

const seen = new Set<string>()
let pending = 0

/**
 * After the first choice by finger or mouse, brings the next question into view, if it is not, and
 * never so far that the choice itself leaves the screen. Corrections and keyboards move nothing.
 */
export function guide(event: MouseEvent): void {
  const input = event.target as HTMLInputElement
  if (input.type !== 'radio' || event.detail === 0 || seen.has(input.name)) return
  seen.add(input.name)
  pending = setTimeout(() => advance(input), PAUSE)
}

function advance(input: HTMLElement): void {
  const next = nextQuestion(input)
  if (!next || !input.parentElement) return
  const missing = next.getBoundingClientRect().bottom - innerHeight + MARGIN
  const room = input.parentElement.getBoundingClientRect().top - MARGIN
  const top = Math.min(missing, room)
  if (top <= 0) return
  if ('scrollBehavior' in document.documentElement.style && !calm()) {
    scrollBy({ top, behavior: 'smooth' })
  } else scrollBy(0, top)
}

const calm = () => matchMedia('(prefers-reduced-motion: reduce)').matches

function nextQuestion(input: Element): Element | undefined {
  const questions = Array.from(document.querySelectorAll<HTMLElement>('.question'))
  const current = questions.findIndex((question) => question.contains(input))
  return questions.find((question, index) => index > current && !question.hidden)
}

/** Nothing moves under a finger that is on its way to the next choice. */
export function stopGuiding(): void {
  clearTimeout(pending)
}

/** A new person at the same page is guided anew. */
export function guideAnew(): void {
  seen.clear()
}
