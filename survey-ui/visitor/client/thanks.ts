import { dropDraft, loadDraft, markDone } from './draft.ts'

const point = document.querySelector('[data-point]')?.getAttribute('data-point')
const draft = point ? loadDraft(point) : undefined
if (point && draft && draft.state > 0) {
  markDone(draft.id)
  dropDraft(point)
}
