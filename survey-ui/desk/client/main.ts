import { awaitTest } from './await-test.ts'
import { enableCopying } from './copy-button.ts'
import { drawFacets } from './facet-plot.ts'
import { followLastDay } from './last-day.ts'
import { drawLevels } from './level-plot.ts'
import { enablePicture } from './save-picture.ts'
import { drawTrend } from './trend-plot.ts'

/** Pages of the desk are complete without script; this adds the plot, the buttons to print and to copy, and news. */
for (const button of document.querySelectorAll<HTMLElement>('[data-print]')) {
  button.hidden = false
  button.addEventListener('click', () => window.print())
}

for (const button of document.querySelectorAll<HTMLElement>('[data-copy]')) enableCopying(button)

const PLOTS: Readonly<Record<string, (figure: HTMLElement) => void>> = {
  levels: drawLevels,
  facets: drawFacets,
  trend: drawTrend,
}
for (const figure of document.querySelectorAll<HTMLElement>('[data-plot]')) {
  PLOTS[figure.dataset['plot'] ?? '']?.(figure)
}

for (const card of document.querySelectorAll<HTMLElement>('[data-last-day]')) followLastDay(card)
for (const button of document.querySelectorAll<HTMLElement>('[data-picture]')) enablePicture(button)

for (const place of document.querySelectorAll<HTMLElement>('[data-await]')) awaitTest(place)
