import { isDone, loadDraft } from './draft.ts'
import { guide } from './guide.ts'
import { switchSize } from './large-type.ts'
import { changed, createVisit, idOf, refresh, renew, resume, submit, type Visit } from './visit.ts'

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
  let switching = false
  form.addEventListener('click', (event) => {
    const pressed = (event.target as Element).closest<HTMLButtonElement>('button[name=show]')
    switching = !!pressed
    if (pressed?.hasAttribute('data-other')) {
      event.preventDefault()
      switchSize(form, pressed)
    }
    guide(event)
  })
  form.addEventListener('submit', (event) => {
    if (switching) return
    event.preventDefault()
    submit(visit)
  })
  form.addEventListener('change', () => changed(visit))
  form.addEventListener('input', () => refresh(form))
}

function listenToBrowser(visit: Visit): void {
  const { sender, status, form, point } = visit
  status.onRetry(() => sender.now(true))
  window.addEventListener('online', () => sender.now(false))
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) sender.now(false)
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
