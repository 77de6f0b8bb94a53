import type { Language } from '../../survey-ui/instrument/questionnaire.ts'
import type { PublishedFigure } from '../../survey-ui/public/results-page.tsx'
import type { PublishedEntry } from '../../survey-ui/public/said-done-list.tsx'
import type { Deps } from '../deps.ts'
import { listSaidDone } from '../stores/said-done.ts'
import { type Publication, readPublication } from './publication.ts'
import { readFigure } from './read-figure.ts'

/** Everything the public page shows, as of one moment. */
interface Published {
  readonly figure: Readonly<Record<Language, PublishedFigure>>
  readonly entries: readonly PublishedEntry[]
}

/** However often the page is opened, its figures are computed once in this time. */
const FIGURES_MS = 60_000
/** So long, a page that was switched off may still be seen. */
const SWITCH_MS = 1_000

/**
 * Reads what is published; `undefined` while the page is off. Opening it again and again cannot be
 * used to load the server: requests of a minute share one computation, those of a second one look
 * at the switch.
 */
export function createResultsReader(deps: Deps): () => Promise<Published | undefined> {
  const publication = remembered(deps, SWITCH_MS, () => readPublication(deps.db))
  let known: { readonly key: string; readonly read: () => Promise<Published> } | undefined
  return async () => {
    const now = await publication()
    if (!now.isOn) return undefined
    const key = `${now.indicator}|${now.year}`
    if (known?.key !== key) {
      known = { key, read: remembered(deps, FIGURES_MS, () => readPublished(deps, now)) }
    }
    return await known.read()
  }
}

async function readPublished(deps: Deps, publication: Publication): Promise<Published> {
  const [figure, entries] = await Promise.all([
    readFigure(deps, publication),
    listSaidDone(deps.db),
  ])
  return { figure, entries: entries.filter((entry) => entry.publishedAt !== null) }
}

/** One reading for everybody who asks within a time; a reading that failed is not kept. */
function remembered<Value>(
  { clock }: Pick<Deps, 'clock'>,
  freshMs: number,
  read: () => Promise<Value>,
): () => Promise<Value> {
  let value: Promise<Value> | undefined
  let readAt = 0
  return () => {
    const now = clock().getTime()
    if (!value || Math.abs(now - readAt) >= freshMs) {
      readAt = now
      value = read()
      value.catch(() => {
        value = undefined
      })
    }
    return value
  }
}
