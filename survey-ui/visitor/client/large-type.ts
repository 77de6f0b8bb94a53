import { field } from './form.ts'

/** Switches large type in place; the button then offers the other size. */
export function switchSize(form: HTMLFormElement, button: HTMLButtonElement): void {
  const size = button.value
  const label = button.textContent || ''
  document.documentElement.classList.toggle('large', size === 'large')
  field(form, 'size').value = size
  button.value = size === 'large' ? 'normal' : 'large'
  button.textContent = button.getAttribute('data-other')
  button.setAttribute('data-other', label)
}
