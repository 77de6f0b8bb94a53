import { drawLevels } from './level-plot.ts'

/** Pages of the desk are complete without script; this adds the plot and the print button. */
for (const button of document.querySelectorAll<HTMLElement>('[data-print]')) {
  button.hidden = false
  button.addEventListener('click', () => window.print())
}

for (const figure of document.querySelectorAll<HTMLElement>('[data-plot="levels"]')) {
  figure.hidden = false
  drawLevels(figure)
}
