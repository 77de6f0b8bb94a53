const EVERY_MS = 3_000
const LONGEST_MS = 15 * 60_000

/**
 * Looks for a response that is not the one the page shows, and shows the page again when there is
 * one. It stops after a quarter of an hour, so that a forgotten page does not keep a session alive.
 */
export function awaitTest(place: HTMLElement): void {
  const { await: address = '', seen = '' } = place.dataset
  const since = performance.now()
  const look = async () => {
    if (performance.now() - since > LONGEST_MS) return
    if (document.visibilityState === 'visible' && (await hasNews(address, seen))) {
      location.reload()
      return
    }
    setTimeout(() => void look(), EVERY_MS)
  }
  setTimeout(() => void look(), EVERY_MS)
}

async function hasNews(address: string, seen: string): Promise<boolean> {
  try {
    const reply = await fetch(address, { credentials: 'same-origin' })
    const { id } = (await reply.json()) as { id: string | null }
    return id !== null && id !== seen
  } catch {
    return false
  }
}
