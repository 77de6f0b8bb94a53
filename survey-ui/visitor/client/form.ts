/** What a form would send, in order: name and value of every successful control. */
export type Pair = readonly [name: string, value: string]

type Control = HTMLInputElement | HTMLTextAreaElement

/** Fields that belong to the page, not to the person. */
const SERVICE = ['id', 'version', 'ticket', 'language', 'size']

export function controls(form: HTMLFormElement): Control[] {
  return Array.from(form.elements).filter(
    (element): element is Control => element.tagName === 'INPUT' || element.tagName === 'TEXTAREA',
  )
}

const isOption = (control: Control) => control.type === 'radio' || control.type === 'checkbox'

const isAnswer = (control: Control) => SERVICE.indexOf(control.name) < 0

function isSent(control: Control): boolean {
  return !control.disabled && (!isOption(control) || (control as HTMLInputElement).checked)
}

export function pairs(form: HTMLFormElement): Pair[] {
  return controls(form)
    .filter(isSent)
    .map((control): Pair => [control.name, control.value])
}

export function answers(form: HTMLFormElement): Pair[] {
  return controls(form)
    .filter((control) => isAnswer(control) && isSent(control) && control.value !== '')
    .map((control): Pair => [control.name, control.value])
}

/** Puts answers into the form; an empty list clears it. */
export function fill(form: HTMLFormElement, values: readonly Pair[]): void {
  controls(form)
    .filter(isAnswer)
    .forEach((control) => {
      const given = values.filter((pair) => pair[0] === control.name).map((pair) => pair[1])
      if (isOption(control)) {
        ;(control as HTMLInputElement).checked = given.indexOf(control.value) >= 0
      } else control.value = given[0] || ''
    })
}

export function field(form: HTMLFormElement, name: string): HTMLInputElement {
  return form.elements.namedItem(name) as HTMLInputElement
}

export function encode(list: readonly Pair[]): string {
  return list
    .map((pair) => `${encodeURIComponent(pair[0])}=${encodeURIComponent(pair[1])}`)
    .join('&')
}
