import { controls } from './form.ts'

/**
 * Shows the questions that the answers so far ask for, hides and switches off the others, so that
 * their contents are not sent. Rules are those of `routing-attributes.ts`.
 */
export function route(form: HTMLFormElement): void {
  form.querySelectorAll<HTMLElement>('[data-when]').forEach((question) => {
    const rules = (question.getAttribute('data-when') || '').split(';')
    const asked = rules.every((rule) => holds(rule, form))
    question.hidden = !asked
    question.querySelectorAll<HTMLInputElement>('input,textarea').forEach((control) => {
      control.disabled = !asked
    })
  })
}

function holds(rule: string, form: HTMLFormElement): boolean {
  const [name, codes] = rule.split(/[=!]/)
  const chosen = controls(form).find(
    (control) =>
      control.name === name &&
      control.type === 'radio' &&
      (control as HTMLInputElement).checked &&
      !control.disabled,
  )
  const listed = !!chosen && (codes || '').split(',').indexOf(chosen.value) >= 0
  return rule.indexOf('!') < 0 ? listed : !listed
}
