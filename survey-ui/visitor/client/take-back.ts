/** Two taps within this time are one tap of an unsteady hand. */
const UNSTEADY = 600

export interface TakeBack {
  /** A click, or the key that clicks. */
  readonly pressed: (event: Event) => void
  readonly changed: (event: Event) => void
}

/**
 * A second tap, or Space, on the chosen answer of an optional question takes it back, and a line
 * for screen readers says so. A press that chooses is followed by `change` at once, one on what
 * was chosen before is not: so nothing has to be remembered.
 */
export function createTakeBack(form: HTMLFormElement, takenBack: () => void): TakeBack {
  const line = form.querySelector('.said')
  let latest: EventTarget | null = null
  let latestAt = 0

  function takeBack(input: HTMLInputElement, pressedAt: number): void {
    if (!input.checked || (input === latest && pressedAt - latestAt < UNSTEADY)) return
    input.checked = false
    takenBack()
    if (!line || !input.parentElement) return
    line.textContent = `${line.getAttribute('data-unchosen')} ${input.parentElement.textContent}`
  }

  return {
    pressed(event) {
      const input = event.target as HTMLInputElement
      const now = Date.now()
      if (input.type === 'radio' && !input.required) setTimeout(() => takeBack(input, now), 0)
    },
    changed(event) {
      latest = event.target
      latestAt = Date.now()
      if (line) line.textContent = ''
    },
  }
}
