import { count } from './counter.ts'
import { dropDraft, isDone, loadDraft, markDone, restoreDraft, saveDraft } from './draft.ts'
import { encode, field, fill, pairs } from './form.ts'
import { guideAnew } from './guide.ts'
import { createRestoredNote, type RestoredNote } from './restored-note.ts'
import { route } from './routing.ts'
import { createSender, type Sender } from './send.ts'
import { createStatusLine, type StatusLine } from './status-line.ts'
import { uuid } from './uuid.ts'

const TYPING_PAUSE = 400

/** One person at one page. */
export interface Visit {
  readonly form: HTMLFormElement
  readonly point: string
  readonly status: StatusLine
  readonly sender: Sender
  readonly restored: RestoredNote
  /** The ticket that this page came with. */
  readonly ticket: string
  /** Whether this id has left the browser at least once. */
  sent: boolean
  /** The timer that saves what is being typed; 0 when all is saved. */
  typing: number
}

export const idOf = (visit: Visit) => field(visit.form, 'id').value

export function createVisit(form: HTMLFormElement): Visit {
  const point = form.getAttribute('data-point') || ''
  const status = createStatusLine(form)
  const sender = createSender(form.getAttribute('action') || '', {
    sending: () => status.show('sending'),
    waiting: () => status.show('retrying'),
    accepted(location) {
      markDone(field(form, 'id').value)
      dropDraft(point)
      window.location.replace(location)
    },
    refused: () => sendNatively(form, point),
  })
  const ticket = field(form, 'ticket').value
  const restored = createRestoredNote(form)
  return { form, point, status, sender, restored, ticket, sent: false, typing: 0 }
}

/** The server's own page is the answer; it keeps what was filled in. */
function sendNatively(form: HTMLFormElement, point: string): void {
  saveDraft(point, form, 1)
  HTMLFormElement.prototype.submit.call(form)
}

export function submit(visit: Visit): void {
  const { form, point, sender } = visit
  if (visit.status.underWay()) return
  visit.sent = true
  settle(visit)
  saveDraft(point, form, 2)
  try {
    sender.start(encode(pairs(form)), idOf(visit))
  } catch {
    sendNatively(form, point)
  }
}

/** Routing and counters follow the answers. */
export function refresh(form: HTMLFormElement): void {
  route(form)
  form.querySelectorAll('textarea').forEach(count)
}

export function changed(visit: Visit): void {
  settle(visit)
  refresh(visit.form)
  if (!visit.status.underWay()) saveDraft(visit.point, visit.form, visit.sent ? 1 : 0)
}

/** Text is saved while it is typed: `change` comes only when the field is left, if ever. */
export function typed(visit: Visit): void {
  settle(visit)
  refresh(visit.form)
  visit.typing = setTimeout(() => changed(visit), TYPING_PAUSE)
}

/** The page may be gone for good: what was typed just now is saved first. */
export function hidden(visit: Visit): void {
  if (visit.typing) changed(visit)
}

function settle(visit: Visit): void {
  clearTimeout(visit.typing)
  visit.typing = 0
}

/**
 * The response of this page was accepted: whoever sees the page again is the next person. They
 * scanned the same code, which is all that the ticket proves, so they keep it; their duration then
 * counts from the opening of the page and can only be too long, never suspiciously short.
 */
export function renew(visit: Visit): void {
  const { form } = visit
  visit.sent = false
  dropDraft(visit.point)
  field(form, 'id').value = uuid()
  field(form, 'ticket').value = visit.ticket
  visit.restored.hide()
  fill(form, [])
  guideAnew()
  refresh(form)
  scrollTo(0, 0)
}

/** Answers that came with the page win over a draft; what was not yet through is sent again. */
export function resume(visit: Visit): void {
  if (isDone(idOf(visit))) renew(visit)
  else if (visit.form.hasAttribute('data-kept')) keep(visit)
  else restore(visit)
}

function keep(visit: Visit): void {
  const draft = loadDraft(visit.point)
  visit.sent = !!draft && draft.id === idOf(visit) && draft.state > 0
  changed(visit)
}

function restore(visit: Visit): void {
  const draft = loadDraft(visit.point)
  const state = draft ? restoreDraft(visit.form, draft) : 0
  visit.sent = state > 0
  refresh(visit.form)
  if (state === 2) {
    submit(visit)
    visit.status.bringIntoView()
  } else if (draft) visit.restored.show()
}
