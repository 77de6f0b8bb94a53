import { awaitTest } from './await-test.ts'
import { enableCopying } from './copy-button.ts'
import { followLastDay } from './last-day.ts'
import { drawLevels } from './level-plot.ts'

/** Pages of the desk are complete without script; this adds the plot, the buttons to print and to copy, and news. */
for (const button of document.querySelectorAll<HTMLElement>('[data-print]')) {
  button.hidden = false
  button.addEventListener('click', () => window.print())
}

for (const button of document.querySelectorAll<HTMLElement>('[data-copy]')) enableCopying(button)

for (const figure of document.querySelectorAll<HTMLElement>('[data-plot="levels"]')) {
  figure.hidden = false
  drawLevels(figure)
}

for (const card of document.querySelectorAll<HTMLElement>('[data-last-day]')) followLastDay(card)

for (const place of document.querySelectorAll<HTMLElement>('[data-await]')) awaitTest(place)
