import { answers, field, fill, type Pair } from './form.ts'

/** 0 being filled in; 1 sent once, so the id must stay; 2 not yet through, to be sent again. */
export type DraftState = 0 | 1 | 2

export interface Draft {
  readonly id: string
  readonly ticket: string
  readonly version: string
  readonly state: DraftState
  readonly at: number
  readonly values: readonly Pair[]
}

/** What nobody has sent is soon somebody else's business; what waits for a network is not. */
const UNSENT_LIFE = 1_800_000
const SENT_LIFE = 86_400_000
const DONE = 'manyi:done'

const draftKey = (point: string) => `manyi:${point}`

/** Storage may be missing, full or forbidden; nothing depends on it. */
function attempt<T>(action: () => T): T | undefined {
  try {
    return action()
  } catch {
    return undefined
  }
}

export function loadDraft(point: string): Draft | undefined {
  const text = attempt(() => localStorage.getItem(draftKey(point)))
  const draft = attempt(() => JSON.parse(text || 'null') as Draft | null)
  if (!draft) return undefined
  if (Date.now() - draft.at < (draft.state > 0 ? SENT_LIFE : UNSENT_LIFE)) return draft
  dropDraft(point)
  return undefined
}

export function saveDraft(point: string, form: HTMLFormElement, state: DraftState): void {
  const draft: Draft = {
    id: field(form, 'id').value,
    ticket: field(form, 'ticket').value,
    version: field(form, 'version').value,
    state,
    at: Date.now(),
    values: answers(form),
  }
  if (state === 0 && draft.values.length === 0) dropDraft(point)
  else attempt(() => localStorage.setItem(draftKey(point), JSON.stringify(draft)))
}

export function dropDraft(point: string): void {
  attempt(() => localStorage.removeItem(draftKey(point)))
}

/** Puts a draft back. One that was sent keeps its id, so that it can never count twice. */
export function restoreDraft(form: HTMLFormElement, draft: Draft): DraftState {
  fill(form, draft.values)
  if (draft.state === 0 || draft.version !== field(form, 'version').value) return 0
  field(form, 'id').value = draft.id
  field(form, 'ticket').value = draft.ticket
  return draft.state
}

/** Remembers for this tab that an id was accepted, for whoever presses the back button. */
export function markDone(id: string): void {
  attempt(() => sessionStorage.setItem(DONE, id))
}

export function isDone(id: string): boolean {
  return attempt(() => sessionStorage.getItem(DONE)) === id
}
