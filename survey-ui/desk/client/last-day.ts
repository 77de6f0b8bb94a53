const EVERY_MS = 20_000

interface News {
  readonly total: number
  readonly hours: readonly number[]
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
    total.textContent = String(news.total).replace(/\B(?=(\d{3})+$)/g, ',')
    drawHours(card, news.hours)
  }
  setInterval(() => void ask().catch(() => {}), EVERY_MS)
}

function drawHours(card: HTMLElement, hours: readonly number[]): void {
  const bars = [...card.querySelectorAll('rect')]
  const most = Math.max(1, ...hours)
  for (const [i, bar] of bars.entries()) {
    const height = (64 * (hours[i] ?? 0)) / most
    bar.setAttribute('height', String(height))
    bar.setAttribute('y', String(64 - height))
  }
}
