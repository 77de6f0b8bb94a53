type Message = 'sending' | 'retrying'

export interface StatusLine {
  /** Says what is under way and holds the form still meanwhile; `null` when nothing is. */
  readonly show: (message: Message | null) => void
  readonly underWay: () => boolean
  readonly bringIntoView: () => void
  readonly onRetry: (action: () => void) => void
}

export function createStatusLine(form: HTMLFormElement): StatusLine {
  const line = form.querySelector<HTMLElement>('.status')
  const retry = form.querySelector<HTMLElement>('.retry')
  const button = form.querySelector<HTMLButtonElement>('.send')
  let current: Message | null = null
  return {
    show(message) {
      current = message
      if (line) line.textContent = message && line.getAttribute(`data-${message}`)
      if (retry) retry.hidden = message !== 'retrying'
      if (button) button.disabled = message !== null
      form.classList.toggle('under-way', message !== null)
    },
    underWay: () => current !== null,
    bringIntoView: () => button?.scrollIntoView(false),
    onRetry: (action) => retry?.addEventListener('click', action),
  }
}
