import type { Chart } from 'chart.js'

/** Class with the colours of paper, light in the dark scheme too. */
const PAPER = 'print'

interface DrawnChart {
  readonly canvas: HTMLCanvasElement
  redraw(): void
  resize(width: number, height: number): void
}

const DRAWN = new WeakMap<Element, DrawnChart>()

/** The size of a plot on an A4 page, in pixels. */
export interface PaperSize {
  readonly width: number
  readonly height: number
}

/**
 * Draws a chart into the canvas of a figure and shows it; draws it again for paper and when the
 * scheme changes.
 *
 * @param make reads its colours from the figure, which is visible by then
 */
export function drawChart(
  figure: HTMLElement,
  paper: PaperSize,
  make: (canvas: HTMLCanvasElement) => Chart,
): void {
  const canvas = figure.querySelector('canvas')
  if (!canvas) return
  figure.hidden = false
  let chart = make(canvas)
  const redraw = () => {
    chart.destroy()
    chart = make(canvas)
  }
  DRAWN.set(figure, { canvas, redraw, resize: (width, height) => chart.resize(width, height) })
  addEventListener('beforeprint', () => {
    figure.classList.add(PAPER)
    redraw()
    chart.resize(paper.width, paper.height)
  })
  addEventListener('afterprint', () => {
    figure.classList.remove(PAPER)
    redraw()
  })
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', redraw)
}

/** Does something while a figure has the colours of paper; its chart is drawn in them. */
export async function onPaper<Result>(
  figure: Element,
  use: (canvas: HTMLCanvasElement | null) => Promise<Result>,
): Promise<Result> {
  const chart = DRAWN.get(figure)
  figure.classList.add(PAPER)
  chart?.redraw()
  try {
    return await use(chart?.canvas ?? null)
  } finally {
    figure.classList.remove(PAPER)
    chart?.redraw()
  }
}

/** The value of a colour, as the figure sees it. */
export function colourOf(figure: HTMLElement, name: string): string {
  return getComputedStyle(figure).getPropertyValue(name).trim()
}

/** The type of the desk in a size. */
export function fontOf(size: number): { readonly family: string; readonly size: number } {
  return { family: getComputedStyle(document.body).fontFamily, size }
}

/** Pixels of a chart for each of the page: two at least, so that a saved picture can be printed. */
export function sharpness(): number {
  return Math.max(2, devicePixelRatio)
}
