import { isDone, loadDraft } from './draft.ts'
import { guide, stopGuiding } from './guide.ts'
import { switchSize } from './large-type.ts'
import { createTakeBack } from './take-back.ts'
import {
  changed,
  createVisit,
  hidden,
  idOf,
  refresh,
  renew,
  resume,
  submit,
  typed,
  type Visit,
} from './visit.ts'

const form = document.querySelector<HTMLFormElement>('form[data-point]')
if (form && typeof fetch === 'function') begin(createVisit(form))

/** The script only adds: the page is complete without it. */
function begin(visit: Visit): void {
  document.documentElement.classList.add('js')
  listenToForm(visit)
  listenToBrowser(visit)
  resume(visit)
  visit.form.querySelector<HTMLElement>('.notice')?.focus()
}

function listenToForm(visit: Visit): void {
  const { form } = visit
  for (const touched of ['touchstart', 'mousedown', 'keydown']) {
    window.addEventListener(touched, stopGuiding)
  }
  const takeBack = createTakeBack(form, () => changed(visit))
  let switching = false
  form.addEventListener('click', (event) => {
    const pressed = (event.target as Element).closest<HTMLButtonElement>('button[name=show]')
    switching = !!pressed
    if (pressed?.hasAttribute('data-other')) {
      event.preventDefault()
      switchSize(form, pressed)
    }
    takeBack.pressed(event)
    guide(event)
  })
  // Space on what is chosen clicks in some browsers and does nothing in others.
  form.addEventListener('keyup', (event) => {
    if (event.key === ' ') takeBack.pressed(event)
  })
  form.addEventListener('submit', (event) => {
    if (switching) return
    event.preventDefault()
    submit(visit)
  })
  form.addEventListener('change', (event) => {
    takeBack.changed(event)
    changed(visit)
  })
  form.addEventListener('input', () => typed(visit))
  visit.restored.onAfresh(() => renew(visit))
}

function listenToBrowser(visit: Visit): void {
  const { sender, status, form, point } = visit
  status.onRetry(() => sender.now(true))
  window.addEventListener('online', () => sender.now(false))
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) hidden(visit)
    else sender.now(false)
  })
  window.addEventListener('pageshow', (event) => {
    if (!event.persisted) return
    sender.stop()
    status.show(null)
    const gone = visit.sent && !loadDraft(point)
    if (gone || isDone(idOf(visit))) renew(visit)
    else refresh(form)
  })
}
