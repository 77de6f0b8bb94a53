/** Counts characters as the server does, by code points, and says so below the field. */
export function count(area: HTMLTextAreaElement): void {
  const limit = Number(area.getAttribute('data-limit'))
  const counter = area.parentElement?.querySelector('.count')
  if (!counter || !limit) return
  const used = Array.from(area.value.trim()).length
  counter.textContent = used > 0 ? `${used}/${limit}` : ''
  counter.classList.toggle('over', used > limit)
}
