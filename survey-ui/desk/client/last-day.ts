import { formatCount, HOURS_HEIGHT } from '../format.ts'

const EVERY_MS = 20_000

interface News {
  readonly total: number
  readonly hours: readonly { readonly hour: number; readonly n: number }[]
}

/** Asks now and then how many responses came in, while somebody looks at the page. */
export function followLastDay(card: HTMLElement): void {
  const address = card.dataset['lastDay']
  const total = card.querySelector('[data-total]')
  if (!address || !total) return
  const ask = async () => {
    if (document.hidden) return
    const reply = await fetch(address, { headers: { accept: 'application/json' } })
    if (!reply.ok) return
    const news = (await reply.json()) as News
    // The bars and their names are of the hours of then: a new hour makes a new page.
    if (String(news.hours[0]?.hour) !== card.dataset['firstHour']) return location.reload()
    total.textContent = formatCount(news.total)
    drawHours(card, news.hours)
  }
  setInterval(() => void ask().catch(() => {}), EVERY_MS)
}

function drawHours(card: HTMLElement, hours: News['hours']): void {
  const bars = [...card.querySelectorAll('rect')]
  const most = Math.max(1, ...hours.map(({ n }) => n))
  for (const [i, bar] of bars.entries()) {
    const height = (HOURS_HEIGHT * (hours[i]?.n ?? 0)) / most
    bar.setAttribute('height', String(height))
    bar.setAttribute('y', String(HOURS_HEIGHT - height))
  }
}
