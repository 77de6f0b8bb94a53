export interface RestoredNote {
  readonly show: () => void
  readonly hide: () => void
  /** What the button does; afterwards the note says that everything is cleared. */
  readonly onAfresh: (action: () => void) => void
}

/** The quiet line that says that a draft came back, because it may be somebody else's. */
export function createRestoredNote(form: HTMLFormElement): RestoredNote {
  const note = form.querySelector<HTMLElement>('.restored')
  const text = form.querySelector<HTMLElement>('.restored p')
  const show = (shown: boolean) => {
    if (text) text.hidden = !shown
  }
  return {
    show: () => show(true),
    hide: () => show(false),
    onAfresh(action) {
      form.querySelector('.restored button')?.addEventListener('click', () => {
        action()
        show(true)
        if (text && note) text.textContent = note.getAttribute('data-cleared')
        note?.focus()
      })
    },
  }
}
